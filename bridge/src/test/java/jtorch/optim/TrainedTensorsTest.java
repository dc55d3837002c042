package jtorch.optim;

import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.max_iter;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Optimizers of tensors that no module has, as in style transfer; the numbers are Python's. */
class TrainedTensorsTest {
  private static void assertThreeSteps(Function<List<Tensor>, Optimizer> make, double... python) {
    Tensor x = torch.tensor(new float[] {1, -2, 3}, requires_grad(true));
    Tensor goal = torch.tensor(0.5f, 1f, 0f);
    Optimizer optimizer = make.apply(List.of(x));
    for (int i = 0; i < 3; i++) {
      optimizer.step(() -> {
        optimizer.zero_grad();
        Tensor loss = x.sub(goal).pow(4).sum();
        loss.backward();
        return loss;
      });
    }
    assertArrayEquals(python, x.detach().toDoubles(), 2e-6);
  }

  @Test
  void aTensorIsTrained() {
    assertThreeSteps(
        x -> new SGD(x, lr(1e-3)), 0.9985045194625854, -1.7078872919082642, 2.7078871726989746);
    assertThreeSteps(
        x -> new Adam(x, lr(0.05)), 0.8537564277648926, -1.850300669670105, 2.8503007888793945);
    assertThreeSteps(AdamW::new, 0.9969705939292908, -1.996940016746521, 2.9969100952148438);
    assertThreeSteps(RMSprop::new, 0.8238176107406616, -1.779499888420105, 2.7795000076293945);
    assertThreeSteps(
        x -> new Adagrad(x, lr(0.1)), 0.824204683303833, -1.7799746990203857, 2.7799746990203857);
    assertThreeSteps(
        x -> new LBFGS(x, max_iter(2)),
        0.9759174585342407,
        -0.38994649052619934,
        1.3899465799331665);
  }

  @Test
  void whatIsComputedCannotBeTrained() {
    Tensor x = torch.ones(2, 3, requires_grad(true));
    assertEquals(
        "SGD: a tensor of shape [2, 3] is computed from others, so that steps can't train it; take"
            + " those, or detach().requires_grad_() of it.",
        assertThrows(IllegalArgumentException.class, () -> new SGD(List.of(x.mul(2)), lr(1)))
            .getMessage());
  }
}
