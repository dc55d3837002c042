package jtorch;

import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.return_counts;
import static jtorch.Kwargs.return_inverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Linear;
import jtorch.nn.Sequential;

/** What src/test/python/printed.py prints beside tensors: several results, states and devices. */
final class PrintedResultRows {
  private final Map<String, Supplier<?>> rows;

  private PrintedResultRows(Map<String, Supplier<?>> rows) {
    this.rows = rows;
  }

  static void addTo(Map<String, Supplier<?>> rows) {
    PrintedResultRows more = new PrintedResultRows(rows);
    more.pairs();
    more.matrices();
    more.states();
    more.devices();
  }

  private static Tensor grid() {
    return torch.tensor(1.0, 2, 4, 3).view(2, 2);
  }

  /** A matrix whose factors have no rounding to be seen. */
  private static Tensor scaled() {
    return torch.tensor(2.0, 0, 0, 0.5).view(2, 2);
  }

  private void pairs() {
    rows.put("max", () -> grid().max(dim(0)));
    rows.put("max of float64", () -> grid().to(torch.float64).max(1));
    rows.put("max with a gradient", () -> grid().requires_grad_().max(1));
    rows.put("min", () -> torch.min(grid(), 1));
    rows.put("sort", () -> grid().sort());
    rows.put("sort, descending", () -> torch.sort(grid(), 1, descending(true)));
    rows.put("topk", () -> grid().topk(1));
    rows.put("median", () -> grid().median(0));
    rows.put("nanmedian", () -> grid().nanmedian(0));
    rows.put("mode", () -> grid().mode());
    rows.put("kthvalue", () -> grid().kthvalue(2));
    rows.put("cummax", () -> grid().cummax(1));
    rows.put("cummin", () -> grid().cummin(1));
    rows.put("max of a block", () -> PrintedRows.steps(2, 3, 2).max(0));
    rows.put("aminmax", () -> torch.aminmax(grid()));
    rows.put("frexp", () -> torch.frexp(grid()));
    rows.put("histogram", () -> torch.histogram(grid(), 2));
    rows.put("std_mean", () -> torch.std_mean(grid()));
    rows.put("unique", () -> torch.unique(grid(), return_inverse(true), return_counts(true)));
    rows.put("in a list", () -> List.of(grid().max(0), 1));
  }

  private void matrices() {
    rows.put("svd", () -> torch.svd(scaled()));
    rows.put("qr", () -> torch.qr(scaled()));
    rows.put("slogdet", () -> torch.slogdet(scaled()));
    rows.put("geqrf", () -> torch.geqrf(scaled()));
    rows.put("lu", () -> torch.lu(grid()));
    rows.put("lu_unpack", () -> torch.lu_unpack(torch.lu(grid()).LU(), torch.lu(grid()).pivots()));
    rows.put("linalg.svd", () -> linalg.svd(scaled(), true));
    rows.put("linalg.qr", () -> linalg.qr(scaled()));
    rows.put("linalg.eig", () -> linalg.eig(scaled()));
    rows.put("linalg.eigh", () -> linalg.eigh(scaled()));
    rows.put("linalg.slogdet", () -> linalg.slogdet(scaled()));
    rows.put("linalg.lu", () -> linalg.lu(grid()));
    rows.put("linalg.lu_factor", () -> linalg.lu_factor(grid()));
    rows.put("linalg.ldl_factor", () -> linalg.ldl_factor(scaled()));
    rows.put("linalg.inv_ex", () -> linalg.inv_ex(scaled()));
    rows.put("linalg.cholesky_ex", () -> linalg.cholesky_ex(scaled().mul(scaled())));
    rows.put("linalg.solve_ex", () -> linalg.solve_ex(scaled(), scaled()));
    rows.put("linalg.lstsq", () -> linalg.lstsq(scaled(), scaled()));
  }

  private static Linear linear() {
    Linear layer = new Linear(2, 1);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      layer.weight.fill_(1.5);
      layer.get_tensor("bias").zero_();
    }
    return layer;
  }

  private void states() {
    rows.put("state_dict", () -> linear().state_dict());
    rows.put(
        "state_dict of parts", () -> new Sequential(new BatchNorm1d(1), linear()).state_dict());
    rows.put("state_dict of nothing", () -> new Sequential().state_dict());
    rows.put("keys", () -> linear().state_dict().keys());
    rows.put("values", () -> linear().state_dict().values());
    rows.put("items", () -> linear().state_dict().items());
    rows.put("keys in a list", () -> new ArrayList<>(linear().state_dict().keys()));
    rows.put("parameters", () -> linear().parameters());
    rows.put("named_parameters", () -> new ArrayList<>(linear().named_parameters().entrySet()));
  }

  private void devices() {
    rows.put("devices", () -> List.of(torch.zeros(1).device(), torch.device("cuda:1")));
    rows.put("dtypes", () -> List.of(torch.zeros(1, dtype(torch.float64)).dtype(), torch.int64));
    rows.put("device of a name", () -> Map.of("a", torch.device("meta")));
  }
}
