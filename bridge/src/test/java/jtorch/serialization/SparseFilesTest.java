package jtorch.serialization;

import static jtorch.Kwargs.blocksize;
import static jtorch.Kwargs.layout;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.ops.Layout;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sparse tensors in Python's files: files.py wrote some, and Python reads Java's. */
class SparseFilesTest {
  private static final double[] DENSE = {0, 1.5, 0, 0, 2, 0, 0, -3};

  @TempDir private Path folder;

  private static Tensor dense() {
    return torch.tensor(DENSE, new long[] {2, 4});
  }

  private static Map<String, Object> made() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("coo", dense().to_sparse());
    all.put(
        "doubled",
        torch.sparse_coo_tensor(
            torch.tensor(new long[][] {{0, 0, 1}, {1, 1, 3}}),
            torch.tensor(1.0, 2, 3),
            new long[] {2, 4}));
    all.put(
        "hybrid",
        torch.sparse_coo_tensor(
            torch.tensor(new long[][] {{1}}),
            torch.ones(1, 4).to(DType.float64),
            new long[] {2, 4}));
    all.put("none", torch.sparse_coo_tensor(new long[] {2, 4}));
    all.put("csr", dense().to_sparse_csr());
    all.put("csc", dense().to_sparse_csc());
    all.put("bsr", dense().to_sparse(layout(Layout.sparse_bsr), blocksize(2, 2)));
    all.put("bsc", dense().to_sparse(layout(Layout.sparse_bsc), blocksize(1, 2)));
    all.put("layout", Layout.sparse_csr);
    return all;
  }

  private static void check(Dict dict) {
    assertEquals(
        List.of("coo", "doubled", "hybrid", "none", "csr", "csc", "bsr", "bsc", "layout"),
        List.copyOf(dict.keySet()));
    for (String name : List.of("coo", "csr", "csc", "bsr", "bsc")) {
      assertEquals("sparse_" + name, dict.tensor(name).layout().toString());
      assertArrayEquals(DENSE, dict.tensor(name).to_dense().toDoubles(), name);
    }
    assertTrue(dict.tensor("coo").is_coalesced());
    assertFalse(dict.tensor("doubled").is_coalesced());
    assertArrayEquals(
        new double[] {0, 3, 0, 0, 0, 0, 0, 3}, dict.tensor("doubled").to_dense().toDoubles());
    assertEquals(DType.float64, dict.tensor("hybrid").dtype());
    assertEquals(1, dict.tensor("hybrid").dense_dim());
    assertArrayEquals(
        new double[] {0, 0, 0, 0, 1, 1, 1, 1}, dict.tensor("hybrid").to_dense().toDoubles());
    assertArrayEquals(new double[8], dict.tensor("none").to_dense().toDoubles());
    assertEquals(Layout.sparse_csr, dict.get("layout"));
  }

  @Test
  void pythonsAreRead() {
    Dict dict = torch.load(TestFiles.resource("sparse.pth"));
    check(dict);
  }

  @Test
  void javasAreReadByJavaAndByPython() throws IOException, InterruptedException {
    Path file = folder.resolve("sparse.pth");
    torch.save(made(), file);
    Dict dict = torch.load(file);
    check(dict);
    TestFiles.python(
        "torch",
        """
        import sys, torch
        ours = torch.load(sys.argv[1], weights_only=True)
        theirs = torch.load(sys.argv[2], weights_only=True)
        assert list(ours) == list(theirs)
        for name, tensor in theirs.items():
            assert repr(ours[name]) == repr(tensor), (name, ours[name], tensor)
        """,
        file,
        TestFiles.resource("sparse.pth"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sparse.beyond.pth", "sparse.rows.pth", "sparse.twice.pth"})
  void partsThatDoNotFitAreRefused(String name) {
    Path file = TestFiles.resource(name);
    var e = assertThrows(FileException.class, () -> torch.load(file));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("has a sparse tensor whose parts don't fit: "), message);
  }

  @Test
  void aGradientsRecordIsLeftOut() {
    Path file = folder.resolve("one.pth");
    torch.save(dense().requires_grad_().to_sparse(), file);
    Tensor read = torch.load(file);
    assertFalse(read.requires_grad());
    assertArrayEquals(DENSE, read.to_dense().toDoubles());
  }
}
