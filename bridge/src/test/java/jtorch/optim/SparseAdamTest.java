package jtorch.optim;

import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.sparse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.nn.Embedding;
import jtorch.nn.Parameter;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** ProgramRows compares the steps with Python's. */
class SparseAdamTest {
  private final Embedding vectors = new Embedding(4, 2, sparse(true));

  private void train(Optimizer optimizer, long... words) {
    optimizer.zero_grad();
    vectors.forward(torch.tensor(words)).square().sum().backward();
    optimizer.step();
  }

  @Test
  void itIsPrintedAsInPython() {
    assertEquals(
        """
        SparseAdam (
        Parameter Group 0
            betas: (0.9, 0.999)
            eps: 1e-08
            lr: 0.001
            maximize: False
        )\
        """,
        new SparseAdam(vectors.parameters()).toString());
  }

  @Test
  void rowsWithoutAGradientStayAsTheyAre() {
    float[] before = vectors.weight.get(3).toFloats();
    SparseAdam optimizer = new SparseAdam(vectors.parameters());
    train(optimizer, 0, 1);
    train(optimizer, 1, 2);
    assertArrayEquals(before, vectors.weight.get(3).toFloats());
  }

  @Test
  void aDenseGradientIsRefusedBeforeAnythingIsChanged() {
    Parameter dense = new Parameter(torch.ones(2));
    SparseAdam optimizer = new SparseAdam(List.of(vectors.weight, dense));
    float[] before = vectors.weight.toFloats();
    vectors.forward(torch.tensor(0, 1)).square().sum().backward();
    dense.sum().backward();
    assertEquals(
        "SparseAdam: the gradient of a parameter of shape [2] is dense; use Adam, or sparse(true) for"
            + " an embedding.",
        assertThrows(IllegalArgumentException.class, optimizer::step).getMessage());
    assertArrayEquals(before, vectors.weight.toFloats());
  }

  @Test
  void wordsThatWereChangedAfterTheBackwardPassReachNoOtherMemory() {
    for (long[] given : new long[][] {{1}, {0, 1, 1}}) {
      SparseAdam optimizer = new SparseAdam(vectors.parameters());
      Tensor words = torch.tensor(given);
      optimizer.zero_grad();
      vectors.forward(words).square().sum().backward();
      words.fill_(1L << 40); // the gradient's indices are this memory
      float[] before = vectors.weight.toFloats();
      assertThrows(RuntimeException.class, optimizer::step);
      assertArrayEquals(before, vectors.weight.toFloats());
    }
  }

  @Test
  void settingsThatDoNotFitAreRefused() {
    List<Parameter> parameters = vectors.parameters();
    assertThrows(IllegalArgumentException.class, () -> new SparseAdam(parameters, lr(0)));
    assertThrows(IllegalArgumentException.class, () -> new SparseAdam(parameters, eps(0)));
  }

  @Test
  void aStateThatIsLoadedGoesOn() {
    SparseAdam first = new SparseAdam(vectors.parameters(), lr(0.1));
    train(first, 0, 1);
    train(first, 1, 2);
    Map<String, Object> state = first.state_dict();
    Map<?, ?> parameters = (Map<?, ?>) Objects.requireNonNull(state.get("state"));
    Map<?, ?> one = (Map<?, ?>) parameters.values().iterator().next();
    assertEquals(2L, one.get("step"));
    Embedding same = Embedding.from_pretrained(vectors.weight.detach().clone());
    SparseAdam second = new SparseAdam(vectors.parameters());
    second.load_state_dict(state);
    train(second, 0);
    float[] loaded = vectors.weight.toFloats();
    vectors.weight.data().copy_(same.weight.detach());
    train(first, 0);
    assertArrayEquals(vectors.weight.toFloats(), loaded);
  }

  @Test
  void aStepLeavesNothingButItsState() {
    SparseAdam optimizer = new SparseAdam(vectors.parameters());
    try (var scope = torch.scope()) {
      assert scope != null;
      train(optimizer, 0, 1, 1);
    }
    long before = LiveTensors.settled();
    for (int i = 0; i < 5; i++) {
      try (var scope = torch.scope()) {
        assert scope != null;
        train(optimizer, i % 4, 3);
      }
    }
    assertEquals(before, LiveTensors.settled());
  }
}
