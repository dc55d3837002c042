package jtorch.nn;

import static jtorch.Kwargs.generator;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.Generator;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InitTest {
  private final Tensor matrix = torch.zeros(2, 3);

  @BeforeEach
  void seed() {
    torch.manual_seed(0);
  }

  private void check(Tensor filled, double first, double last) {
    float[] found = filled.toFloats();
    assertEquals(first, found[0], 2e-6);
    assertEquals(last, found[found.length - 1], 2e-6);
  }

  @Test
  void uniformNumbersArePythons() {
    check(init.uniform_(matrix), 0.4962566, 0.6340787);
    torch.manual_seed(0);
    check(init.xavier_uniform_(matrix), -0.0082014, 0.2937517);
    torch.manual_seed(0);
    check(init.kaiming_uniform_(matrix), -0.0105880, 0.3792318);
    torch.manual_seed(0);
    check(init.kaiming_uniform_(matrix, 0.1, "fan_out", "leaky_relu"), -0.0129032, 0.4621571);
  }

  @Test
  void aGeneratorIsDrawnFromAndTheDefaultOneIsLeftAlone() {
    Generator drawn = new Generator().manual_seed(0);
    check(init.uniform_(matrix, generator(drawn)), 0.4962566, 0.6340787);
    drawn.manual_seed(0);
    check(init.kaiming_uniform_(matrix, generator(drawn)), -0.0105880, 0.3792318);
    drawn.manual_seed(0);
    check(init.normal_(matrix, generator(drawn)), 1.5409961, -1.3985955);
    drawn.manual_seed(0);
    Tensor first = init.orthogonal_(matrix, generator(drawn)).clone();
    drawn.manual_seed(0);
    assertTrue(first.equal(init.orthogonal_(matrix, generator(drawn))));
    init.trunc_normal_(matrix, generator(drawn));
    init.xavier_normal_(matrix, generator(drawn));
    check(torch.rand(2, 3), 0.4962566, 0.6340787); // from the seed that is set before each test
  }

  @Test
  void normalNumbersArePythons() {
    check(init.normal_(matrix), 1.5409961, -1.3985955);
    torch.manual_seed(0);
    check(init.xavier_normal_(matrix, 2), 1.9492230, -1.7690988);
    torch.manual_seed(0);
    check(init.kaiming_normal_(matrix), 1.2582181, -1.1419483);
  }

  @Test
  void constantsFillATensorWithoutAGradient() {
    var fc = new Linear(3, 3);
    init.eye_(fc.weight);
    assertArrayEquals(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, fc.weight.toFloats());
    assertTrue(fc.weight.is_leaf() && fc.weight.requires_grad());
    assertEquals(9, init.ones_(fc.weight).sum().item());
    assertEquals(0, init.zeros_(fc.weight).sum().item());
    assertEquals(4.5, init.constant_(fc.weight, 0.5).sum().item());
  }

  @Test
  void orthogonalMatricesArePythons() {
    check(init.orthogonal_(matrix), 0.573981, -0.118936);
    torch.manual_seed(0);
    check(init.orthogonal_(torch.zeros(3, 2), 2), 1.069905, -1.849755);
  }

  @Test
  void gainsArePythons() {
    assertEquals(5.0 / 3, init.calculate_gain("tanh"));
    assertEquals(Math.sqrt(2), init.calculate_gain("relu"));
    assertEquals(1.3867504905630728, init.calculate_gain("leaky_relu", 0.2), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> init.calculate_gain("relo"));
  }

  @Test
  void whatHasNoFansIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> init.xavier_normal_(torch.ones(3)));
    assertTrue(e.toString().contains("[3]"), e.toString());
    assertThrows(
        IllegalArgumentException.class, () -> init.kaiming_uniform_(matrix, 0, "fan", "relu"));
  }
}
