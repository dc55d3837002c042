package jtorch.nn;

import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.hard;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.norm_type;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.tau;
import static jtorch.Kwargs.training;
import static jtorch.Kwargs.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Calls that give one argument by keyword and leave the others; the numbers are Python's. */
class ShortFormsTest {
  private static Tensor x() {
    return torch.tensor(new float[][] {{3, 4}, {1, -1}, {0.5f, 2}});
  }

  private static void assertRows(Tensor found, double... python) {
    assertArrayEquals(python, found.flatten().toDoubles(), 1e-6);
  }

  private static Tensor seeded(long seed, Tensor x) {
    torch.manual_seed(seed);
    return x;
  }

  @Test
  void aFlatteningBeginsAnywhere() {
    assertArrayEquals(
        new long[] {2, 3, 20}, new Flatten(2).forward(torch.zeros(2, 3, 4, 5)).shape());
    assertEquals("Flatten(start_dim=2, end_dim=-1)", new Flatten(2).toString());
  }

  @Test
  void vectorsAreNormalizedAlongADimension() {
    assertRows(
        F.normalize(x(), dim(0)),
        0.937042534,
        0.872871518,
        0.312347531,
        -0.21821788,
        0.156173766,
        0.436435759);
    assertRows(F.normalize(x(), p(1)), 0.428571433, 0.571428597, 0.5, -0.5, 0.2, 0.8);
    assertRows(F.normalize(x(), p(3), dim(0), eps(5)), 0.6, 0.8, 0.2, -0.2, 0.1, 0.4);
    assertRows(F.normalize(x(), 1, 1), 0.428571433, 0.571428597, 0.5, -0.5, 0.2, 0.8);
    assertRows(F.normalize(x(), 1, dim(1)), 0.428571433, 0.571428597, 0.5, -0.5, 0.2, 0.8);
  }

  @Test
  void sharesAreDrawnByKeyword() {
    assertRows(
        F.gumbel_softmax(seeded(3, x()), tau(0.5)),
        0.927699506,
        0.0723004192,
        0.478778899,
        0.521221101,
        0.021579165,
        0.978420794);
    assertRows(F.gumbel_softmax(seeded(3, x()), 1, true), 1, 0, 0, 1, 0, 1);
    assertRows(F.gumbel_softmax(seeded(3, x()), 1, hard(true)), 1, 0, 0, 1, 0, 1);
    assertRows(
        F.gumbel_softmax(seeded(3, x()), tau(2), hard(false), dim(0)),
        0.908045709,
        0.752037585,
        0.0511107668,
        0.0818337798,
        0.0408435427,
        0.166128695);
  }

  @Test
  void whatIsPutAroundIsSaidByKeyword() {
    long[] both = {1, 1};
    assertRows(F.pad(x(), both, "reflect"), 4, 3, 4, 3, -1, 1, -1, 1, 2, 0.5, 2, 0.5);
    assertRows(F.pad(x(), both, mode("reflect")), 4, 3, 4, 3, -1, 1, -1, 1, 2, 0.5, 2, 0.5);
    assertRows(F.pad(x(), new long[] {1, 0}, value(7)), 7, 3, 4, 7, 1, -1, 7, 0.5, 2);
  }

  @Test
  void slopesAreDrawnInTraining() {
    assertRows(
        F.rrelu(seeded(4, x().neg()), training(true)),
        -0.673193395,
        -1.10971224,
        -0.136991054,
        1,
        -0.160745531,
        -0.645263553);
    assertRows(
        F.rrelu(seeded(4, x().neg()), 0.2, 0.4, training(true)),
        -0.886265635,
        -1.38532376,
        -0.211511403,
        1,
        -0.194315702,
        -0.779453039);
    assertRows(F.rrelu_(x().neg(), 0.2, 0.4), -0.9, -1.2, -0.3, 1, -0.15, -0.6);
  }

  @Test
  void gradientsAreClippedByANormOfAnyKind() {
    Tensor leaf = torch.zeros(3).requires_grad_();
    leaf.mul(torch.tensor(3f, -4, 12)).sum().backward();
    assertEquals(19, utils.clip_grad_norm_(List.of(leaf), 2.0, norm_type(1)).item());
    assertRows(Objects.requireNonNull(leaf.grad()), 0.315789431, -0.421052575, 1.26315773);
    assertEquals(
        1.26315773,
        utils.clip_grad_norm_(List.of(leaf), 1.0, norm_type(Double.POSITIVE_INFINITY)).item(),
        1e-6);
  }
}
