package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.minlength;
import static jtorch.Kwargs.right;
import static jtorch.Kwargs.rounding_mode;
import static jtorch.Kwargs.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** An integer that Python takes as one stays one: no float32 comes of it, and no rounding. */
class WholeNumbersTest {
  private static final long LARGE = (1L << 53) + 1; // no double is this number

  private static void same(Tensor java, long... python) {
    assertEquals(DType.int64, java.dtype());
    assertArrayEquals(python, java.toLongs());
  }

  private static Tensor numbers() {
    return torch.tensor(1L, 2, 3);
  }

  private static Tensor odd() {
    return torch.tensor(true, false, true);
  }

  @Test
  void whereChoosesIntegers() {
    same(torch.where(odd(), numbers(), 0), 1, 0, 3);
    same(torch.where(odd(), 0, numbers()), 0, 2, 0);
    same(torch.where(odd(), 1, 0), 1, 0, 1);
    same(torch.where(odd(), LARGE, -LARGE), LARGE, -LARGE, LARGE);
    same(numbers().where(odd(), LARGE), 1, LARGE, 3);
    assertEquals(DType.float32, torch.where(odd(), numbers(), 0.5).dtype());
    assertEquals(DType.float32, torch.where(odd(), 1, 0.5).dtype());
    assertEquals(DType.float32, torch.where(odd(), numbers().float_(), 0).dtype());
  }

  @Test
  void whereChoosesTruths() {
    Tensor chosen = torch.where(odd(), false, true);
    assertEquals(DType.bool, chosen.dtype());
    assertArrayEquals(new long[] {0, 1, 0}, chosen.toLongs());
    assertEquals(DType.bool, odd().where(odd(), true).dtype());
    assertEquals(DType.bool, torch.where(odd(), true, odd()).dtype());
    same(torch.where(odd(), numbers(), true), 1, 1, 3);
  }

  @Test
  void integersTakeMultiplesOfIntegers() {
    Tensor ones = torch.tensor(1L, 1, 1);
    same(ones.add(numbers(), alpha(2)), 3, 5, 7);
    same(torch.sub(ones, numbers(), alpha(2)), -1, -3, -5);
    same(ones.clone().add_(numbers(), alpha(-1)), 0, -1, -2);
    same(ones.clone().sub_(numbers(), alpha(LARGE)), 1 - LARGE, 1 - 2 * LARGE, 1 - 3 * LARGE);
    same(ones.rsub(numbers(), alpha(2)), -1, 0, 1);
    same(torch.rsub(ones, 5), 4, 4, 4);
    same(ones.addcmul(numbers(), numbers(), value(3)), 4, 13, 28);
    same(ones.index_add(0, torch.tensor(0L, 2, 2), numbers(), alpha(10)), 11, 1, 51);
    same(ones.clone().index_add_(0, torch.tensor(1L, 1, 1), numbers(), alpha(-1)), 1, -5, 1);
    same(
        torch
            .zeros(2, 2)
            .long_()
            .addr(ones.narrow(0, 0, 2), ones.narrow(0, 0, 2), beta(2), alpha(3))
            .flatten(),
        3,
        3,
        3,
        3);
    Tensor batch = torch.ones(1, 2, 2).long_();
    same(torch.ones(2, 2).long_().addbmm(batch, batch, beta(2), alpha(3)).flatten(), 8, 8, 8, 8);
    assertThrows(RuntimeException.class, () -> ones.add(numbers(), alpha(0.5)));
  }

  @Test
  void integersAreFilledInAsTheyAre() {
    Tensor place = torch.tensor(0L, 2);
    same(numbers().masked_fill(odd(), LARGE), LARGE, 2, LARGE);
    same(numbers().masked_fill_(odd(), LARGE), LARGE, 2, LARGE);
    same(torch.masked_fill(numbers(), odd(), LARGE), LARGE, 2, LARGE);
    same(numbers().index_fill(0, place, LARGE), LARGE, 2, LARGE);
    same(numbers().index_fill_(0, place, LARGE), LARGE, 2, LARGE);
    same(torch.index_fill(numbers(), 0, place, LARGE), LARGE, 2, LARGE);
    same(numbers().scatter(0, place, LARGE), LARGE, 2, LARGE);
    same(torch.scatter(numbers(), 0, place, LARGE), LARGE, 2, LARGE);
    same(numbers().scatter_(0, place, LARGE), LARGE, 2, LARGE);
    same(numbers().new_full(new long[] {2}, LARGE), LARGE, LARGE);
    same(numbers().new_tensor(new long[] {LARGE}), LARGE);
    same(torch.zeros(2, 2).long_().fill_diagonal_(LARGE).flatten(), LARGE, 0, 0, LARGE);
  }

  @Test
  void newNumbersAreAsExactAsTheType() {
    Tensor like = torch.zeros(1).double_();
    assertEquals(0.1, like.new_tensor(new double[] {0.1}).item());
  }

  @Test
  void quotientsByNumbersAreRounded() {
    same(torch.tensor(7L, -7).div(2, rounding_mode("floor")), 3, -4);
    same(torch.div(torch.tensor(7L, -7), 2, rounding_mode("trunc")), 3, -3);
    assertEquals(3, torch.tensor(7.0).div(2.0, rounding_mode("floor")).item());
  }

  @Test
  void pythonsKeywordsAreThere() {
    Tensor sorted = torch.tensor(1L, 2, 2, 3);
    same(torch.searchsorted(sorted, torch.tensor(2L), right(true)), 3);
    same(torch.bucketize(torch.tensor(2L), sorted, right(true)), 3);
    same(torch.bincount(sorted, minlength(6)), 0, 1, 2, 1, 0, 0);
    same(torch.bincount(sorted, 5), 0, 1, 2, 1, 0);
    Tensor matrix = torch.tensor(3.0, 4, 0, 0).view(2, 2);
    same(torch.count_nonzero(matrix, 1), 2, 0);
    same(torch.count_nonzero(matrix, Kwargs.dim(0)), 1, 1);
    assertArrayEquals(new double[] {5, 0}, torch.norm(matrix, 2, 1).toDoubles());
    assertArrayEquals(new double[] {7, 0}, torch.norm(matrix, 1, Kwargs.dim(1)).toDoubles());
  }
}
