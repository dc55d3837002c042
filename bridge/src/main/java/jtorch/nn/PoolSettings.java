package jtorch.nn;

import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.SettingKwargs.PoolSetting;

/** The arguments of a pooling of largest elements, as given or by default. */
final class PoolSettings implements Windows {
  private final String operator;
  private final int dimensions;
  private long[] kernel;
  private long[] stride;
  private long[] padding = {0};
  private long[] dilation = {1};
  private boolean ceil;

  PoolSettings(String operator, int dimensions, long[] kernel, PoolSetting... settings) {
    this.operator = operator;
    this.dimensions = dimensions;
    this.kernel = kernel.clone();
    this.stride = kernel.clone();
    for (PoolSetting setting : settings) {
      switch (setting) {
        case KernelSize k -> this.kernel = k.value().clone();
        case Stride s -> stride = s.value().clone();
        case Padding p -> padding = p.value().clone();
        case Dilation d -> dilation = d.value().clone();
        case CeilMode c -> ceil = c.value();
      }
    }
    Sizes.checkPositive(operator, "kernel_size", kernel());
    Sizes.checkPositive(operator, "stride", stride());
    Sizes.checkPositive(operator, "dilation", dilation());
    Sizes.checkInt(operator, "kernel_size", kernel());
    Sizes.checkInt(operator, "padding", padding());
  }

  /** Returns these settings with some in the place of their own. */
  PoolSettings with(PoolSetting... changed) {
    PoolSetting[] own = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new CeilMode(ceil)
    };
    return new PoolSettings(operator, dimensions, kernel, Keywords.joined(own, changed));
  }

  @Override
  public long[] kernel() {
    return Sizes.expand("kernel_size", dimensions, kernel);
  }

  @Override
  public long[] stride() {
    return Sizes.expand("stride", dimensions, stride);
  }

  @Override
  public long[] padding() {
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
