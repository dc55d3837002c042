package jtorch.trainer.models;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.trainer.screen.TextTable;

/**
 * What a file of weights has in it, in figures.
 *
 * @param file the file's name
 * @param format its format
 * @param tensors a row for each tensor
 * @param values the other values as text
 * @param elements how many numbers all tensors have
 * @param bytes how many bytes they take
 */
public record Inspection(
    String file,
    FileFormat format,
    List<Row> tensors,
    Map<String, String> values,
    long elements,
    long bytes) {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .create();

  /**
   * A tensor in figures.
   *
   * @param name its name
   * @param dtype its elements' type
   * @param shape its shape
   * @param bytes how many bytes its elements take
   * @param sum the sum of its elements in double precision, as text: also {@code nan} and {@code
   *     inf}
   */
  public record Row(String name, String dtype, long[] shape, long bytes, String sum) {
    static Row of(String name, Tensor tensor, String sum) {
      return new Row(name, tensor.dtype().toString(), tensor.shape(), tensor.nbytes(), sum);
    }
  }

  /** Sums up what was read of a file. */
  public static Inspection of(Path file, Contents contents) {
    IdentityHashMap<Tensor, String> sums = new IdentityHashMap<>(); // a tensor may have many names
    List<Row> rows =
        contents.tensors().entrySet().stream()
            .map(entry ->
                Row.of(
                    entry.getKey(),
                    entry.getValue(),
                    sums.computeIfAbsent(entry.getValue(), Inspection::sumOf)))
            .toList();
    return new Inspection(
        file.toString(),
        contents.format(),
        rows,
        contents.values(),
        contents.tensors().values().stream().mapToLong(Tensor::numel).sum(),
        rows.stream().mapToLong(Row::bytes).sum());
  }

  private static String sumOf(Tensor tensor) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      if (tensor.is_complex()) {
        Tensor parts = torch.view_as_real(tensor.to(DType.complex128));
        double[] sums = parts.reshape(-1, 2).sum(0).toDoubles();
        return number(sums[0]) + (sums[1] < 0 ? "" : "+") + number(sums[1]) + "j";
      }
      return number(tensor.to(DType.float64).sum().item());
    }
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }

  /** Returns it as JSON, with keys in snake_case. */
  public String json() {
    return GSON.toJson(this);
  }

  /** Returns it as lines: a table, the other values, the totals. */
  public List<String> lines() {
    TextTable table = new TextTable("Name", "Type", "Shape", ">Bytes", ">Sum");
    tensors.forEach(row ->
        table.row(
            row.name,
            row.dtype,
            Arrays.toString(row.shape),
            String.format(Locale.ROOT, "%,d", row.bytes),
            row.sum));
    List<String> lines = new ArrayList<>(tensors.isEmpty() ? List.of() : table.lines());
    values.forEach((name, value) -> lines.add(name + " = " + value));
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s, %,d tensors, %,d numbers, %,d bytes.",
            file,
            format,
            tensors.size(),
            elements,
            bytes));
    return lines;
  }
}
