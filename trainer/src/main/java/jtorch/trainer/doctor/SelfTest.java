package jtorch.trainer.doctor;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.lr;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;
import jtorch.sys.LibTorch;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The least that must work: a tensor, a step of training, a gradient. */
final class SelfTest {
  private static final double STEP = 1e-6; // torch.autograd.gradcheck's eps
  private static final double TOLERANCE = 1e-5; // and its atol

  private SelfTest() {}

  /** Tries them in turn. */
  static List<Check> run() {
    Check loaded = Check.of("LibTorch is loaded", SelfTest::load);
    if (!loaded.ok()) {
      return List.of(loaded); // the others would say less clearly that it is not
    }
    return List.of(
        loaded,
        Check.of("a tensor is made", SelfTest::tensor),
        Check.of("a network is trained for a step", SelfTest::training),
        Check.of("a gradient is right", SelfTest::gradient));
  }

  private static @Nullable String load() {
    LibTorch.load();
    return null;
  }

  private static @Nullable String tensor() {
    try (var _ = torch.scope()) {
      double sum = torch.ones(2, 3).sum().item();
      return sum == 6 ? null : "the sum of six ones was " + sum;
    }
  }

  private static @Nullable String training() {
    try (var _ = torch.scope()) {
      torch.manual_seed(0);
      var net = new Sequential(new Linear(8, 16), new ReLU(), new Linear(16, 1));
      var optimizer = new SGD(net.parameters(), lr(0.01));
      Tensor input = torch.randn(32, 8);
      double before = loss(net, input).item();
      optimizer.zero_grad();
      loss(net, input).backward();
      optimizer.step();
      double after = loss(net, input).item();
      return after < before
          ? null
          : String.format(Locale.ROOT, "the loss went from %s to %s", before, after);
    }
  }

  private static Tensor loss(Sequential net, Tensor input) {
    return net.forward(input).square().mean();
  }

  /** Autograd's gradient against the difference of two values, as torch.autograd.gradcheck does. */
  private static @Nullable String gradient() {
    double[] at = {0.3, -0.7, 1.1};
    try (var _ = torch.scope()) {
      Tensor x = torch.tensor(at, dtype(torch.float64)).requires_grad_();
      value(x).backward();
      Tensor grad = Objects.requireNonNull(x.grad());
      for (int i = 0; i < at.length; i++) {
        double found = grad.get(i).item();
        double expected = slope(at, i);
        if (!(Math.abs(found - expected) <= TOLERANCE)) {
          return String.format(Locale.ROOT, "it was %s instead of %s", found, expected);
        }
      }
      return null;
    }
  }

  private static Tensor value(Tensor x) {
    return x.tanh().mul(x.exp()).sum();
  }

  private static double slope(double[] at, int i) {
    double[] above = at.clone();
    double[] below = at.clone();
    above[i] += STEP;
    below[i] -= STEP;
    double up = value(torch.tensor(above, dtype(torch.float64))).item();
    double down = value(torch.tensor(below, dtype(torch.float64))).item();
    return (up - down) / (2 * STEP);
  }
}
