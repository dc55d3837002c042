package jtorch;

import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jtorch.internal.Raw;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.optim.SGD;
import org.junit.jupiter.api.Test;

/** Python's rules, of which TrainingRows has the numbers. */
class CopyTest {
  @Test
  void aTensorsCopyIsALeafOfItsOwnWithItsGradient() {
    Tensor x = torch.tensor(new double[] {1, 2}, requires_grad(true));
    x.mul(x).sum().backward();
    Tensor y = copy.deepcopy(x);
    assertTrue(y.requires_grad() && y.is_leaf());
    assertNotEquals(x.data_ptr(), y.data_ptr());
    Tensor grad = Objects.requireNonNull(y.grad());
    assertArrayEquals(new double[] {2, 4}, grad.toDoubles());
    assertNotEquals(Objects.requireNonNull(x.grad()).data_ptr(), grad.data_ptr());
  }

  @Test
  void aParametersCopyHasNoGradient() {
    Parameter p = new Parameter(torch.ones(2));
    p.sum().backward();
    Parameter q = copy.deepcopy(p);
    assertNull(q.grad());
    assertTrue(q.requires_grad());
    p.requires_grad_(false);
    assertFalse(copy.deepcopy(p).requires_grad());
  }

  @Test
  void aComputedTensorIsRefused() {
    Tensor y = torch.ones(2, 3).requires_grad_().mul(2);
    String message =
        assertThrows(IllegalArgumentException.class, () -> copy.deepcopy(y)).getMessage();
    assertEquals(
        "copy.deepcopy: this is a tensor of shape [2, 3] that was computed from others, and only"
            + " leaves can be copied; call detach() on it first.",
        message);
    assertNotEquals(y.data_ptr(), copy.deepcopy(y.detach()).data_ptr());
  }

  @Test
  void tensorsOfOneMemoryStaySo() {
    Tensor all = torch.arange(6.0);
    List<Tensor> made = copy.deepcopy(List.of(all.narrow(0, 1, 3), all.view(2, 3).t()));
    made.get(0).fill_(9);
    assertArrayEquals(new double[] {0, 9, 9, 9, 4, 5}, made.get(1).t().flatten().toDoubles());
    assertArrayEquals(new long[] {1, 3}, made.get(1).stride());
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, all.toDoubles());
  }

  @Test
  void noScopeEndsACopy() {
    Map<String, Tensor> best;
    Tensor tensor;
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      best = copy.deepcopy(new Linear(2, 3).state_dict());
      tensor = copy.deepcopy(torch.ones(2));
    }
    assertArrayEquals(new long[] {3, 2}, Objects.requireNonNull(best.get("weight")).shape());
    assertEquals(2, tensor.sum().item());
  }

  @Test
  void copiesAreFreedWhenNothingReachesThem() {
    long before = LiveTensors.settled();
    for (int i = 0; i < 20; i++) {
      Map<String, Tensor> best = copy.deepcopy(new Net(3).state_dict());
      assertEquals(5, best.size());
      assertEquals(5, copy.deepcopy(new Net(3)).state_dict().size());
    }
    assertEquals(before, LiveTensors.settled());
  }

  @Test
  void theBestWeightsOutliveFurtherSteps() {
    Net model = new Net(3);
    Map<String, Tensor> best = copy.deepcopy(model.state_dict());
    SGD optimizer = new SGD(model.parameters(), lr(0.1));
    Tensor before = model.forward(torch.ones(1, 3)).detach();
    model.forward(torch.ones(1, 3)).sum().backward();
    optimizer.step();
    assertFalse(torch.equal(before, model.forward(torch.ones(1, 3))));
    assertEquals("<All keys matched successfully>", model.load_state_dict(best).toString());
    assertTrue(torch.equal(before, model.forward(torch.ones(1, 3))));
  }

  @Test
  void collectionsArraysAndRecordsAreCopied() {
    record Pair(Tensor a, String name, List<Tensor> more) {}
    Tensor a = torch.ones(2);
    Pair pair = new Pair(a, "x", new ArrayList<>(List.of(a)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("pair", pair);
    all.put("array", new Tensor[] {a});
    all.put("longs", new long[] {1, 2});
    all.put("optional", Optional.of(a));
    all.put("sorted", new TreeMap<>(Map.of(1, a)));
    all.put("fixed", Map.of("k", a));
    all.put("none", null);
    Map<String, Object> made = copy.deepcopy(all);
    Pair copied = (Pair) Objects.requireNonNull(made.get("pair"));
    assertNotSame(a, copied.a());
    assertSame("x", copied.name());
    assertSame(copied.a(), copied.more().getFirst());
    assertSame(copied.a(), ((Tensor[]) Objects.requireNonNull(made.get("array")))[0]);
    assertSame(copied.a(), ((Map<?, ?>) Objects.requireNonNull(made.get("sorted"))).get(1));
    assertSame(copied.a(), ((Map<?, ?>) Objects.requireNonNull(made.get("fixed"))).get("k"));
    assertEquals(Optional.of(copied.a()), made.get("optional"));
    assertNotSame(all.get("longs"), made.get("longs"));
    assertEquals(List.copyOf(all.keySet()), List.copyOf(made.keySet()));
  }

  @Test
  void aListInItselfStaysOne() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);
    List<Object> made = copy.deepcopy(circle);
    assertNotSame(circle, made);
    assertSame(made, made.getFirst());
  }

  @Test
  void sparseAndConjugatedTensorsAreCopied() {
    Tensor sparse = Raw.wrap(Raw.of(torch.eye(2)).to_sparse());
    Tensor made = copy.deepcopy(sparse);
    assertTrue(torch.equal(torch.eye(2), Raw.wrap(Raw.of(made).to_dense())));
    Tensor conjugate = torch.complex(torch.ones(2), torch.ones(2)).conj();
    assertTrue(torch.equal(conjugate, copy.deepcopy(conjugate)));
    assertEquals(0, copy.deepcopy(torch.empty(0)).numel());
  }

  @Test
  void aModuleIsCopiedWithoutItsConstructor() {
    Net model = new Net(3);
    model.note = "seen";
    model.counts.put("a", 1L);
    Net made = copy.deepcopy(model);
    assertInstanceOf(Net.class, made);
    assertSame(made.parts.getFirst(), made._modules().get("first"));
    assertNotSame(model.parts.getFirst(), made.parts.getFirst());
    assertSame(made.scale, made.get_parameter("scale"));
    assertEquals("seen", made.note);
    made.counts.put("a", 2L);
    assertEquals(1L, model.counts.get("a"));
    assertTrue(torch.equal(model.forward(torch.ones(1, 3)), made.forward(torch.ones(1, 3))));
    made.scale.data().zero_();
    assertEquals(0, made.forward(torch.ones(1, 3)).abs().sum().item());
    assertNotEquals(0, model.forward(torch.ones(1, 3)).abs().sum().item());
  }

  /** Fields of many kinds, as networks have them. */
  private static final class Net extends Module {
    final List<Linear> parts = new ArrayList<>();
    final Parameter scale;
    final Map<String, Long> counts = new LinkedHashMap<>();
    String note = "";

    Net(long size) {
      parts.add(register("first", new Linear(size, size)));
      parts.add(register("second", new Linear(size, 2)));
      scale = register_parameter("scale", new Parameter(torch.tensor(3.0)));
    }

    @Override
    public Tensor forward(Tensor input) {
      Tensor x = input;
      for (Linear part : parts) {
        x = part.forward(x);
      }
      return x.mul(scale);
    }
  }
}
