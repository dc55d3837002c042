package jtorch;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.shape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TorchTest {
  // what PyTorch 2.10 draws from the same seeds
  private static final float[] PYTHON_RAND = {0.0042635202f, 0.10556936f};
  private static final long[] PYTHON_RANDINT = {7, 7, 0, 0};
  private static final float[] PYTHON_UNIFORM = {0.66050375f, -0.7477782f};
  private static final float[] PYTHON_BERNOULLI = {1.0f, 1.0f, 1.0f, 1.0f, 0.0f, 0.0f};

  @Test
  void arraysOfArraysBecomeTensors() {
    Tensor x = torch.tensor(new float[][] {{1, 2, 3}, {4, 5, 6}});
    assertArrayEquals(new long[] {2, 3}, x.shape());
    assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, x.toFloats());
    assertEquals(DType.int64, torch.tensor(new int[][][] {{{1}, {2}}}).dtype());
    assertEquals(DType.int64, torch.tensor(new byte[][] {{-1}, {2}}).dtype());
    assertEquals(DType.bool, torch.tensor(new boolean[][] {{true}}).dtype());
    assertEquals(DType.float32, torch.tensor(new double[][] {{1}}).dtype());
    assertArrayEquals(new long[] {2, 0}, torch.tensor(new long[2][0]).shape());
  }

  @Test
  void aNumberHasNoDimension() {
    assertEquals("tensor(3.)", torch.tensor(3.0).toString());
    assertEquals("tensor(3)", torch.tensor(3).toString());
    assertEquals("tensor(True)", torch.tensor(true).toString());
    assertEquals(
        1.1, torch.tensor(1.1, dtype(torch.float64)).item()); // not rounded to 32 bits on the way
  }

  @Test
  void rowsThatDifferAreRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> torch.tensor(new float[][] {{1, 2}, {3}}));
    assertTrue(e.toString().contains("length 1") && e.toString().contains("2"), e.toString());
    assertThrows(IllegalArgumentException.class, () -> torch.tensor(new String[] {"a"}));
    assertThrows(
        IllegalArgumentException.class, () -> torch.tensor(new float[] {1, 2, 3}, shape(2, 2)));
  }

  @Test
  void keywordsDecideWhatANewTensorIs() {
    assertEquals(DType.int64, torch.zeros(shape(2, 3), dtype(torch.long_)).dtype());
    assertTrue(torch.ones(shape(2), requires_grad(true)).requires_grad());
    assertArrayEquals(new double[] {7, 7}, torch.full(shape(2), 7.0).toDoubles());
    assertEquals(DType.int64, torch.full(shape(2), 7).dtype());
    assertArrayEquals(new double[] {1, 3}, torch.arange(1.0, 5, 2).toDoubles());
    assertArrayEquals(new double[] {0, 0.5, 1}, torch.linspace(0, 1, 3).toDoubles());
    assertArrayEquals(new double[] {1, 0, 0, 1}, torch.eye(2).toDoubles());
    assertArrayEquals(new double[] {1, 10, 100}, torch.logspace(0, 2, 3).toDoubles(), 1e-5);
    Tensor x = torch.zeros(shape(2, 2), dtype(torch.float64));
    assertEquals(DType.float64, torch.randn_like(x).dtype());
    assertEquals(DType.float64, x.new_full(shape(1), 2).dtype());
  }

  @Test
  void seededNumbersArePythons() {
    var g = new Generator().manual_seed(3);
    assertArrayEquals(PYTHON_RAND, torch.rand(shape(2), generator(g)).toFloats(), 0);
    assertArrayEquals(PYTHON_RANDINT, torch.randint(10, shape(4), generator(g)).toLongs());
    torch.manual_seed(5);
    assertArrayEquals(PYTHON_UNIFORM, torch.zeros(2).uniform_(-1, 1).toFloats(), 0);
    assertArrayEquals(PYTHON_BERNOULLI, torch.zeros(6).bernoulli_(0.5).toFloats());
    Tensor state = torch.get_rng_state();
    Tensor first = torch.randn(3);
    torch.set_rng_state(state);
    assertTrue(first.equal(torch.randn(3)));
  }

  @Test
  void theDefaultTypeIsSetAndUsed() {
    try {
      torch.set_default_dtype(torch.float64);
      assertEquals(DType.float64, torch.zeros(1).dtype());
      assertEquals(DType.float64, torch.tensor(1.5).dtype());
    } finally {
      torch.set_default_dtype(torch.float32);
    }
    assertThrows(IllegalArgumentException.class, () -> torch.set_default_dtype(torch.int64));
  }

  @Test
  void settingsOfTutorialsAreThere() {
    torch.cuda.manual_seed_all(1);
    torch.backends.cudnn.deterministic(true);
    torch.backends.cudnn.benchmark(false);
    assertTrue(torch.backends.cudnn.deterministic());
    torch.backends.cudnn.deterministic(false);
    torch.use_deterministic_algorithms(true);
    assertTrue(torch.are_deterministic_algorithms_enabled());
    torch.use_deterministic_algorithms(false);
    assertFalse(torch.are_deterministic_algorithms_enabled());
    assertTrue(torch.get_num_interop_threads() > 0);
  }

  @Test
  void tutorialsCountWhatIsRight() {
    Tensor scores = torch.tensor(new float[][] {{1, 3}, {5, 2}, {0, 1}});
    Tensor target = torch.tensor(1, 0, 0);
    assertEquals(2, torch.argmax(scores, 1).eq(target).sum().item_long());
    assertArrayEquals(new long[] {1, 0, 1}, torch.max(scores, 1).indices().toLongs());
    assertEquals(2 / 3.0, scores.argmax(1).eq(target).type(torch.float_).mean().item(), 1e-6);
  }

  @Test
  void integersStayWholeInPlace() {
    assertArrayEquals(new long[] {3, 4}, torch.tensor(1, 2).add_(2).toLongs());
    assertThrows(IllegalArgumentException.class, () -> torch.tensor(1, 2).add_(0.5));
    assertThrows(IllegalArgumentException.class, () -> torch.ones(2).add(torch.ones(3)));
    assertThrows(IndexOutOfBoundsException.class, () -> torch.ones(2).sum(4));
    Tensor closed = torch.ones(1);
    closed.close();
    assertThrows(IllegalStateException.class, closed::exp);
    assertThrows(IllegalStateException.class, () -> torch.ones(1).add_(closed));
  }

  @Test
  void printingIsSetAsInPython() {
    Tensor x = torch.tensor(1.23456789, 2.5, 1000 / 3.0);
    PrintOptions usual = new PrintOptions();
    try {
      torch.set_printoptions(usual.withPrecision(6));
      assertEquals("tensor([  1.234568,   2.500000, 333.333344])", x.toString());
      torch.set_printoptions(usual.withSciMode(true));
      assertEquals("tensor([1.2346e+00, 2.5000e+00, 3.3333e+02])", x.toString());
      torch.set_printoptions(usual.withSciMode(false));
      assertEquals("tensor([0.0000, 5.0000])", torch.tensor(1e-6, 5).toString());
      torch.set_printoptions(usual.withThreshold(5).withEdgeitems(1));
      assertEquals("tensor([0,  ..., 9])", torch.arange(10).toString());
      torch.set_printoptions(usual.withLinewidth(20));
      assertEquals(
          "tensor([0, 1, 2, 3,\n        4, 5, 6, 7,\n        8, 9])", torch.arange(10).toString());
    } finally {
      torch.set_printoptions(usual);
    }
    assertThrows(IllegalArgumentException.class, () -> usual.withPrecision(-1));
  }
}
