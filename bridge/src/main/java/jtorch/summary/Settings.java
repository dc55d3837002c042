package jtorch.summary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jtorch.DType;
import jtorch.Device;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.SummaryKwargs.BatchDim;
import jtorch.SummaryKwargs.ColNames;
import jtorch.SummaryKwargs.ColWidth;
import jtorch.SummaryKwargs.Depth;
import jtorch.SummaryKwargs.InputData;
import jtorch.SummaryKwargs.InputDtype;
import jtorch.SummaryKwargs.InputSize;
import jtorch.SummaryKwargs.RowSettings;
import jtorch.SummaryKwargs.SummaryKwarg;
import jtorch.SummaryKwargs.Verbose;
import jtorch.Tensor;
import jtorch.TensorKwargs.DeviceOf;
import org.jspecify.annotations.Nullable;

/** The keywords, as given or by default. */
final class Settings {
  private static final Set<String> ROWS =
      Set.of("depth", "var_names", "ascii_only", "hide_recursive_layers");

  long @Nullable [] size;
  @Nullable Tensor data;
  DType dtype = DType.float32;
  @Nullable Integer batchDim;
  List<Column> columns = List.of();
  int width = 25;
  int depth = 3;
  Set<String> rows = Set.of("depth");
  int verbose = 1;
  boolean training;
  @Nullable Device device;

  Settings(SummaryKwarg... keywords) {
    for (SummaryKwarg keyword : keywords) {
      set(keyword);
    }
    boolean hasInput = size != null || data != null;
    if (columns.isEmpty()) {
      columns =
          hasInput ? List.of(Column.output_size, Column.num_params) : List.of(Column.num_params);
    }
    check(hasInput);
  }

  private void set(SummaryKwarg keyword) {
    switch (keyword) {
      case InputSize s -> size = s.value().clone();
      case InputData d -> data = d.value();
      case InputDtype d -> dtype = d.value();
      case BatchDim b -> batchDim = b.value();
      case ColNames c -> columns = Arrays.stream(c.value()).map(Column::of).toList();
      case ColWidth w -> width = w.value();
      case Depth d -> depth = d.value();
      case RowSettings r -> rows = new HashSet<>(Arrays.asList(r.value()));
      case Verbose v -> verbose = v.value();
      case ScheduleMode m -> training = isTraining(m.value());
      case DeviceOf d -> device = d.value();
    }
  }

  private static boolean isTraining(String mode) {
    if (!mode.equals("train") && !mode.equals("eval")) {
      throw new IllegalArgumentException(
          "summary: mode is \"train\" or \"eval\", not \"" + mode + "\".");
    }
    return mode.equals("train");
  }

  private void check(boolean hasInput) {
    if (width <= 0) {
      throw new IllegalArgumentException("summary: col_width must be positive, not " + width + ".");
    }
    if (verbose < 0 || verbose > 2) {
      throw new IllegalArgumentException("summary: verbose is 0, 1 or 2, not " + verbose + ".");
    }
    if (size != null && data != null) {
      throw new IllegalArgumentException(
          "summary: give input_size or input_data, not both of them.");
    }
    if (size != null && (size.length == 0 || Arrays.stream(size).anyMatch(s -> s <= 0))) {
      throw new IllegalArgumentException(
          "summary: input_size must be positive numbers, not " + Arrays.toString(size) + ".");
    }
    rows.stream()
        .filter(row -> !ROWS.contains(row))
        .findFirst()
        .ifPresent(row -> {
          throw new IllegalArgumentException(
              "summary: there is no row setting '"
                  + row
                  + "'; there are depth, var_names, ascii_only and hide_recursive_layers.");
        });
    columns.stream()
        .filter(column -> !hasInput && column.needsInput())
        .findFirst()
        .ifPresent(column -> {
          throw new IllegalArgumentException(
              "summary: the column " + column + " needs input_size or input_data.");
        });
  }

  boolean has(String row) {
    return rows.contains(row);
  }
}
