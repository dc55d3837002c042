package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.AvgPoolSetting;
import jtorch.SettingKwargs.KernelSize;
import jtorch.SettingKwargs.LpPoolSetting;
import org.jspecify.annotations.Nullable;

/** The arguments of a pooling by a power, as given or by default. */
final class LpPoolSettings {
  private final String operator;
  private final int dimensions;
  private final AvgPoolSettings means;
  private long[] kernel;
  private @Nullable Stride stride;
  private boolean ceil;

  LpPoolSettings(String operator, int dimensions, long[] kernel, LpPoolSetting... settings) {
    this.operator = operator;
    this.dimensions = dimensions;
    this.kernel = kernel.clone();
    for (LpPoolSetting setting : settings) {
      switch (setting) {
        case KernelSize k -> this.kernel = k.value().clone();
        case Stride s -> stride = new Stride(s.value().clone());
        case CeilMode c -> ceil = c.value();
      }
    }
    List<AvgPoolSetting> given = new ArrayList<>(List.of(new CeilMode(ceil)));
    if (stride != null) {
      given.add(stride);
    }
    means =
        new AvgPoolSettings(
            operator, dimensions, this.kernel, given.toArray(AvgPoolSetting[]::new));
  }

  /** Returns these settings with some in the place of their own. */
  LpPoolSettings with(LpPoolSetting... changed) {
    LpPoolSetting[] own = {new CeilMode(ceil)};
    LpPoolSetting[] known = stride == null ? own : Keywords.of(stride, own);
    return new LpPoolSettings(operator, dimensions, kernel, Keywords.joined(known, changed));
  }

  /** Returns the pooling of means that it is made of. */
  AvgPoolSettings means() {
    return means;
  }

  /** Returns the settings as Python prints a layer's. */
  @Override
  public String toString() {
    return "kernel_size="
        + Sizes.text(kernel)
        + ", stride="
        + (stride == null ? "None" : Sizes.text(stride.value()))
        + ", ceil_mode="
        + Layer.python(ceil);
  }
}
