package jtorch.nn;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class ModuleTest {
  private static final class Net extends Module {
    final Conv2d conv = register("conv", new Conv2d(1, 2, 3, padding(1)));
    final Linear fc = register("fc", new Linear(8, 3, bias(false)));

    @Override
    public Tensor forward(Tensor x) {
      return F.log_softmax(fc.forward(F.relu(conv.forward(x)).view(x.size(0), -1)), dim(1));
    }
  }

  @Test
  void aNetworkIsPrintedAsInPython() {
    assertEquals(
        """
        Net(
          (conv): Conv2d(1, 2, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
          (fc): Linear(in_features=8, out_features=3, bias=False)
        )\
        """,
        new Net().toString());
  }

  @Test
  void allSettingsOfAConvolutionArePrintedAsInPython() {
    assertEquals(
        "Conv2d(4, 8, kernel_size=(3, 3), stride=(2, 1), padding=(1, 1), dilation=(2, 2), groups=2,"
            + " bias=False)",
        new Conv2d(4, 8, 3, stride(2, 1), padding(1), dilation(2), groups(2), bias(false))
            .toString());
  }

  @Test
  void parametersHavePythonsNamesAndOrder() {
    var names = new Net().named_parameters().keySet();
    assertEquals(List.of("conv.weight", "conv.bias", "fc.weight"), List.copyOf(names));
  }

  @Test
  void theSameSeedGivesTheSameWeightsAsInPython() {
    torch.manual_seed(0);
    var fc = new Linear(2, 1);
    assertArrayEquals(new float[] {-0.005293981f, 0.3793229f}, fc.weight.toFloats());
    assertArrayEquals(new float[] {-0.58198076f}, Objects.requireNonNull(fc.bias).toFloats());
  }

  @Test
  void aFailureSaysWhereInTheNetworkItHappened() {
    Net net = new Net();
    var e = assertThrows(IllegalArgumentException.class, () -> net.forward(torch.ones(1, 1, 5, 5)));
    assertTrue(e.toString().contains("fc in Net"), e.getMessage());
    assertTrue(e.toString().contains("50") && e.toString().contains("8"), e.getMessage());
  }

  @Test
  void aNetworkWithoutForwardSaysSo() {
    var e = assertThrows(IllegalStateException.class, () -> new Module() {}.forward(torch.ones(1)));
    assertTrue(e.toString().contains("forward"), e.getMessage());
  }

  @Test
  void aNameIsRegisteredOnce() {
    class Twice extends Module {
      Twice() {
        register("fc", new Linear(1, 1));
        register("fc", new Linear(1, 1));
      }
    }

    assertThrows(IllegalArgumentException.class, Twice::new);
  }

  @Test
  void modesReachAllParts() {
    Net net = new Net();
    net.eval();
    assertFalse(net.training() || net.conv.training());
    net.train();
    assertTrue(net.training() && net.fc.training());
  }

  @Test
  void gradientsAreForgotten() {
    Net net = new Net();
    net.forward(torch.ones(1, 1, 2, 2)).sum().backward();
    assertTrue(net.fc.weight.grad() != null);
    net.zero_grad();
    assertNull(net.fc.weight.grad());
  }

  @Test
  void sizesThatMakeNoSenseAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Linear(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Conv2d(1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Conv2d(3, 4, 1, groups(2)));
    assertThrows(IllegalArgumentException.class, () -> new Conv2d(1, 1, 3, stride(1, 2, 3)));
  }

  @Test
  void parametersOutliveTheScopeTheyWereMadeIn() {
    Net net;
    try (var scope = torch.scope()) {
      net = new Net();
      assertTrue(scope != null);
    }
    assertEquals(1, net.forward(torch.ones(1, 1, 2, 2)).size(0));
  }
}
