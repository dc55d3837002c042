package jtorch.nn;

import static jtorch.Kwargs.ceil_mode;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class SequentialTest {
  private static Sequential net() {
    return new Sequential(
        new Flatten(), new Linear(4, 3), new ReLU(), new Dropout(0.25), new Linear(3, 2));
  }

  @Test
  void theSameSeedGivesPythonsOutput() {
    torch.manual_seed(0);
    var net = net();
    Tensor x = torch.tensor(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f).view(2, 2, 2).div(8.0);
    assertArrayEquals(new float[] {0.4794f, -0.1188f}, net.forward(x).get(0).toFloats(), 1e-4f);
  }

  @Test
  void itIsPrintedAsInPython() {
    assertEquals(
        """
        Sequential(
          (0): Flatten(start_dim=1, end_dim=-1)
          (1): Linear(in_features=4, out_features=3, bias=True)
          (2): ReLU()
          (3): Dropout(p=0.25, inplace=False)
          (4): Linear(in_features=3, out_features=2, bias=True)
        )\
        """,
        net().toString());
  }

  @Test
  void layersWithSettingsArePrintedAsInPython() {
    assertEquals(
        "MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)",
        new MaxPool2d(2).toString());
    assertEquals(
        "MaxPool2d(kernel_size=3, stride=2, padding=1, dilation=1, ceil_mode=True)",
        new MaxPool2d(3, stride(2), padding(1), ceil_mode(true)).toString());
    assertEquals("Dropout2d(p=0.5, inplace=False)", new Dropout2d().toString());
    assertEquals("ReLU(inplace=True)", new ReLU(inplace(true)).toString());
    assertEquals("CrossEntropyLoss()", new CrossEntropyLoss().toString());
    assertEquals("Sequential()", new Sequential().toString());
  }

  @Test
  void modulesAreFoundByTheirPlace() {
    var net = net();
    assertEquals(5, net.size());
    assertInstanceOf(Flatten.class, net.get(0));
    assertInstanceOf(Linear.class, net.get(-1));
    var e = assertThrows(IndexOutOfBoundsException.class, () -> net.get(5));
    assertTrue(e.toString().contains("5"), e.toString());
    assertEquals(
        List.of("1.weight", "1.bias", "4.weight", "4.bias"),
        List.copyOf(net.named_parameters().keySet()));
  }

  @Test
  void aFailureNamesTheLayer() {
    var nested = new Sequential(new Sequential(new Flatten(), new MaxPool2d(2)));
    var e = assertThrows(RuntimeException.class, () -> nested.forward(torch.ones(2, 3)));
    assertTrue(e.toString().contains("0.1 in Sequential"), e.toString());
  }

  @Test
  void hooksSeeAndChangeWhatPassesThroughALayer() {
    var relu = new ReLU();
    var net = new Sequential(relu);
    List<String> seen = new ArrayList<>();
    var before = relu.register_forward_pre_hook((m, x) -> x.add(1.0));
    var after =
        relu.register_forward_hook((m, x, y) -> {
          seen.add(m + " " + x.item() + " " + y.item());
          return y.mul(10.0);
        });
    assertEquals(20.0, net.call(torch.tensor(1f)).item());
    assertEquals(List.of("ReLU() 2.0 2.0"), seen);
    before.remove();
    after.remove();
    assertEquals(1.0, net.forward(torch.tensor(1f)).item());
  }
}
