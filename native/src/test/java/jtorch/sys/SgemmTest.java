package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import jtorch.sys.Sgemm.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SgemmTest {
  private static final long M = 5;
  private static final long N = 7;
  private static final long K = 3;

  private static MemorySegment numbers(Arena arena, Random random, long count) {
    MemorySegment all = arena.allocate(ValueLayout.JAVA_FLOAT, count);
    for (long i = 0; i < count; i++) {
      all.setAtIndex(ValueLayout.JAVA_FLOAT, i, random.nextFloat() - 0.5f);
    }
    return all;
  }

  private static float at(MemorySegment matrix, boolean turned, long row, long column, long width) {
    return matrix.getAtIndex(
        ValueLayout.JAVA_FLOAT, turned ? column * width + row : row * width + column);
  }

  private static void assertProduct(boolean turnA, boolean turnB, boolean add) {
    try (Arena arena = Arena.ofConfined()) {
      Random random = new Random(1);
      MemorySegment a = numbers(arena, random, M * K);
      MemorySegment b = numbers(arena, random, K * N);
      MemorySegment c = numbers(arena, random, M * N);
      float[] before = c.toArray(ValueLayout.JAVA_FLOAT);
      long widthA = turnA ? M : K;
      long widthB = turnB ? K : N;
      Matrix first = new Matrix(a.address(), turnA, widthA);
      Matrix second = new Matrix(b.address(), turnB, widthB);
      assertTrue(Sgemm.multiply(M, N, K, first, second, add, c.address()));
      for (int i = 0; i < M; i++) {
        for (int j = 0; j < N; j++) {
          double sum = add ? before[i * (int) N + j] : 0;
          for (int k = 0; k < K; k++) {
            sum += (double) at(a, turnA, i, k, widthA) * at(b, turnB, k, j, widthB);
          }
          assertEquals(sum, c.getAtIndex(ValueLayout.JAVA_FLOAT, i * N + j), 1e-6);
        }
      }
    }
  }

  @Test
  void productsAreRightTurnedAndAdded() {
    assumeTrue(Sgemm.isThere(), "this LibTorch has no table of all its symbols");
    for (int form = 0; form < 8; form++) {
      assertProduct((form & 1) != 0, (form & 2) != 0, (form & 4) != 0);
    }
  }

  @Test
  void whatOneDnnRefusesIsSaid() {
    assumeTrue(Sgemm.isThere(), "this LibTorch has no table of all its symbols");
    Matrix none = new Matrix(0, false, 1);
    assertFalse(Sgemm.multiply(-1, 1, 1, none, none, false, 0));
  }

  @Test
  void aFunctionThatIsNotThereIsNotFound(@TempDir Path folder) throws IOException {
    LibTorch.load();
    String known = "aoti_torch_abi_version";
    Path library = LibTorch.folder().resolve("libtorch_cpu.so");
    assertTrue(HiddenFunction.find(library, "dnnl_sgem", known).isEmpty(), "a part of a name");
    assertTrue(HiddenFunction.find(library, "dnnl_sgemm", "no_such_function").isEmpty());
    Path text = Files.writeString(folder.resolve("libtext.so"), "no library");
    assertTrue(HiddenFunction.find(text, "dnnl_sgemm", known).isEmpty());
    assertTrue(HiddenFunction.find(folder.resolve("none.so"), "dnnl_sgemm", known).isEmpty());
  }

  @Test
  void anExportedFunctionIsFoundWhereTheLinkerFindsIt() {
    LibTorch.load();
    Path library = LibTorch.folder().resolve("libtorch_cpu.so");
    String other = "aoti_torch_delete_tensor_object";
    var found = HiddenFunction.find(library, other, "aoti_torch_abi_version");
    assumeTrue(found.isPresent(), "this LibTorch has no table of all its symbols");
    assertEquals(Downcall.symbol(other), found);
  }
}
