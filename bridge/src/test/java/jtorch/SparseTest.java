package jtorch;

import static jtorch.Kwargs.blocksize;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.is_coalesced;
import static jtorch.Kwargs.layout;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.sparse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import jtorch.nn.Embedding;
import jtorch.nn.Parameter;
import jtorch.nn.utils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Sparse tensors: what is refused, and what they leave alone. */
class SparseTest {
  private static Tensor indices(long... columns) {
    return torch.tensor(new long[][] {{0, 1, 1}, columns});
  }

  private static Tensor values() {
    return torch.tensor(3.0, 4, 5);
  }

  private static Tensor coo() {
    return torch.sparse_coo_tensor(indices(2, 0, 2), values(), shape(2, 3));
  }

  private static void refused(String part, Executable call) {
    String message = String.valueOf(assertThrows(RuntimeException.class, call).getMessage());
    assertTrue(message.contains(part), message);
    assertEquals(1, message.lines().count(), message);
  }

  @Test
  void anIndexThatIsNotThereIsRefused() {
    refused("3", () -> torch.sparse_coo_tensor(indices(3, 0, 2), values(), shape(2, 3)));
    refused("-1", () -> torch.sparse_coo_tensor(indices(-1, 0, 2), values(), shape(2, 3)));
    refused("negative", () -> torch.sparse_coo_tensor(indices(-1, 0, 2), values()));
    refused("nnz", () -> torch.sparse_coo_tensor(indices(1, 0, 2), torch.ones(2), shape(2, 3)));
    refused("integers", () -> torch.sparse_coo_tensor(torch.ones(2, 3), values(), shape(2, 3)));
    refused("-2", () -> torch.sparse_coo_tensor(shape(-2, 3)));
    refused("-2 is", () -> torch.sparse_coo_tensor(indices(1, 0, 2), values(), shape(-2, 3)));
    refused(
        "oalesced",
        () -> torch.sparse_coo_tensor(indices(1, 0, 0), values(), shape(2, 3), is_coalesced(true)));
    Tensor begins = torch.tensor(0L, 1, 3);
    refused(
        "", () -> torch.sparse_csr_tensor(begins, torch.tensor(0L, 1, 9), values(), shape(2, 3)));
    refused(
        "", () -> torch.sparse_csr_tensor(begins, torch.tensor(0L, 2, 1), values(), shape(2, 3)));
    refused(
        "",
        () ->
            torch.sparse_csr_tensor(
                torch.tensor(0L, 9, 3), torch.tensor(0L, 1, 2), values(), shape(2, 3)));
    refused("", () -> torch.sparse_csr_tensor(begins, torch.tensor(0L, 1), values(), shape(2, 3)));
  }

  @Test
  void aLayoutThatHasNoSuchPartIsRefused() {
    refused("torch.strided", () -> values().indices());
    refused("torch.strided", () -> values().values());
    refused("torch.sparse_csr", () -> torch.eye(2).to_sparse_csr().indices());
    refused("torch.sparse_coo", () -> coo().crow_indices());
    refused("oalesced", () -> coo().values());
    refused("blocksize", () -> torch.eye(2).to_sparse(layout(torch.sparse_bsr)));
    refused("no blocks", () -> torch.eye(2).to_sparse(layout(torch.sparse_csr), blocksize(1, 1)));
    refused("[0, 1]", () -> torch.eye(2).to_sparse_bsr(shape(0, 1)));
    refused("strided", () -> torch.eye(2).to_sparse(layout(torch.strided)));
    refused("strided", () -> torch.eye(2).sparse_mask(torch.eye(2)));
    refused("[2, 2]", () -> coo().sparse_resize_(shape(2, 2), 1, 0));
    refused("torch.strided", () -> torch.sparse.sum(values()));
    refused("torch.strided", () -> torch.sparse.softmax(values(), 0));
    refused("1", () -> torch.sparse.spdiags(torch.ones(1, 1), torch.tensor(0L, 1), shape(1)));
  }

  @Test
  void elementsThatDoNotLieInMemoryAreRefusedWithTheWayThere() {
    refused("to_dense()", () -> coo().toFloats());
    refused("to_dense()", () -> coo().segment());
    refused("to_dense()", () -> coo().copyFrom(1f, 2, 3, 4, 5, 6));
    refused("to_dense()", () -> coo().data_ptr());
    refused("to_dense()", () -> coo().nbytes());
    refused("to_dense()", () -> torch.eye(2).to_sparse_csr().toLongs());
    refused("to_dense()", () -> torch.eye(1).to_sparse_csr().item());
    assertEquals(1, torch.eye(1).to_sparse().item());
  }

  @Test
  void indicesAreCopiesThatNobodyChanges() {
    Tensor given = indices(2, 0, 1);
    Tensor made = torch.sparse_coo_tensor(given, values(), shape(2, 3)).coalesce();
    given.fill_(99);
    made.indices().fill_(99);
    assertArrayEquals(new double[] {0, 0, 3, 4, 5, 0}, made.to_dense().toDoubles());
    Tensor rows = torch.eye(2).to_sparse_csr();
    rows.col_indices().fill_(99);
    rows.crow_indices().fill_(99);
    assertArrayEquals(new double[] {1, 0, 0, 1}, rows.to_dense().toDoubles());
  }

  @Test
  void sparseGradientsAreNotClippedAndNothingIsChanged() {
    Parameter dense = new Parameter(torch.ones(2));
    Embedding layer = new Embedding(5, 2, sparse(true));
    dense.mul(3).sum().add(layer.call(torch.tensor(1L)).sum()).backward();
    List<Parameter> all = List.of(dense, layer.weight);
    refused("sparse", () -> utils.clip_grad_value_(all, 0.1));
    refused("sparse", () -> utils.clip_grad_norm_(all, 0.1));
    assertEquals(6, Objects.requireNonNull(dense.grad()).sum().item());
  }

  @Test
  void keywordsDecideWhatIsMade() {
    Tensor made =
        torch.sparse_coo_tensor(
            indices(2, 0, 2),
            values(),
            shape(2, 3),
            dtype(torch.float64),
            device(torch.device("cpu")),
            requires_grad(true));
    assertEquals(torch.float64, made.dtype());
    assertTrue(made.is_leaf() && made.requires_grad());
    assertFalse(values().is_sparse());
    Tensor sum = torch.sparse.mm(made, torch.ones(3, 1).double_()).sum();
    sum.backward();
    Tensor gradient = Objects.requireNonNull(made.grad());
    assertTrue(gradient.is_sparse());
    assertArrayEquals(new double[] {0, 0, 1, 1, 0, 1}, gradient.to_dense().toDoubles());
  }

  @Test
  void whatIsMadeIsFreed() {
    long before = torch.live_tensors();
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      torch.sparse.mm(coo(), torch.ones(3, 1));
      torch.eye(2).to_sparse_csr().crow_indices();
      refused("3", () -> torch.sparse_coo_tensor(indices(3, 0, 2), values(), shape(2, 3)));
    }
    assertEquals(before, torch.live_tensors());
  }

  @Tag("long") // -Plong
  @Test
  void noOperatorEndsTheJvm(@TempDir Path folder) throws IOException, InterruptedException {
    ChildJava.Ended ended = ChildJava.run(folder, List.of("-Xmx512m"), SparseMain.class);
    assertEquals(0, ended.exit(), () -> ended.out().getLast() + "\n" + ended.err());
    assertTrue(ended.out().getLast().startsWith("ended "), ended.out().getLast());
  }
}
