package jtorch.func;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.chunk_size;
import static jtorch.Kwargs.grad_outputs;
import static jtorch.Kwargs.in_dims;
import static jtorch.Kwargs.out_dims;
import static jtorch.Kwargs.randomness;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.retain_graph;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.ValuesIndices;
import jtorch.jit.jit;
import jtorch.nn.Conv2d;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.torch;
import jtorch.torch.func;
import org.junit.jupiter.api.Test;

class VmapTest {
  private static Tensor same(Tensor x) {
    return x;
  }

  private static Tensor x() {
    return torch.arange(6.0).view(2, 3);
  }

  private static void refused(String sentence, Supplier<Object> call) {
    var e = assertThrows(RuntimeException.class, call::get);
    assertTrue(String.valueOf(e.getMessage()).contains(sentence), e.getMessage());
    assertArrayEquals(new float[] {3, 12}, torch.vmap(y -> y.sum()).apply(x()).toFloats());
  }

  @Test
  void wrongKeywordsAreNamed() {
    Function<Tensor, List<Tensor>> two = y -> List.of(y, y);
    refused("randomness is", () -> torch.vmap(VmapTest::same, randomness("some")));
    refused("at least 1, not 0", () -> torch.vmap(VmapTest::same, chunk_size(0)));
    refused(
        "2 for a tensor of shape [2, 3]", () -> torch.vmap(VmapTest::same, in_dims(2)).apply(x()));
    refused("no dimension to map", () -> torch.vmap(VmapTest::same).apply(torch.tensor(1)));
    refused(
        "no argument is mapped",
        () -> torch.vmap(VmapTest::same, in_dims((Integer) null)).apply(x()));
    refused(
        "2 dimensions, but the function is given 1",
        () -> torch.vmap(VmapTest::same, in_dims(0, 0)).apply(x()));
    refused("sizes [2, 3]", () -> torch.vmap((a, b) -> a, in_dims(0, 1)).apply(x(), x()));
    refused("2 for a result that has 2", () -> torch.vmap(VmapTest::same, out_dims(2)).apply(x()));
    refused(
        "3 dimensions, but the function returns 2 tensors",
        () -> torch.vmap(two, out_dims(0, 0, 1)).apply(x()));
  }

  @Test
  void aResultThatPrintsItsOperatorIsMappedByItsTensors() {
    Function<Tensor, ValuesIndices> largest = row -> row.max(0);
    assertEquals(
        "torch.return_types.max(\nvalues=tensor([2., 5.]),\nindices=tensor([2, 2]))",
        torch.vmap(largest).apply(x()).toString());
  }

  @Test
  void onlyTensorsAreMappedAndReturned() {
    Function<Tensor, Integer> number = _ -> 3;
    refused("not an object of Integer", () -> torch.vmap(number).apply(x()));
    Function<List<Object>, Tensor> list = all -> (Tensor) all.get(0);
    refused(
        "an object of String, but only tensors",
        () -> torch.vmap(list).apply(List.of(x(), "text")));
    Function<List<Object>, Tensor> given =
        all -> ((Tensor) all.get(0)).add(((String) all.get(1)).length());
    var scaled = torch.vmap((Tensor a, Object b) -> given.apply(List.of(a, b)), in_dims(0, null));
    assertTrue(scaled.apply(x(), "text").equal(x().add(4)));
    refused("layout torch.sparse_coo", () -> torch.vmap(VmapTest::same).apply(x().to_sparse()));
  }

  @Test
  void whatDependsOnNothingIsRepeatedWhereItIsWanted() {
    Tensor w = torch.arange(3.0);
    Tensor found = torch.vmap(_ -> w, out_dims(1)).apply(x());
    assertArrayEquals(new long[] {3, 2}, found.shape());
    assertArrayEquals(new float[] {0, 0, 1, 1, 2, 2}, found.toFloats());
  }

