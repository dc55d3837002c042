package jtorch.nn;

import org.jspecify.annotations.Nullable;

/** How PyTorch's linear layers and convolutions fill their parameters. */
final class Beginnings {
  private Beginnings() {}

  static void ofLinear(Parameter weight, @Nullable Parameter bias) {
    init.kaiming_uniform_(weight, Math.sqrt(5.0), "fan_in", "leaky_relu");
    if (bias != null) {
      double bound = 1 / Math.sqrt((double) Fans.of("bias", weight).in());
      init.uniform_(bias, -bound, bound);
    }
  }
}
