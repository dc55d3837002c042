package jtorch.distributions;

import static jtorch.Kwargs.logits;
import static jtorch.Kwargs.probs;
import static jtorch.distributions.kl.kl_divergence;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import jtorch.Draws;
import jtorch.Generator;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The numbers are what PyTorch 2.10 gives, draws those of the same seeds. */
class DistributionsTest {
  private static final double NAN = Double.NaN;

  private static Tensor rows() {
    return torch.tensor(new float[][] {{0.2f, 0.3f, 0.5f}, {1, 2, 3}});
  }

  private static Normal normal() {
    return new Normal(torch.tensor(0f, 1), torch.tensor(1f, 2));
  }

  private static Bernoulli bernoulli() {
    return new Bernoulli(torch.tensor(0f, 0.3f, 0.9f, 1));
  }

  private static Bernoulli odds() {
    return new Bernoulli(logits(torch.tensor(0f, 1, -2, 3)));
  }

  private static void assertNumbers(Tensor found, double... python) {
    assertArrayEquals(python, found.flatten().toDoubles(), 1e-6);
  }

  private static void assertDrawn(Tensor found, long... python) {
    assertArrayEquals(python, found.flatten().to(torch.int64).toLongs());
  }

  @Test
  void classesAreDrawnByTheirShares() {
    Categorical c = new Categorical(rows());
    torch.manual_seed(7);
    assertDrawn(c.sample(), 1, 2);
    Tensor four = c.sample(4);
    assertArrayEquals(new long[] {4, 2}, four.shape());
    assertDrawn(four, 1, 0, 2, 0, 2, 1, 2, 0);
    assertNumbers(c.log_prob(torch.tensor(2, 0)), -0.693147182, -1.79175949);
    assertNumbers(c.entropy(), 1.02965307, 1.01140428);
    assertNumbers(c.probs(), 0.2, 0.3, 0.5, 0.166666672, 0.333333343, 0.5);
    assertDrawn(c.mode(), 2, 2);
    assertNumbers(c.mean(), NAN, NAN);
    assertEquals("Categorical(probs: torch.Size([2, 3]))", c.toString());
  }

  @Test
  void classesHaveLogarithmsAsWell() {
    Categorical c = new Categorical(logits(rows()));
    assertNumbers(
        c.probs(), 0.289433122, 0.319873035, 0.390693843, 0.0900305733, 0.244728476, 0.665240943);
    assertNumbers(
        c.log_prob(torch.tensor(new long[][] {{0, 1}, {2, 2}})),
        -1.23983097,
        -1.40760589,
        -0.939831018,
        -0.407605886);
    assertNumbers(kl_divergence(new Categorical(probs(rows())), c), 0.0301779956, 0.0628682822);
  }

  @Test
  void aPolicysGradientReachesItsLogits() {
    Tensor scores = torch.zeros(3).requires_grad_();
    new Categorical(logits(scores)).log_prob(torch.tensor(1)).neg().backward();
    assertNumbers(Objects.requireNonNull(scores.grad()), 1.0 / 3, -2.0 / 3, 1.0 / 3);
  }

  @Test
  void normalNumbersArePythons() {
    Normal n = normal();
    torch.manual_seed(7);
    assertNumbers(n.sample(), -0.146795094, 2.57228255);
    assertNumbers(n.sample(2), 0.94682163, -1.228688, 1.69079018, -0.789655805);
    assertNumbers(n.rsample(2), -0.355625033, 3.46477151, 0.138172656, -2.36439705);
    Tensor value = torch.tensor(0.5f, -1);
    assertNumbers(n.log_prob(value), -1.04393852, -2.11208582);
    assertNumbers(n.entropy(), 1.41893852, 2.11208582);
    assertNumbers(n.cdf(value), 0.691462457, 0.158655256);
    assertNumbers(n.icdf(torch.tensor(0.25f, 0.9f)), -0.674489737, 3.56310296);
    assertNumbers(kl_divergence(n, new Normal(0.5, 3)), 0.668056726, 0.141576201);
  }

