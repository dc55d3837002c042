package jtorch;

import static jtorch.Index.every;
import static jtorch.Index.starting;
import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What tutorials leave to its default, or give by keyword behind sizes; the numbers are Python's.
 */
class ShortFormsTest {
  private static Tensor cube() {
    return torch.arange(24).view(2, 3, 4);
  }

  private static void assertSizes(List<Tensor> parts, long... firsts) {
    assertArrayEquals(firsts, parts.stream().mapToLong(part -> part.size(0)).toArray());
  }

  @Test
  void aTensorIsFlatFromADimensionOn() {
    assertArrayEquals(new long[] {2, 12}, torch.flatten(cube(), 1).shape());
    assertArrayEquals(new long[] {2, 3, 4}, cube().flatten(-1).shape());
    assertArrayEquals(new long[] {24}, cube().flatten(0).shape());
  }

  @Test
  void piecesAreOfTheFirstDimension() {
    Tensor x = torch.arange(6);
    assertSizes(torch.split(x, new long[] {1, 2, 3}), 1, 2, 3);
    assertSizes(x.split(new long[] {4, 2}), 4, 2);
    assertSizes(x.split_with_sizes(new long[] {4, 2}), 4, 2);
    assertSizes(torch.tensor_split(x, 4), 2, 2, 1, 1);
    assertSizes(x.tensor_split(new long[] {1, 5}), 1, 4, 1);
    assertEquals(4, torch.split(cube(), 1, dim(2)).size());
    assertEquals(2, torch.split(cube(), new long[] {1, 2}, dim(1)).size());
    assertEquals(3, torch.chunk(cube(), 3, dim(1)).size());
  }

  @Test
  void tensorsAreJoinedAlongTheFirstDimension() {
    List<Tensor> two = List.of(cube(), cube());
    assertArrayEquals(new long[] {4, 3, 4}, torch.concat(two).shape());
    assertArrayEquals(new long[] {4, 3, 4}, torch.concatenate(two).shape());
    assertArrayEquals(new long[] {2, 6, 4}, torch.concat(two, dim(1)).shape());
    assertArrayEquals(new long[] {2, 3, 8}, torch.concatenate(two, dim(-1)).shape());
  }

  @Test
  void aDimensionIsAKeyword() {
    Tensor x = torch.tensor(new float[][] {{3, -4, 0}, {1, 2, -2}});
    assertArrayEquals(new double[] {5, 3}, x.norm(2, dim(1)).toDoubles());
    assertArrayEquals(new double[] {5, 3}, torch.norm(x, dim(1)).toDoubles());
    assertArrayEquals(new long[] {2, 1}, x.norm(1, dim(1), keepdim(true)).shape());
    assertArrayEquals(new double[] {3, -4, 0, 4, -2, -2}, flat(x.cumsum(dim(0))));
    assertArrayEquals(new double[] {3, -4, 0, 3, -8, -0.0}, flat(torch.cumprod(x, dim(0))));
    assertArrayEquals(new double[] {3, 2}, flat(x.topk(1, dim(1)).values()));
    assertArrayEquals(
        new double[] {3, 2, 0, 1, -4, -2}, flat(x.t().sort(dim(0), descending(true)).values()));
    assertArrayEquals(new long[] {1, 2, 0, 2, 0, 1}, torch.argsort(x, dim(1)).flatten().toLongs());
    assertArrayEquals(new double[] {0, 1}, flat(torch.all(x.ne(0), dim(1)).to(torch.float64)));
    assertArrayEquals(new double[] {1, 1}, flat(x.any(dim(1)).to(torch.float64)));
    assertArrayEquals(x.logsumexp(0).toDoubles(), torch.logsumexp(x, dim(0)).toDoubles());
    assertArrayEquals(new long[] {2, 1, 3}, x.unsqueeze(dim(1)).shape());
    assertArrayEquals(new long[] {2, 3}, torch.squeeze(x.unsqueeze(dim(1)), dim(1)).shape());
    assertEquals(3, x.unbind(dim(1)).size());
  }

  private static double[] flat(Tensor x) {
    return x.flatten().toDoubles();
  }

  @Test
  void stepsBeginAnywhere() {
    Tensor x = torch.arange(7);
    assertArrayEquals(new long[] {0, 3, 6}, x.get(every(3)).toLongs());
    assertArrayEquals(new long[] {1, 4}, x.get(starting(1, 3)).toLongs());
  }

  @Test
  void keywordsStandBehindSizes() {
    torch.manual_seed(0);
    Tensor x = torch.randn(2, 2, requires_grad(true));
    assertTrue(x.requires_grad());
    assertArrayEquals(
        new float[] {1.5409961f, -0.2934289f, -2.1787894f, 0.56843126f},
        x.detach().flatten().toFloats(),
        1e-6f);
    torch.manual_seed(0);
    assertArrayEquals(
        new double[] {0.970053002, 0.707819864, 0.459382943},
        torch.rand(3, dtype(torch.float64)).toDoubles(),
        1e-9);
    Tensor zeros = torch.zeros(2, 3, 4, 5, dtype(torch.int64), requires_grad(false));
    assertArrayEquals(new long[] {2, 3, 4, 5}, zeros.shape());
    assertEquals(DType.int64, zeros.dtype());
    assertEquals(DType.bool, torch.ones(2, 1, 2, dtype(torch.bool)).dtype());
    assertEquals(DType.float16, torch.empty(2, 1, dtype(torch.half)).dtype());
    var g = new Generator().manual_seed(3);
    assertArrayEquals(
        new float[] {0.0042635202f, 0.10556936f}, torch.rand(2, generator(g)).toFloats(), 0);
  }

  @Test
  void placesOfWhatIsTrueAreFound() {
    Tensor x = torch.tensor(new float[][] {{3, -4, 0}, {1, 2, -2}});
    List<Tensor> places = torch.where(x.gt(0.5));
    assertEquals(2, places.size());
    assertArrayEquals(new long[] {0, 1, 1}, places.get(0).toLongs());
    assertArrayEquals(new long[] {0, 0, 1}, places.get(1).toLongs());
    assertArrayEquals(new long[] {0}, torch.where(torch.tensor(true)).get(0).toLongs());
    assertEquals(0, torch.where(x.gt(9)).get(1).numel());
  }

  @Test
  void theBestAreTakenInOrderOrNot() {
    Tensor x = torch.tensor(new float[][] {{3, -4, 0}, {1, 2, -2}});
    assertArrayEquals(new double[] {3, 0, 2, 1}, flat(x.topk(2, 1, true, true).values()));
    assertArrayEquals(
        new long[] {1, 2}, torch.topk(x, 1, 1, false, true).indices().flatten().toLongs());
    assertArrayEquals(new double[] {3, 2}, flat(torch.topk(x, 1, 1, true, false).values()));
  }

  @Test
  void aTensorThatFillsHasNoDimensions() {
    Tensor x = torch.zeros(2);
    assertEquals(
        "fill_: a tensor without dimensions is needed, not of shape [2]; copy_ takes one with"
            + " dimensions.",
        assertThrows(IllegalArgumentException.class, () -> x.fill_(torch.ones(2))).getMessage());
    assertEquals(0, x.sum().item());
  }
}
