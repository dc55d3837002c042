package jtorch;

import static jtorch.Index.at;
import static jtorch.Index.slice;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import jtorch.sys.Blas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Products of float32, small ones and those that are large enough for oneDNN beside the packaged
 * OpenBLAS, against float64.
 */
class MatrixProductsTest {
  private TensorScope scope;

  @BeforeEach
  void open() {
    scope = torch.scope();
    torch.manual_seed(0);
  }

  @AfterEach
  void close() {
    scope.close();
  }

  private static void assertClose(Tensor expected, Tensor found) {
    assertEquals(torch.float32, found.dtype());
    double scale = Math.max(1, expected.abs().max().item());
    double difference = expected.sub(found.double_()).abs().max().item();
    assertTrue(difference <= 1e-5 * scale, difference + " of " + scale);
  }

  /** A matrix whose columns stand one after the other. */
  private static Tensor turned(Tensor matrix) {
    return matrix.transpose(-2, -1).contiguous().transpose(-2, -1);
  }

  /** The same, a part of something larger. */
  private static Tensor part(Tensor matrix) {
    return torch.cat(List.of(matrix, matrix)).narrow(0, 0, matrix.size(0));
  }

  private static Tensor columns(Tensor matrix) {
    return torch.cat(List.of(matrix, matrix), -1).narrow(-1, 0, matrix.size(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "64, 64, 64",
    "65, 64, 64",
    "1, 2000, 500",
    "500, 2000, 1",
    "300, 3, 700",
    "129, 257, 131",
    "5, 100000, 3",
    "20, 512, 300",
    "24, 100, 100",
    "200, 300, 700",
    "300, 512, 300",
    "700, 1024, 130"
  })
  void theyAreRightHoweverTheMatricesStandInMemory(int n, int k, int m) {
    Tensor a = torch.randn(n, k).div(Math.sqrt(k));
    Tensor b = torch.randn(k, m);
    Tensor c = torch.randn(n, m);
    Tensor product = a.double_().mm(b.double_());
    List<UnaryOperator<Tensor>> forms =
        List.of(
            x -> x,
            MatrixProductsTest::turned,
            MatrixProductsTest::part,
            MatrixProductsTest::columns,
            x -> columns(x.t()).t());
    for (var left : forms) {
      for (var right : forms) {
        Tensor first = left.apply(a);
        Tensor second = right.apply(b);
        assertClose(product, first.mm(second));
        assertClose(product, first.matmul(second));
        assertClose(
            product.mul(2).add(c.double_().mul(0.5)),
            torch.addmm(c, first, second, beta(0.5), alpha(2)));
      }
    }
  }

  /** As what isn't read needn't be a number. */
  @Test
  void whatIsTakenTimesNothingIsNotRead() {
    Tensor a = torch.ones(100, 100);
    Tensor none = torch.full(new long[] {100, 100}, Double.NaN);
    assertEquals(100, torch.addmm(none, a, a, beta(0)).max().item());
    Tensor few = torch.ones(20, 512); // too few rows to be read as columns
    Tensor nothing = torch.full(new long[] {20, 300}, Double.NaN);
    Tensor weights = torch.ones(300, 512).t();
    assertEquals(512, torch.addmm(nothing, few, weights, beta(0)).max().item());
    Tensor batch = torch.ones(30, 50, 60);
    Tensor other = torch.ones(30, 60, 40);
    assertEquals(60, batch.bmm(other).max().item());
  }

  @Test
  void whatIsNotANumberStaysSo() {
    Tensor a = torch.ones(100, 100);
    a.get(at(3)).fill_(Double.NaN);
    Tensor product = a.mm(torch.ones(100, 100));
    assertEquals(100, product.isnan().sum().item());
    Tensor batch = torch.ones(30, 50, 60);
    batch.get(at(7), at(8)).fill_(Double.POSITIVE_INFINITY);
    assertEquals(40, batch.bmm(torch.ones(30, 60, 40)).isinf().sum().item());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 4, 5",
    "64, 64, 32, 64",
    "1, 300, 200, 100",
    "700, 5, 300, 7",
    "3, 512, 1, 9",
    "9, 2, 700, 400"
  })
  void batchesAreRightHoweverTheyStandInMemory(int batch, int n, int k, int m) {
    Tensor a = torch.randn(batch, n, k).div(Math.sqrt(k));
    Tensor b = torch.randn(batch, k, m);
    Tensor product = a.double_().bmm(b.double_());
    List<UnaryOperator<Tensor>> forms =
        List.of(
            x -> x,
            MatrixProductsTest::turned,
            MatrixProductsTest::part,
            x -> columns(x),
            x -> x.transpose(0, 1).contiguous().transpose(0, 1));
    for (var left : forms) {
      for (var right : forms) {
        assertClose(product, left.apply(a).bmm(right.apply(b)));
        assertClose(product, left.apply(a).matmul(right.apply(b)));
      }
    }
    Tensor offsets = torch.randn(batch, n, m);
    assertClose(product.mul(3).add(offsets.double_()), torch.baddbmm(offsets, a, b, alpha(3)));
  }