  @Test
  void aNormalNumberMayHaveNumbersForParameters() {
    Normal n = new Normal(0.5, 3);
    torch.manual_seed(7);
    assertNumbers(n.sample(), 0.059614718);
    assertEquals("Normal(loc: 0.5, scale: 3.0)", n.toString());
    assertEquals("Normal(loc: torch.Size([2]), scale: torch.Size([2]))", normal().toString());
    assertArrayEquals(new long[] {2}, new Normal(torch.zeros(2), 1).batch_shape());
    assertArrayEquals(new long[] {3, 2}, new Normal(0, torch.ones(2)).sample(3).shape());
  }

  @Test
  void onlyARepeatableDrawHasAGradient() {
    Tensor loc = torch.zeros(2).requires_grad_();
    Normal n = new Normal(loc, torch.ones(2));
    assertTrue(!n.sample().requires_grad());
    n.rsample(3).sum().backward();
    assertNumbers(Objects.requireNonNull(loc.grad()), 3, 3);
  }

  @Test
  void onesAndZerosArePythons() {
    Bernoulli b = bernoulli();
    torch.manual_seed(7);
    assertDrawn(b.sample(2), 0, 1, 1, 1, 0, 0, 1, 1);
    Tensor value = torch.tensor(0f, 1, 0, 1);
    assertNumbers(b.log_prob(value), 0, -1.20397282, -2.30258489, -1.19209332e-07);
    assertNumbers(b.entropy(), 0, 0.610864341, 0.325083017, 1.19209332e-07);
    assertNumbers(odds().probs(), 0.5, 0.731058598, 0.119202919, 0.952574134);
    assertNumbers(odds().log_prob(value), -0.693147182, -0.313261688, -0.126928091, -0.048587352);
    assertNumbers(kl_divergence(b, odds()), 0.693147063, 0.402397335, 1.60184503, 0.0485872328);
    double infinite = Double.POSITIVE_INFINITY;
    assertNumbers(kl_divergence(odds(), b), infinite, 0.393896252, 1.67533541, infinite);
    assertNumbers(odds().mode(), NAN, 1, 0, 1);
    assertEquals("Bernoulli(probs: 0.5)", new Bernoulli(0.5).toString());
  }

  /** A loader's worker has a generator of its own. */
  @Test
  void aThreadsOwnGeneratorIsDrawnFrom() throws InterruptedException {
    Gamma gamma = new Gamma(2, 1);
    Dirichlet shares = new Dirichlet(torch.ones(3));
    torch.manual_seed(7);
    double[] expected = torch.cat(List.of(gamma.sample(2), shares.sample()), 0).toDoubles();
    byte[] unchanged = torch.get_rng_state().toBytes();
    double[][] found = new double[1][];
    Thread worker =
        new Thread(() -> {
          Draws.useInThisThread(new Generator().manual_seed(7));
          found[0] = torch.cat(List.of(gamma.sample(2), shares.sample()), 0).toDoubles();
        });
    worker.start();
    worker.join();
    assertArrayEquals(expected, found[0]);
    assertArrayEquals(unchanged, torch.get_rng_state().toBytes());
  }

  @Test
  void whatADistributionCannotHaveIsRefused() {
    assertRefused("greater than 0", () -> new Normal(0, -1));
    assertRefused("a number", () -> new Normal(NAN, 1));
    assertRefused("from 0 to 1", () -> new Bernoulli(1.5));
    assertRefused("0 or more", () -> new Categorical(torch.tensor(-1f, 2)));
    assertRefused("a number", () -> new Categorical(logits(torch.tensor(new double[] {NAN}))));
    assertRefused("no classes", () -> new Categorical(torch.tensor(1.0)));
    assertRefused("below 3", () -> new Categorical(rows()).log_prob(torch.tensor(3, 0)));
    assertRefused("0 or 1", () -> bernoulli().log_prob(torch.tensor(0.5)));
    assertRefused("a number", () -> normal().log_prob(torch.tensor(NAN)));
    var e =
        assertThrows(
            UnsupportedOperationException.class, () -> kl_divergence(normal(), bernoulli()));
    assertTrue(e.toString().contains("Normal and Bernoulli"), e.toString());
  }

  private static void assertRefused(String why, Executable call) {
    var e = assertThrows(IllegalArgumentException.class, call);
    assertTrue(e.toString().contains(why), e.toString());
  }
}
