package jtorch.amp;

import jtorch.AmpKwargs.BackoffFactor;
import jtorch.AmpKwargs.Enabled;
import jtorch.AmpKwargs.GrowthFactor;
import jtorch.AmpKwargs.GrowthInterval;
import jtorch.AmpKwargs.InitScale;
import jtorch.AmpKwargs.ScalerKwarg;

/** A scaler's numbers, Python's where no keyword says another. */
final class ScalerSettings {
  double initScale = 65536;
  double growthFactor = 2;
  double backoffFactor = 0.5;
  long growthInterval = 2000;
  boolean enabled = true;

  ScalerSettings(ScalerKwarg... keywords) {
    for (ScalerKwarg keyword : keywords) {
      switch (keyword) {
        case InitScale scale -> initScale = scale.value();
        case GrowthFactor factor -> growthFactor = factor.value();
        case BackoffFactor factor -> backoffFactor = factor.value();
        case GrowthInterval steps -> growthInterval = steps.value();
        case Enabled mode -> enabled = mode.value();
      }
    }
    if (enabled && !(growthFactor > 1)) {
      throw new IllegalArgumentException(
          "GradScaler: growth_factor must be above 1, not " + growthFactor + ".");
    }
    if (enabled && !(backoffFactor < 1)) {
      throw new IllegalArgumentException(
          "GradScaler: backoff_factor must be below 1, not " + backoffFactor + ".");
    }
  }
}
