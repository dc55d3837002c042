package jtorch.nn;

import java.util.Arrays;
import jtorch.Kwargs;
import jtorch.LayerKwargs.OutputSize;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** A pooling whose windows are chosen to give an output size. */
abstract class OutputSizeLayer extends Layer {
  private final int dimensions;
  final long[] output_size; // as given

  OutputSizeLayer(String name, int dimensions, long... output_size) {
    this.dimensions = dimensions;
    Sizes.checkPositive(name, "output_size", Sizes.expand("output_size", dimensions, output_size));
    this.output_size = output_size.clone();
  }

  /** Makes a layer with sizes of which null stands for the input's own. */
  OutputSizeLayer(String name, @Nullable Number... output_size) {
    this.dimensions = output_size.length;
    this.output_size = Sizes.orAsInput(name, output_size);
  }

  /** Returns the size of the output of an input. */
  final long[] sizeOf(Tensor input) {
    return Sizes.resolved(input, output_size);
  }

  /**
   * Returns the size of the output in each dimension, also where one number was given for all.
   *
   * @throws IllegalStateException if one is the input's own: Python's {@code None}
   */
  public final long[] output_size() {
    if (Arrays.stream(output_size).anyMatch(size -> size == Sizes.AS_INPUT)) {
      throw new IllegalStateException(
          _get_name()
              + ": output_size is "
              + Sizes.text(output_size)
              + ", of which None is the size of each input.");
    }
    return Sizes.expand("output_size", dimensions, output_size);
  }

  /**
   * The keyword {@link Kwargs#output_size}, which the attribute would hide from the code of a class
   * that extends the layer.
   */
  protected static OutputSize output_size(long... value) {
    return Kwargs.output_size(value);
  }

  @Override
  protected String extra_repr() {
    return "output_size=" + Sizes.text(output_size);
  }
}
