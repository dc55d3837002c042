package jtorch.nn;

import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.set_to_none;
import static jtorch.Kwargs.strict;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class ModuleStateTest {
  private static final class Net extends Module {
    final Linear fc = register("fc", new Linear(2, 1));
    final Tensor steps = register_buffer("steps", torch.tensor(3L));
    final Tensor scratch = register_buffer("scratch", torch.ones(1), false);

    @Override
    public Tensor forward(Tensor x) {
      return fc.forward(x);
    }
  }

  @Test
  void aStateIsCopiedFromOneModelToAnother() {
    Net from = new Net();
    Net to = new Net();
    assertEquals(
        "<All keys matched successfully>", to.load_state_dict(from.state_dict()).toString());
    assertArrayEquals(from.fc.weight.toFloats(), to.fc.weight.toFloats());
    assertTrue(to.fc.weight.requires_grad() && to.fc.weight.is_leaf());
  }

  @Test
  void allThatDoesNotFitIsNamedAndNothingIsCopied() {
    Net net = new Net();
    float[] before = net.fc.weight.toFloats();
    Map<String, Tensor> state =
        Map.of("fc.weight", torch.ones(1, 2), "fc.bias", torch.ones(5), "odd", torch.ones(1));
    var e = assertThrows(IllegalArgumentException.class, () -> net.load_state_dict(state));
    for (String part : List.of("missing steps", "unexpected odd", "fc.bias", "[5]", "[1]")) {
      assertTrue(e.toString().contains(part), e.toString());
    }
    assertArrayEquals(before, net.fc.weight.toFloats());
  }

  @Test
  void aNormalizationNeedsNoSavedCount() {
    var norm = new Sequential(new BatchNorm1d(2));
    norm.forward(torch.ones(3, 2));
    Map<String, Tensor> state =
        new LinkedHashMap<>(new Sequential(new BatchNorm1d(2)).state_dict());
    state.remove("0.num_batches_tracked");
    assertEquals("<All keys matched successfully>", norm.load_state_dict(state).toString());
    assertEquals(1, norm.get_buffer("0.num_batches_tracked").item());
    state.remove("0.running_var");
    assertThrows(IllegalArgumentException.class, () -> norm.load_state_dict(state));
  }

  @Test
  void aNumberIsReadFromTheVectorsOfOldFiles() {
    Net net = new Net();
    Map<String, Tensor> state = new LinkedHashMap<>(net.state_dict());
    state.put("steps", torch.tensor(new long[] {9}));
    net.load_state_dict(state);
    assertEquals(9, net.steps.item());
  }

  @Test
  void aLooseLoadReturnsWhatWasNotShared() {
    Net net = new Net();
    Map<String, Tensor> state = new LinkedHashMap<>(net.state_dict());
    state.remove("steps");
    state.put("odd", torch.ones(1));
    var keys = net.load_state_dict(state, strict(false));
    assertEquals(List.of("steps"), keys.missing_keys());
    assertEquals(List.of("odd"), keys.unexpected_keys());
    assertEquals(
        "_IncompatibleKeys(missing_keys=['steps'], unexpected_keys=['odd'])", keys.toString());
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake: a key that a checkpoint does not have
  void aStateThatIsNotThereIsRefused() {
    Net net = new Net();
    var e = assertThrows(IllegalArgumentException.class, () -> net.load_state_dict(null));
    assertTrue(e.toString().contains("does not fit Net: it is null"), e.toString());
  }

  @Test
  void buffersAreNamedAndSavedUnlessTheyAreNotPersistent() {
    Net net = new Net();
    assertEquals(List.of("steps", "scratch"), List.copyOf(net.named_buffers().keySet()));
    assertEquals(List.of("steps", "fc.weight", "fc.bias"), List.copyOf(net.state_dict().keySet()));
    assertEquals(List.of(), new Linear(1, 1).buffers());
  }

  @Test
  void buffersOutliveTheScopeTheyWereMadeIn() {
    Net net;
    try (var scope = torch.scope()) {
      assertTrue(scope != null);
      net = new Net();
    }
    assertEquals(3, net.steps.item());
    assertEquals(1, net.scratch.item());
  }

  @Test
  void modulesAreNamedFromTheRootDown() {
    Net net = new Net();
    var both = new Sequential(net, new ReLU());
    assertEquals(List.of("", "0", "0.fc", "1"), List.copyOf(both.named_modules().keySet()));
    assertEquals(4, both.modules().size());
    assertSame(net, both.children().get(0));
  }

  @Test
  void aSharedPartCountsOnce() {
    var fc = new Linear(2, 2);
    var twice = new Sequential(fc, fc);
    assertEquals(2, twice.parameters().size());
    assertEquals(4, twice.state_dict().size());
    assertEquals(2, twice.modules().size());
  }

  @Test
  void aFunctionIsAppliedToThePartsFirst() {
    List<String> seen = new ArrayList<>();
    new Sequential(new ReLU(), new Flatten())
        .apply(module -> seen.add(module.getClass().getSimpleName()));
    assertEquals(List.of("ReLU", "Flatten", "Sequential"), seen);
  }

  @Test
  void parametersCanBeFrozen() {
    Net net = new Net();
    net.requires_grad_(false);
    assertFalse(net.forward(torch.ones(1, 2)).requires_grad());
    net.requires_grad_();
    assertTrue(net.forward(torch.ones(1, 2)).requires_grad());
  }

  @Test
  void anotherTypeReachesParametersGradientsAndFloatingPointBuffers() {
    Net net = new Net();
    net.forward(torch.ones(1, 2)).sum().backward();
    net.double_();
    assertEquals(DType.float64, net.fc.weight.dtype());
    assertEquals(DType.float64, Objects.requireNonNull(net.fc.weight.grad()).dtype());
    assertEquals(DType.float64, net.scratch.dtype());
    assertEquals(DType.int64, net.steps.dtype());
    net.forward(torch.ones(1, 2).to(torch.float64)).sum().backward();
    assertEquals(2.0, Objects.requireNonNull(net.fc.weight.grad()).toDoubles()[0]);
    assertThrows(IllegalArgumentException.class, () -> net.to(torch.int64));
  }

  @Test
  void gradientsAreForgottenOrSetToZero() {
    Linear layer = new Linear(2, 1);
    layer.forward(torch.ones(1, 2)).sum().backward();
    layer.zero_grad(set_to_none(false));
    assertEquals(0, Objects.requireNonNull(layer.weight.grad()).abs().sum().item());
    layer.zero_grad(set_to_none(true));
    assertNull(layer.weight.grad());
    layer.zero_grad(set_to_none(false)); // where there is none
    assertNull(layer.weight.grad());
  }

  @Test
  void aParameterMayBeMadeThatIsNotTrained() {
    assertFalse(new Parameter(torch.ones(2), requires_grad(false)).requires_grad());
    assertFalse(new Parameter(torch.ones(2), false).requires_grad());
    assertTrue(new Parameter(torch.ones(2), requires_grad(true)).requires_grad());
  }
}
