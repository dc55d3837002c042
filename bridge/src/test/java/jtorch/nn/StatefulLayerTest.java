package jtorch.nn;

import static jtorch.Kwargs.padding_idx;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class StatefulLayerTest {
  @Test
  void aBatchNormRemembersPythonsMeans() {
    var norm = new BatchNorm1d(2);
    norm.forward(torch.tensor(1f, 2f, 3f, 6f).view(2, 2));
    var state = norm.state_dict();
    assertArrayEquals(
        new float[] {0.2f, 0.4f},
        Objects.requireNonNull(state.get("running_mean")).toFloats(),
        1e-6f);
    assertArrayEquals(
        new float[] {1.1f, 1.7f},
        Objects.requireNonNull(state.get("running_var")).toFloats(),
        1e-6f);
    Tensor counted = Objects.requireNonNull(norm.num_batches_tracked);
    assertEquals(1, counted.item_long());
    assertEquals(0, counted.dim());
    norm.eval();
    Tensor row = norm.forward(torch.tensor(1f, 2f).view(1, 2));
    assertArrayEquals(new float[] {0.7628f, 1.2271f}, row.toFloats(), 1e-4f);
    assertEquals(1, counted.item_long());
  }

  @Test
  void anInputThatABatchNormDoesNotTakeIsRefused() {
    var shape =
        assertThrows(
            IllegalArgumentException.class, () -> new BatchNorm2d(2).forward(torch.ones(2, 2)));
    assertTrue(shape.toString().contains("[2, 2]"), shape.toString());
    var single =
        assertThrows(
            IllegalArgumentException.class, () -> new BatchNorm1d(2).forward(torch.ones(1, 2)));
    assertTrue(single.toString().contains("more than 1"), single.toString());
  }

  @Test
  void anEmbeddingHasPythonsRowsAndAPaddingThatIsNotTrained() {
    torch.manual_seed(0);
    var rows = new Embedding(4, 2, padding_idx(0));
    Tensor found = rows.forward(torch.tensor(0L, 3L));
    assertArrayEquals(new float[] {0, 0, 0.4033f, 0.8380f}, found.toFloats(), 1e-4f);
    found.sum().backward();
    Tensor grad = Objects.requireNonNull(rows.weight.grad());
    assertEquals(0, grad.get(0).sum().item());
    assertEquals(2, grad.get(3).sum().item());
    assertThrows(IndexOutOfBoundsException.class, () -> rows.forward(torch.tensor(4L)));
    assertThrows(IllegalArgumentException.class, () -> new Embedding(4, 2, padding_idx(4)));
  }

  @Test
  void anLstmGoesOnFromItsState() {
    torch.manual_seed(0);
    var lstm = new LSTM(2, 2);
    var first = lstm.forwardWithState(torch.ones(3, 1, 2));
    assertArrayEquals(new float[] {-0.1874f, -0.0262f}, first.h_n().toFloats(), 1e-4f);
    assertArrayEquals(new float[] {-0.4731f, -0.0417f}, first.c_n().toFloats(), 1e-4f);
    var second = lstm.forward(torch.ones(1, 1, 2), first.state());
    assertArrayEquals(new float[] {-0.1921f, -0.0288f}, second.h_n().toFloats(), 1e-4f);
  }

  @Test
  void gradientsAreShortenedAsInPython() {
    torch.manual_seed(0);
    var fc = new Linear(2, 1);
    fc.forward(torch.tensor(3f, 4f)).sum().backward();
    long before = LiveTensors.settled();
    Tensor norm = utils.clip_grad_norm_(fc.parameters(), 1.0);
    assertEquals(1, torch.live_tensors() - before); // the norm alone
    assertEquals(5.099019527, norm.item(), 1e-6);
    Tensor grad = Objects.requireNonNull(fc.weight.grad());
    assertArrayEquals(new float[] {0.5883f, 0.7845f}, grad.toFloats(), 1e-4f);
    utils.clip_grad_value_(fc.parameters(), 0.6);
    assertArrayEquals(new float[] {0.5883f, 0.6f}, grad.toFloats(), 1e-4f);
  }

  @Test
  void gradientsOfSeveralTypesAreShortenedTogether() {
    var floats = new Parameter(torch.zeros(2));
    var doubles = new Parameter(torch.zeros(2).to(torch.float64));
    Tensor ofFloats = torch.tensor(3f, 0f);
    Tensor ofDoubles = torch.tensor(0., 4.);
    floats.grad(ofFloats);
    doubles.grad(ofDoubles);
    var both = List.of(floats, doubles);
    assertEquals(5, utils.get_total_norm(List.of(ofFloats, ofDoubles)).item(), 1e-9);
    assertEquals(5, utils.clip_grad_norm_(both, 1.0).item(), 1e-9);
    assertArrayEquals(new float[] {0.6f, 0}, ofFloats.toFloats(), 1e-6f);
    assertArrayEquals(new double[] {0, 0.8}, ofDoubles.toDoubles(), 1e-6);
    utils.clip_grad_value_(both, 0.5);
    assertArrayEquals(new float[] {0.5f, 0}, ofFloats.toFloats());
    assertArrayEquals(new double[] {0, 0.5}, ofDoubles.toDoubles());
  }

  @Test
  void anEpochOfLayersLeavesNothingBehind() {
    var net = new Sequential(new Conv1d(1, 2, 3), new BatchNorm1d(2), new GELU(), new Flatten());
    net.forward(torch.ones(2, 1, 5)).sum().backward();
    net.zero_grad();
    long before = LiveTensors.settled();
    for (int i = 0; i < 3; i++) {
      try (var scope = torch.scope()) {
        assertTrue(scope != null);
        net.call(torch.ones(2, 1, 5)).sum().backward();
        net.zero_grad();
      }
    }
    assertEquals(before, torch.live_tensors());
  }

  @Test
  void aListAndAMapOfModulesArePrintedAndNamedAsInPython() {
    var list = new ModuleList(new Linear(1, 1), new Linear(1, 1), new ReLU());
    assertEquals(
        """
        ModuleList(
          (0-1): 2 x Linear(in_features=1, out_features=1, bias=True)
          (2): ReLU()
        )\
        """,
        list.toString());
    assertEquals(List.of("0", "1", "2"), List.copyOf(list.named_children().keySet()));
    var map = new ModuleDict(Map.of("a", new ReLU()));
    assertEquals("ModuleDict(\n  (a): ReLU()\n)", map.toString());
    assertEquals("ReLU()", map.get("a").toString());
    assertThrows(IllegalArgumentException.class, () -> map.get("b"));
  }

  @Test
  void parametersInAListAndAMapArePrintedAndNamedAsInPython() {
    var list = new ParameterList(torch.zeros(2, 3), torch.zeros(1));
    assertEquals(
        """
        ParameterList(
            (0): Parameter containing: [torch.float32 of size 2x3]
            (1): Parameter containing: [torch.float32 of size 1]
        )\
        """,
        list.toString());
    assertEquals(List.of("0", "1"), List.copyOf(list.state_dict().keySet()));
    assertEquals(list.get(1), list.get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> list.get(2));
    var map = new ParameterDict(Map.of("a", torch.zeros(2)));
    assertEquals(
        "ParameterDict(  (a): Parameter containing: [torch.FloatTensor of size 2])",
        map.toString());
    assertThrows(IllegalArgumentException.class, () -> map.get("b"));
    assertTrue(map.get("a").requires_grad());
  }

  @Test
  void parametersGoIntoAVectorAndBack() {
    var fc = new Linear(2, 1);
    Tensor vector = utils.parameters_to_vector(fc.parameters());
    utils.vector_to_parameters(vector.detach().mul(2), fc.parameters());
    assertArrayEquals(
        vector.mul(2).toFloats(), utils.parameters_to_vector(fc.parameters()).toFloats());
    assertTrue(fc.weight.is_leaf());
    Tensor norm = utils.get_total_norm(List.of(torch.tensor(3f, 0f), torch.tensor(4f, 0f)));
    assertEquals(5, norm.item(), 1e-6);
  }

  @Test
  void anEncodersLayersBeginAlikeAndTrainApart() {
    var layer = new TransformerEncoderLayer(4, 2);
    var encoder = new TransformerEncoder(layer, 2);
    var first = (TransformerEncoderLayer) encoder.layers.get(0);
    var second = (TransformerEncoderLayer) encoder.layers.get(1);
    assertArrayEquals(first.linear1.weight.toFloats(), second.linear1.weight.toFloats());
    try (var mode = torch.no_grad()) {
      assertTrue(mode != null);
      first.linear1.weight.zero_();
    }
    assertEquals(0, first.linear1.weight.square().sum().item());
    assertTrue(second.linear1.weight.square().sum().item() > 0);
    assertTrue(layer.linear1.weight.square().sum().item() > 0);
  }
}
