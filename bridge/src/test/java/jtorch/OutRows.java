package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Calls with {@code out=}. {@code out_arguments.py} wrote what Python writes to the tensors, for
 * the calls in {@code out_calls.py}.
 */
final class OutRows {
  private static final Set<String> FACTORS =
      Set.of("linalg.qr", "linalg.eigh", "linalg.eig", "linalg.svd", "qr", "svd", "geqrf");

  private OutRows() {}

  /** Returns the table. */
  static PythonTable table() {
    return new PythonTable(
        "out_arguments.py", OutRows.class, "out-arguments.txt", "|", names(), OutRows::check);
  }

  private static Set<String> names() {
    return rows().stream().map(row -> row[0]).collect(Collectors.toSet());
  }

  /** Returns the committed rows. */
  static List<String[]> rows() {
    PythonTable table =
        new PythonTable("", OutRows.class, "out-arguments.txt", "|", Set.of(), row -> {});
    return table.rows(table.committed());
  }

  private static void check(String... row) {
    String[] types = row[1].split(" ", -1);
    String[] shapes = row[2].split(" ; ", -1);
    Tensor[] outs =
        Arrays.stream(types)
            .map(type -> torch.empty(DType.valueOf(type), 0))
            .toArray(Tensor[]::new);
    assertWritten(row, outs);
    if (row[4].equals("true")) {
      Tensor[] again =
          IntStream.range(0, types.length)
              .mapToObj(i -> apart(DType.valueOf(types[i]), sizes(shapes[i])))
              .toArray(Tensor[]::new);
      long[] places = Arrays.stream(again).mapToLong(Tensor::data_ptr).toArray();
      assertWritten(row, again);
      assertEquals(
          Arrays.toString(places),
          Arrays.toString(Arrays.stream(again).mapToLong(Tensor::data_ptr).toArray()));
    }
  }

  private static void assertWritten(String[] row, Tensor... outs) {
    String[] shapes = row[2].split(" ; ", -1);
    String[] elements = row[3].split(" ; ", -1);
    torch.manual_seed(0);
    call(row[0]).writeTo(outs);
    for (int i = 0; i < outs.length; i++) {
      assertEquals(shapes[i], PythonTable.words(outs[i].shape()), "shape " + i);
      PythonTable.assertClose("result " + i, elements[i], plain(row[0], outs[i]));
    }
    assertTrue(row[1].equals(words(outs)), "types are as they were");
  }

  private static String words(Tensor... outs) {
    return Arrays.stream(outs).map(out -> out.dtype().name()).collect(Collectors.joining(" "));
  }

  private static Tensor plain(String text, Tensor out) {
    Tensor real = out.is_complex() ? torch.view_as_real(out) : out;
    return FACTORS.contains(text.substring(0, text.indexOf('('))) ? real.abs() : real;
  }

  private static long[] sizes(String words) {
    return words.isEmpty()
        ? new long[0]
        : Arrays.stream(words.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }

  /** Zeros of a shape that don't stand one after the other, as {@code out_arguments.py} has. */
  private static Tensor apart(DType type, long... shape) {
    if (shape.length < 2) {
      return shape.length == 0
          ? torch.empty(type).zero_()
          : torch.empty(type, 2 * shape[0]).zero_().get(Index.every(2));
    }
    List<Long> turned = Arrays.stream(shape).boxed().collect(Collectors.toList());
    Collections.reverse(turned);
    long[] order = IntStream.range(0, shape.length).mapToLong(d -> shape.length - 1 - d).toArray();
    return torch
        .empty(type, turned.stream().mapToLong(Long::longValue).toArray())
        .zero_()
        .permute(order);
  }

  /** Returns a call of the table. */
  static OutCall call(String text) {
    return new OutCall(text, values());
  }

  private static Map<String, Supplier<Object>> values() {
    Map<String, Supplier<Object>> values = new HashMap<>(matrices());
    Supplier<Tensor> x = () -> torch.tensor(-1.25, -0.5, 0.25, 0.75, 1.5, 2).view(2, 3);
    Supplier<Tensor> y = () -> torch.tensor(0.5, -2.0, 3.0, -1.5, 0.25, 4.0).view(2, 3);
    Supplier<Tensor> p = () -> torch.tensor(0.25, 0.5, 0.75, 1.25, 2, 3).view(2, 3);
    values.put("x", x::get);
    values.put("y", y::get);
    values.put("p", p::get);
    values.put("u", () -> x.get().div(4));
    values.put("q", () -> p.get().div(4));
    values.put("i", () -> torch.tensor(4, 6, 9, 10, 12, 8).view(2, 3));
    values.put("j", () -> torch.tensor(2, 1, 0, 0, 2, 1).view(2, 3));
    values.put("b", () -> x.get().gt(0));
    values.put("v", () -> torch.tensor(1, -2, 0.5));
    values.put("w", () -> torch.tensor(0.5, 1, 2));
    values.put("k", () -> torch.tensor(2, 0));
    values.put("turn", () -> torch.tensor(2, 1, 0));
    values.put("pair", () -> torch.tensor(0.5, 1.0));
    values.put("levels", () -> torch.tensor(0.25, 0.5));
    values.put("batch", () -> torch.stack(List.of(x.get(), y.get())));
    values.put("other", () -> torch.stack(List.of(y.get().T(), x.get().T())));
    values.put("seeds", () -> new Generator().manual_seed(1));
    return values;
  }

  private static Map<String, Supplier<Object>> matrices() {
    return Map.of(
        "m", OutRows::m,
        "lower", () -> linalg.cholesky(m()),
        "packed", () -> torch.geqrf(m()).values(),
        "tau", () -> torch.geqrf(m()).indices(),
        "lu", () -> linalg.lu_factor(m()).LU(),
        "pivots", () -> linalg.lu_factor(m()).pivots(),
        "ld", () -> linalg.ldl_factor(m()).LU(),
        "places", () -> linalg.ldl_factor(m()).pivots());
  }

  private static Tensor m() {
    return torch.tensor(4, 1, 0.5, 1, 3, 0.25, 0.5, 0.25, 2).view(3, 3);
  }
}
