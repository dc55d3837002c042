package jtorch;

import jtorch.TensorKwargs.Correction;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.SpreadKwarg;

/** How a variance is computed: what its keywords say. */
record Spread(boolean keepdim, double correction) {
  static Spread of(SpreadKwarg... keywords) {
    Spread how = new Spread(false, 1);
    for (SpreadKwarg keyword : keywords) {
      how =
          switch (keyword) {
            case Keepdim(boolean value) -> new Spread(value, how.correction);
            case Correction(double value) -> new Spread(how.keepdim, value);
          };
    }
    return how;
  }
}