  @Test
  void expandedBatchesAndOnesOfOtherTypesAreRight() {
    Tensor a = torch.randn(1, 200, 100);
    Tensor b = torch.randn(20, 100, 50);
    Tensor product = a.double_().expand(20, 200, 100).bmm(b.double_());
    assertClose(product, a.expand(20, 200, 100).bmm(b));
    assertClose(product, a.matmul(b));
    Tensor whole = torch.arange(6).view(1, 2, 3).expand(500, 2, 3);
    assertEquals(torch.int64, whole.bmm(whole.transpose(1, 2)).dtype());
    assertEquals(50, whole.bmm(whole.transpose(1, 2)).max().item());
    Tensor half = torch.ones(30, 60, 60).bfloat16();
    assertEquals(60, half.bmm(half).max().item());
    assertEquals(0, torch.ones(0, 3, 4).bmm(torch.ones(0, 4, 5)).numel());
    assertEquals(0, torch.ones(3, 2000, 0).bmm(torch.ones(3, 0, 2000)).abs().max().item());
  }

  @Test
  void gradientsOfBatchesAreRight() {
    Tensor a = torch.randn(16, 80, 64).requires_grad_();
    Tensor b = torch.randn(16, 64, 48).requires_grad_();
    Tensor seed = torch.randn(16, 80, 48);
    a.matmul(b).backward(seed);
    Tensor doubled = seed.double_();
    Tensor ofA = doubled.bmm(b.detach().double_().transpose(1, 2));
    Tensor ofB = a.detach().double_().transpose(1, 2).bmm(doubled);
    assertClose(ofA, Objects.requireNonNull(a.grad()));
    assertClose(ofB, Objects.requireNonNull(b.grad()));
  }

  /** The same again is the same to the last bit. */
  @Test
  void productsRepeat() {
    Tensor a = torch.randn(200, 300);
    Tensor b = torch.randn(16, 64, 64);
    float[] once = a.mm(a.t()).toFloats();
    float[] batches = b.bmm(b).toFloats();
    for (int i = 0; i < 20; i++) {
      assertArrayEquals(once, a.mm(a.t()).toFloats());
      assertArrayEquals(batches, b.bmm(b).toFloats());
    }
  }

  @Test
  void severalThreadsMultiplyAtOnce() throws InterruptedException {
    Tensor a = torch.randn(200, 256); // memory is left for the next time
    Tensor few = torch.randn(20, 256);
    Tensor batch = torch.randn(20, 60, 60);
    float[] fewRows = few.mm(a.t()).toFloats();
    float[] product = a.mm(a.t()).toFloats();
    float[] products = batch.bmm(batch).toFloats();
    AtomicInteger right = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int j = 0; j < 20; j++) {
                  boolean same =
                      Arrays.equals(product, a.mm(a.t()).toFloats())
                          && Arrays.equals(fewRows, few.mm(a.t()).toFloats());
                  if (same && Arrays.equals(products, batch.bmm(batch).toFloats())) {
                    right.incrementAndGet();
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(80, right.get());
  }

  /** LibTorch's exception goes through the instructions that chose oneDNN, and ends no JVM. */
  @Test
  void aBatchThatCannotBeCopiedIsRefused() {
    assumeTrue(Blas.name().contains("oneDNN"), "this LibTorch multiplies without a copy");
    Tensor a = torch.ones(1, 1, 1).expand(4, 64, 1L << 38);
    Tensor b = torch.ones(1, 1, 1).expand(4, 1L << 38, 1);
    assertThrows(OutOfMemoryException.class, () -> a.bmm(b));
    assertEquals(60, torch.ones(30, 60, 60).bmm(torch.ones(30, 60, 60)).max().item());
  }

  @Test
  void theirShapesAreChecked() {
    Tensor batch = torch.ones(30, 50, 60);
    for (Tensor wrong : new Tensor[] {batch, batch.get(at(0)), batch.get(slice(0, 29))}) {
      assertThrows(RuntimeException.class, () -> batch.bmm(wrong));
    }
    assertThrows(RuntimeException.class, () -> batch.bmm(torch.ones(30, 60, 50).double_()));
    assertThrows(RuntimeException.class, () -> torch.ones(300, 200).mm(torch.ones(300, 200)));
  }
}
