package jtorch;

import java.util.List;

/** Keyword arguments that say of what a gradient is, and for what. */
public class GradientKwargs extends OutKwargs {
  GradientKwargs() {}

  /** What gradients are computed of. */
  public record Outputs(List<? extends Tensor> value) {}

  /** What gradients are computed for. */
  public record Inputs(List<? extends Tensor> value) {}

  /** The one tensor that a gradient is computed for. */
  public record OneInput(Tensor value) {}

  /** A setting that PyTorch still takes and no longer reads. */
  public record OnlyInputs(boolean value) implements TensorKwargs.OneGradKwarg {}

  /** What a tensor's gradient is weighted by. */
  public record GradientOf(Tensor value) {}

  /** What a tensor's gradient is weighted by: {@code gradient=v} in Python. */
  public static GradientOf gradient(Tensor value) {
    return new GradientOf(value);
  }

  /** What gradients are computed of: {@code outputs=y} in Python. */
  public static Outputs outputs(Tensor... value) {
    return new Outputs(List.of(value));
  }

  /** What gradients are computed of: {@code outputs=[y, z]} in Python. */
  public static Outputs outputs(List<? extends Tensor> value) {
    return new Outputs(value);
  }

  /** What a gradient is computed for: {@code inputs=x} in Python. */
  public static OneInput inputs(Tensor value) {
    return new OneInput(value);
  }

  /** What gradients are computed for: {@code inputs=model.parameters()} in Python. */
  public static Inputs inputs(List<? extends Tensor> value) {
    return new Inputs(value);
  }

  /**
   * A setting that PyTorch still takes and no longer reads: {@code only_inputs=True} in Python,
   * which is always so.
   */
  public static OnlyInputs only_inputs(boolean value) {
    return new OnlyInputs(value);
  }
}
