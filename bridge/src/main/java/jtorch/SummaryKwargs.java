package jtorch;

/** Keyword arguments of {@link torchinfo#summary}. */
public class SummaryKwargs extends FileKwargs {
  SummaryKwargs() {}

  /** What a summary takes. */
  public sealed interface SummaryKwarg
      permits InputSize,
          InputData,
          InputDtype,
          BatchDim,
          ColNames,
          ColWidth,
          Depth,
          RowSettings,
          Verbose,
          SchedulerKwargs.ScheduleMode,
          TensorKwargs.DeviceOf {}

  /** The shape of an input, its batch included. */
  public record InputSize(long... value) implements SummaryKwarg {}

  /** An input itself. */
  public record InputData(Tensor value) implements SummaryKwarg {}

  /** The type of the elements of an input that only has a size. */
  public record InputDtype(DType value) implements SummaryKwarg {}

  /** Where a batch of one is put into the size. */
  public record BatchDim(int value) implements SummaryKwarg {}

  /** The columns. */
  public record ColNames(String... value) implements SummaryKwarg {}

  /** The characters in a column. */
  public record ColWidth(int value) implements SummaryKwarg {}

  /** How many levels of parts are listed. */
  public record Depth(int value) implements SummaryKwarg {}

  /** What is said of a part beside its class. */
  public record RowSettings(String... value) implements SummaryKwarg {}

  /** 0 to print nothing, 1 for the table, 2 for the parameters of each part too. */
  public record Verbose(int value) implements SummaryKwarg {}

  /** The shape of an input: {@code input_size=(32, 1, 28, 28)} in Python. */
  public static InputSize input_size(long... value) {
    return new InputSize(value);
  }

  /** An input itself: {@code input_data=x} in Python. */
  public static InputData input_data(Tensor value) {
    return new InputData(value);
  }

  /** The type of the input's elements: {@code dtypes=[torch.long]} in Python. */
  public static InputDtype dtypes(DType value) {
    return new InputDtype(value);
  }

  /** Where a batch of one is put into the size: {@code batch_dim=0} in Python. */
  public static BatchDim batch_dim(int value) {
    return new BatchDim(value);
  }

  /**
   * The columns, of "input_size", "output_size", "num_params", "params_percent", "kernel_size",
   * "mult_adds" and "trainable": {@code col_names=("output_size", "num_params")} in Python.
   */
  public static ColNames col_names(String... value) {
    return new ColNames(value);
  }

  /** The characters in a column: {@code col_width=25} in Python. */
  public static ColWidth col_width(int value) {
    return new ColWidth(value);
  }

  /** How many levels of parts are listed: {@code depth=3} in Python. */
  public static Depth depth(int value) {
    return new Depth(value);
  }

  /**
   * What is said of a part, of "depth", "var_names", "ascii_only" and "hide_recursive_layers":
   * {@code row_settings=("depth", "var_names")} in Python.
   */
  public static RowSettings row_settings(String... value) {
    return new RowSettings(value);
  }

  /** 0 to print nothing, 1 for the table, 2 for all parameters: {@code verbose=1} in Python. */
  public static Verbose verbose(int value) {
    return new Verbose(value);
  }
}