  @Test
  void randomNumbersAreDrawnOnlyIfSaid() {
    refused("randomness", () -> torch.vmap(y -> y.add(torch.rand(3))).apply(x()));
    Tensor same = torch.vmap(y -> torch.rand(3).add(y), randomness("same")).apply(x().mul(0));
    assertTrue(same.get(0).equal(same.get(1)));
    Tensor other = torch.vmap(y -> torch.rand(3).add(y), randomness("different")).apply(x().mul(0));
    assertFalse(other.get(0).equal(other.get(1)));
  }

  @Test
  void aTensorPrintsAllThatItStandsFor() {
    List<String> printed = new ArrayList<>();
    torch
        .vmap(y -> {
          printed.add(y.toString());
          return torch
              .vmap(z -> {
                printed.add(z.toString());
                return z;
              })
              .apply(y);
        })
        .apply(torch.arange(3.0).view(1, 3))
        .close();
    assertEquals(
        """
        BatchedTensor(lvl=1, bdim=0, value=
            tensor([[0., 1., 2.]])
        )\
        """,
        printed.get(0));
    assertEquals(
        """
        BatchedTensor(lvl=2, bdim=0, value=
            BatchedTensor(lvl=1, bdim=0, value=
                tensor([[0., 1., 2.]])
            )
        )\
        """,
        printed.get(1));
  }

  @Test
  void whatEscapesIsRefused() {
    List<Tensor> escaped = new ArrayList<>();
    torch
        .vmap(y -> {
          escaped.add(y);
          return y;
        })
        .apply(x())
        .close();
    Tensor y = escaped.getFirst();
    refused("outside of the function given to vmap", () -> y.add(1));
    refused("no memory of its own", y::toFloats);
    assertEquals("BatchedTensor(size=[3], dtype=torch.float32)", y.toString());
  }

  @Test
  void numbersOfWhatIsMappedCantBeRead() {
    UnaryOperator<Tensor> reads = y -> y.mul(y.sum().item());
    var e = assertThrows(TorchException.class, () -> torch.vmap(reads).apply(x()));
    assertEquals(
        "item: in vmap a tensor stands for many and has no single number; choose with torch.where,"
            + " or return the tensor.",
        e.getMessage());
    Tensor w = torch.arange(3.0);
    UnaryOperator<Tensor> plain = y -> y.mul(w.toFloats()[2]).add(w.sum().item());
    assertTrue(torch.vmap(plain).apply(x()).equal(x().mul(2).add(3)));
    assertTrue(
        torch.vmap(func.grad(y -> plain.apply(y).sum())).apply(x()).equal(x().mul(0).add(2)));
  }

  /** Gradients of many samples at once through nodes whose code is Java's. */
  @Test
  void gradientsGoBackThroughWhatWasComputedBefore() {
    Tensor x = torch.rand(new long[] {600, 200}, requires_grad(true));
    Tensor y = new Linear(200, 300).forward(x);
    Tensor v = torch.rand(2, 600, 300);
    UnaryOperator<Tensor> back =
        u -> torch.autograd.grad(y, x, grad_outputs(u), retain_graph(true));
    Tensor found = torch.vmap(back).apply(v);
    assertTrue(found.get(1).allclose(back.apply(v.get(1)), 1e-4, 1e-4));
    Tensor p = torch.rand(new long[] {4, 3, 32, 32}, requires_grad(true));
    var layers = new Sequential(new Conv2d(3, 16, 3), new Conv2d(16, 16, 3));
    Tensor q = layers.forward(p).sum();
    UnaryOperator<Tensor> throughLayers =
        u -> torch.autograd.grad(q, p, grad_outputs(u), retain_graph(true));
    try {
      Tensor all = torch.vmap(throughLayers).apply(torch.ones(2));
      assertTrue(all.get(1).allclose(throughLayers.apply(torch.ones(1).squeeze())));
    } catch (IllegalStateException inBlocks) {
      assertTrue(String.valueOf(inBlocks.getMessage()).contains("vjp_fn"), inBlocks.getMessage());
    }
    var vjp = func.vjp((Tensor z) -> layers.forward(z).sum(), p.detach());
    Tensor all = torch.vmap(vjp.vjp_fn()).apply(torch.ones(2));
    Tensor rows = throughLayers.apply(torch.ones(1).squeeze());
    assertTrue(all.get(1).allclose(rows, 1e-4, 1e-4));
  }

