package jtorch.nn;

import java.util.Arrays;
import jtorch.ActivationKwargs.BiasOf;
import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** The settings of a convolution that is called as a function: its sizes are the kernels'. */
final class ConvCalls {
  private ConvCalls() {}

  static ConvSettings settings(
      String name, int dims, boolean transposed, Tensor weight, ConvTransposeKwarg... keywords) {
    Fans.checkDims(name, weight, dims + 2, dims + 2);
    long groups = 1;
    for (ConvTransposeKwarg keyword : keywords) {
      if (keyword instanceof Groups given) {
        groups = given.value();
      } else if (keyword instanceof PlacementKwarg) {
        throw new IllegalArgumentException(
            name
                + " takes no dtype or device; it computes where its input is: move that with to().");
      }
    }
    long[] sizes = weight.size();
    long[] kernel = Arrays.copyOfRange(sizes, 2, sizes.length);
    long other = sizes[1] * groups;
    ConvSettings settings =
        new ConvSettings(name, dims, transposed ? other : sizes[0], kernel, keywords);
    settings.checkChannels(name, transposed ? sizes[0] : other);
    return settings;
  }

  /** Returns the offsets that are among the keywords, or null. */
  static @Nullable Tensor bias(Object... keywords) {
    BiasOf found = Keywords.last(BiasOf.class, keywords);
    return found == null ? null : found.value();
  }
}
