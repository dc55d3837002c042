package jtorch.nn;

import jtorch.LayerKwargs.FoldKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;

/** The arguments of taking windows apart and putting them together, as given or by default. */
final class FoldSettings implements Windows {
  private final long[] kernel;
  private long[] dilation = {1};
  private long[] padding = {0};
  private long[] stride = {1};

  FoldSettings(String operator, long[] kernel, FoldKwarg... keywords) {
    this.kernel = kernel.clone();
    for (FoldKwarg keyword : keywords) {
      switch (keyword) {
        case Dilation d -> dilation = d.value().clone();
        case Padding p -> padding = p.value().clone();
        case Stride s -> stride = s.value().clone();
      }
    }
    Sizes.checkPositive(operator, "kernel_size", kernel());
    Sizes.checkPositive(operator, "dilation", dilation());
    Sizes.checkPositive(operator, "stride", stride());
    padding();
  }

  @Override
  public long[] kernel() {
    return Sizes.expand("kernel_size", 2, kernel);
  }

  long[] dilation() {
    return Sizes.expand("dilation", 2, dilation);
  }

  @Override
  public long[] padding() {
    return Sizes.expand("padding", 2, padding);
  }

  @Override
  public long[] stride() {
    return Sizes.expand("stride", 2, stride);
  }

  /** Returns the settings as Python prints a layer's: as they were given. */
  @Override
  public String toString() {
    return "kernel_size="
        + Sizes.text(kernel)
        + ", dilation="
        + Sizes.text(dilation)
        + ", padding="
        + Sizes.text(padding)
        + ", stride="
        + Sizes.text(stride);
  }
}
