package jtorch.nn;

import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.PoolKwarg;
import jtorch.NnKwargs.Stride;

/** The arguments of a pooling of largest elements, as given or by default. */
final class PoolSettings {
  private final int dimensions;
  private final long[] kernel;
  private long[] stride;
  private long[] padding = {0};
  private long[] dilation = {1};
  private boolean ceil;

  PoolSettings(String operator, int dimensions, long[] kernel, PoolKwarg... keywords) {
    this.dimensions = dimensions;
    this.kernel = kernel.clone();
    this.stride = kernel.clone();
    for (PoolKwarg keyword : keywords) {
      switch (keyword) {
        case Stride s -> stride = s.value();
        case Padding p -> padding = p.value();
        case Dilation d -> dilation = d.value();
        case CeilMode c -> ceil = c.value();
      }
    }
    Sizes.checkPositive(operator, "kernel_size", kernel());
    Sizes.checkPositive(operator, "stride", stride());
    Sizes.checkPositive(operator, "dilation", dilation());
    padding();
  }

  long[] kernel() {
    return Sizes.expand("kernel_size", dimensions, kernel);
  }

  long[] stride() {
    return Sizes.expand("stride", dimensions, stride);
  }

  long[] padding() {
    return Sizes.expand("padding", dimensions, padding);
  }

  long[] dilation() {
    return Sizes.expand("dilation", dimensions, dilation);
  }

  boolean ceil() {
    return ceil;
  }

  /** Returns the settings as Python prints a layer's: as they were given, not expanded. */
  @Override
  public String toString() {
    return "kernel_size="
        + Sizes.text(kernel)
        + ", stride="
        + Sizes.text(stride)
        + ", padding="
        + Sizes.text(padding)
        + ", dilation="
        + Sizes.text(dilation)
        + ", ceil_mode="
        + Layer.python(ceil);
  }
}
