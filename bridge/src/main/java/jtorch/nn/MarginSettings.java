package jtorch.nn;

import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MarginLossKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.LossKwargs.ReductionMode;

/**
 * The arguments of a loss with a margin, as given or by default.
 *
 * @param margin what a distance is compared with
 * @param reduction how the pairs' losses become one
 */
record MarginSettings(double margin, LossKwarg reduction) {
  static MarginSettings of(double usual, MarginLossKwarg... keywords) {
    MarginSettings settings = new MarginSettings(usual, ReductionMode.MEAN);
    for (MarginLossKwarg keyword : keywords) {
      settings =
          switch (keyword) {
            case Margin m -> new MarginSettings(m.value(), settings.reduction);
            case LossKwarg mode -> new MarginSettings(settings.margin, mode);
          };
    }
    return settings;
  }
}
