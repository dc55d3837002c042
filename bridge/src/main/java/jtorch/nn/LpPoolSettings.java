package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import jtorch.LayerKwargs.LpPoolKwarg;
import jtorch.NnKwargs.AvgPoolKwarg;
import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.Stride;

/** The arguments of a pooling by a power, as given or by default. */
final class LpPoolSettings {
  private final AvgPoolSettings means;
  private final long[] kernel;
  private String stride = "None";
  private boolean ceil;

  LpPoolSettings(String operator, int dimensions, long[] kernel, LpPoolKwarg... keywords) {
    this.kernel = kernel.clone();
    List<AvgPoolKwarg> given = new ArrayList<>();
    for (LpPoolKwarg keyword : keywords) {
      switch (keyword) {
        case Stride s -> {
          stride = Sizes.text(s.value());
          given.add(s);
        }
        case CeilMode c -> {
          ceil = c.value();
          given.add(c);
        }
      }
    }
    means = new AvgPoolSettings(operator, dimensions, kernel, given.toArray(AvgPoolKwarg[]::new));
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
        + stride
        + ", ceil_mode="
        + Layer.python(ceil);
  }
}