  @Test
  void allIsFreedThatWasMade() {
    Tensor x = torch.ones(4, 3);
    Linear layer = new Linear(3, 2);
    long live = LiveTensors.settled();
    for (int i = 0; i < 3; i++) {
      try (var scope = torch.scope()) {
        assertTrue(scope != null);
        Tensor kept;
        try (var inner = torch.scope()) {
          assertTrue(inner != null);
          kept = torch.vmap(func.grad(y -> layer.forward(y).pow(2).sum())).apply(x).keep();
          assertEquals(4, func.jacrev(y -> layer.forward(y)).apply(x).dim());
          assertEquals(2, func.hessian(y -> layer.forward(y).sin().sum()).apply(x.get(0)).dim());
        }
        assertArrayEquals(new long[] {4, 3}, kept.shape());
        UnaryOperator<Tensor> scoped =
            y -> {
              try (var within = torch.scope()) {
                assertTrue(within != null);
                return y.sin().mul(2).keep();
              }
            };
        assertTrue(torch.vmap(scoped).apply(x).allclose(x.sin().mul(2)));
      }
    }
    assertEquals(live, LiveTensors.settled());
  }

  @Test
  void anotherThreadMapsForItself() throws InterruptedException {
    List<Boolean> found = new ArrayList<>();
    torch
        .vmap(y -> {
          Thread other =
              new Thread(() -> found.add(torch.vmap(z -> z.mul(2)).apply(x()).equal(x().mul(2))));
          other.start();
          try {
            other.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return y.mul(3);
        })
        .apply(x())
        .close();
    assertEquals(List.of(true), found);
    Thread virtual =
        Thread.startVirtualThread(() -> {
          try {
            found.add(torch.vmap(VmapTest::same).apply(x()) == null);
          } catch (IllegalStateException expected) {
            found.add(true);
          }
        });
    virtual.join();
    assertEquals(List.of(true, true), found);
  }

  @Test
  void whatIsTracedMapsNothing() {
    Module model =
        new Module() {
          @Override
          public Tensor forward(Tensor x) {
            return torch.vmap(y -> y.mul(2)).apply(x);
          }
        };
    refused("what is traced can't transform", () -> jit.trace(model, x()));
  }

  @Test
  void modulesThatDifferAreNotStacked() {
    refused("no models", () -> func.stack_module_state(List.of()));
    Linear evaluating = new Linear(2, 2);
    evaluating.eval();
    refused("some evaluate", () -> func.stack_module_state(List.of(new Linear(2, 2), evaluating)));
    refused(
        "Linear and ReLU", () -> func.stack_module_state(List.of(new Linear(2, 2), new ReLU())));
    refused(
        "bias is not in every model",
        () -> func.stack_module_state(List.of(new Linear(2, 2), new Linear(2, 2, bias(false)))));
    Linear frozen = new Linear(2, 2);
    frozen.weight.requires_grad_(false);
    refused(
        "weight requires a gradient in 1 of 2",
        () -> func.stack_module_state(List.of(new Linear(2, 2), frozen)));
    StackedState state = func.stack_module_state(List.of(frozen, frozen));
    Map<String, Tensor> params = state.params();
    assertEquals("[weight, bias]", params.keySet().toString());
    assertFalse(Objects.requireNonNull(params.get("weight")).requires_grad());
    assertTrue(Objects.requireNonNull(params.get("bias")).requires_grad());
  }
}
