package jtorch.nn;

import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.Swap;
import jtorch.LayerKwargs.TripletKwarg;
import jtorch.LossKwargs.ReductionMode;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;

/**
 * The arguments of a loss of triplets, as given or by default.
 *
 * @param margin by how much the positive should be nearer
 * @param p which norm is the distance
 * @param eps what is added to differences
 * @param swap whether the positive may stand for the anchor
 * @param reduction how the triplets' losses become one
 */
record TripletSettings(double margin, double p, double eps, boolean swap, ReductionMode reduction) {
  static TripletSettings of(TripletKwarg... keywords) {
    double margin = 1;
    double p = 2;
    double eps = 1e-6;
    boolean swap = false;
    ReductionMode reduction = ReductionMode.MEAN;
    for (TripletKwarg keyword : keywords) {
      switch (keyword) {
        case Margin m -> margin = m.value();
        case P n -> p = n.value();
        case Eps e -> eps = e.value();
        case Swap s -> swap = s.value();
        case ReductionMode mode -> reduction = mode;
      }
    }
    if (!(margin > 0)) {
      throw new IllegalArgumentException(
          "triplet_margin_loss: margin must be positive, not " + margin + ".");
    }
    return new TripletSettings(margin, p, eps, swap, reduction);
  }
}
