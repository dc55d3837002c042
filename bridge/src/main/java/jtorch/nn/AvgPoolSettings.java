package jtorch.nn;

import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.CountIncludePad;
import jtorch.NnKwargs.DivisorOverride;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.AvgPoolSetting;
import jtorch.SettingKwargs.KernelSize;
import org.jspecify.annotations.Nullable;

/** The arguments of a pooling of means, as given or by default. */
final class AvgPoolSettings implements Windows {
  private final String operator;
  private final int dimensions;
  private long[] kernel;
  private long[] stride;
  private long[] padding = {0};
  private boolean ceil;
  private boolean counted = true;
  private @Nullable DivisorOverride divisor;

  AvgPoolSettings(String operator, int dimensions, long[] kernel, AvgPoolSetting... settings) {
    this.operator = operator;
    this.dimensions = dimensions;
    this.kernel = kernel.clone();
    stride = kernel.clone();
    for (AvgPoolSetting setting : settings) {
      switch (setting) {
        case KernelSize k -> this.kernel = k.value().clone();
        case Stride s -> stride = s.value().clone();
        case Padding p -> padding = p.value().clone();
        case CeilMode c -> ceil = c.value();
        case CountIncludePad c -> counted = c.value();
        case DivisorOverride d -> divisor = checked(d);
      }
    }
    Sizes.checkPositive(operator, "kernel_size", kernel());
    Sizes.checkPositive(operator, "stride", stride());
    padding();
  }

  /** Returns these settings with some in the place of their own. */
  AvgPoolSettings with(AvgPoolSetting... changed) {
    AvgPoolSetting[] own = {
      new Stride(stride), new Padding(padding), new CeilMode(ceil), new CountIncludePad(counted)
    };
    AvgPoolSetting[] all =
        divisor == null ? own : Keywords.joined(own, new AvgPoolSetting[] {divisor});
    return new AvgPoolSettings(operator, dimensions, kernel, Keywords.joined(all, changed));
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

  private DivisorOverride checked(DivisorOverride given) {
    if (dimensions == 1 || given.value() == 0) {
      throw new IllegalArgumentException(
          operator
              + (dimensions == 1
                  ? " takes no divisor_override; multiply its result."
                  : ": divisor_override is 0; give another number, as sums are divided by it."));
    }
    return given;
  }

  /** Returns what sums are divided by, or null if it is the number of elements. */
  @Nullable Long divisor() {
    return divisor == null ? null : divisor.value();
  }

  boolean ceil() {
    return ceil;
  }

  boolean counted() {
    return counted;
  }

  /** Returns the settings as Python prints a layer's: as they were given. */
  @Override
  public String toString() {
    return text(Sizes.text(kernel), Sizes.text(stride), Sizes.text(padding));
  }

  /** Returns the settings as tuples, which is how Python prints those of one dimension. */
  String expanded() {
    return text(Sizes.tuple(kernel()), Sizes.tuple(stride()), Sizes.tuple(padding()));
  }

  private static String text(String kernel, String stride, String padding) {
    return "kernel_size=" + kernel + ", stride=" + stride + ", padding=" + padding;
  }
}
