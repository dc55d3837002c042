package jtorch.nn;

import jtorch.NnKwargs.DropoutCallKwarg;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.P;
import jtorch.NnKwargs.Training;
import jtorch.internal.PythonNumbers;

/**
 * The arguments of a dropout, as given or by default.
 *
 * @param share the probability of an element to be dropped
 * @param training whether anything is dropped
 * @param inplace whether the input itself is changed
 */
record DropoutSettings(Number share, boolean training, boolean inplace) {
  DropoutSettings {
    double p = share.doubleValue();
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("dropout: p must be from 0 to 1, not " + p + ".");
    }
  }

  /** Returns the probability of an element to be dropped. */
  double p() {
    return share.doubleValue();
  }

  static DropoutSettings of(DropoutCallKwarg... keywords) {
    return new DropoutSettings(0.5, true, false).with(keywords);
  }

  /** As the other, where Python's {@code training} is False unless said otherwise. */
  static DropoutSettings outsideTraining(DropoutCallKwarg... keywords) {
    return new DropoutSettings(0.5, false, false).with(keywords);
  }

  private DropoutSettings with(DropoutCallKwarg... keywords) {
    DropoutSettings settings = this;
    for (DropoutCallKwarg keyword : keywords) {
      settings = settings.with(keyword);
    }
    return settings;
  }

  DropoutSettings with(DropoutCallKwarg keyword) {
    return switch (keyword) {
      case P given -> new DropoutSettings(given.given(), training, inplace);
      case Training given -> new DropoutSettings(share, given.value(), inplace);
      case Inplace given -> new DropoutSettings(share, training, given.value());
    };
  }

  /** Returns the settings as Python prints a layer's. */
  @Override
  public String toString() {
    return "p=" + PythonNumbers.repr(share) + ", inplace=" + Layer.python(inplace);
  }
}
