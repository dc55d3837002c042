package jtorch.nn;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.persistent;
import static jtorch.Kwargs.stride;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
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

  private static final class Scale extends Module {
    final Parameter bias = register_parameter("bias", null);
    final Tensor mask = register_buffer("mask", null);

    Scale() {
      register_parameter("weight", new Parameter(torch.ones(2)));
      register_buffer("cache", torch.zeros(1), persistent(false));
    }

    void setBias(@Nullable Parameter value) {
      register_parameter("bias", value);
    }
  }

  @Test
  void whatIsNullIsNotThereAsPythonsNone() {
    Scale scale = new Scale();
    assertNull(scale.bias);
    assertNull(scale.mask);
    assertEquals(List.of("weight"), List.copyOf(scale.named_parameters().keySet()));
    assertEquals(List.of("cache"), List.copyOf(scale.named_buffers().keySet()));
    assertEquals(List.of("weight"), List.copyOf(scale.state_dict().keySet()));
    scale.zero_grad();
    scale.setBias(new Parameter(torch.zeros(2)));
    assertEquals(List.of("weight", "bias"), List.copyOf(scale.state_dict().keySet()));
    scale.setBias(null);
    assertEquals(1, scale.parameters().size());
    assertEquals(1, copy.deepcopy(scale).parameters().size());
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

  private static final class Replaced extends Module {
    Replaced() {
      register("fc", new Linear(1, 1));
      register("act", new ReLU());
      register_parameter("scale", new Parameter(torch.ones(1)));
      register_buffer("seen", torch.zeros(1), false);
    }

    void replace() {
      register("fc", new Linear(2, 3));
      register_parameter("scale", new Parameter(torch.ones(4)));
      register_buffer("seen", torch.zeros(5));
    }

    void confuse() {
      register_parameter("fc", new Parameter(torch.ones(1)));
    }
  }

  @Test
  void aNameIsGivenAnewInItsPlaceByTheSameKindOnly() {
    Replaced model = new Replaced();
    model.replace();
    assertEquals(
        "{scale=[4], seen=[5], fc.weight=[3, 2], fc.bias=[3]}",
        model.state_dict().entrySet().stream()
            .collect(
                LinkedHashMap::new,
                (all, entry) -> all.put(entry.getKey(), Arrays.toString(entry.getValue().shape())),
                Map::putAll)
            .toString());
    assertEquals(List.of("fc", "act"), List.copyOf(model.named_children().keySet()));
    assertThrows(IllegalArgumentException.class, model::confuse);
  }

  @Test
  void aModuleTakesTheNameOfItsNewPlace() {
    Linear old = new Linear(3, 2);
    Sequential model = new Sequential(old, new ReLU());
    model.set(0, new Linear(3, 5));
    model.register_module("1", new Linear(5, 4));
    assertEquals(4, model.forward(torch.ones(1, 3)).size(1));
    ModuleList list = new ModuleList(old, old).set(-1, new Linear(1, 1));
    assertEquals(2, list.size());
    assertThrows(IndexOutOfBoundsException.class, () -> list.set(2, old));
    var e = assertThrows(IllegalArgumentException.class, () -> old.forward(torch.ones(1, 9)));
    assertTrue(e.toString().contains("0 in ModuleList"), e.toString());
  }

  @Test
  void aSharedModuleIsVisitedOnce() {
    Linear shared = new Linear(2, 2);
    BatchNorm1d norm = new BatchNorm1d(2);
    Sequential model = new Sequential(shared, norm, shared, norm);
    List<String> visited = new ArrayList<>();
    model.apply(module -> visited.add(module.getClass().getSimpleName()));
    assertEquals(List.of("Linear", "BatchNorm1d", "Sequential"), visited);
    assertEquals(2, model.children().size());
    assertEquals(List.of("0", "1"), List.copyOf(model.named_children().keySet()));
    assertEquals(3, model.named_buffers().size());
    assertEquals(4, model.size());
    assertEquals(14, model.state_dict().size());
    torch.manual_seed(0);
    Tensor x = torch.randn(4, 2);
    Tensor twice = norm.forward(shared.forward(norm.forward(shared.forward(x))));
    assertArrayEquals(twice.toDoubles(), model.forward(x).toDoubles(), 1e-6);
  }

  @Test
  void whatIsBelowIsFoundByItsName() {
    Sequential inner = new Sequential(new ReLU(), new BatchNorm1d(2));
    Sequential model = new Sequential(new Linear(2, 2), inner);
    assertSame(inner, model.get_submodule("1"));
    assertSame(model, model.get_submodule(""));
    assertEquals(2, model.get_submodule("1.1", BatchNorm1d.class).num_features());
    var other =
        assertThrows(
            IllegalArgumentException.class, () -> model.get_submodule("1.1", Linear.class));
    assertEquals("Sequential: the module 1.1 is a BatchNorm1d, not a Linear.", other.getMessage());
    assertSame(model.parameters().get(0), model.get_parameter("0.weight"));
    assertEquals(2, model.get_buffer("1.1.running_mean").size(0));
    for (String wrong : List.of("2", "1.1.weight", "1.", "0.weight")) {
      assertThrows(IllegalArgumentException.class, () -> model.get_submodule(wrong));
    }
    assertThrows(IllegalArgumentException.class, () -> model.get_parameter("1.1.running_mean"));
    var e = assertThrows(IllegalArgumentException.class, () -> model.get_buffer("0.mean"));
    assertEquals("Linear has no buffer 'mean' among [].", e.getMessage());
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
