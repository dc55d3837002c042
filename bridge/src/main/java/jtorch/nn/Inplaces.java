package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;

/** Whether a call was told to change its input. */
final class Inplaces {
  private Inplaces() {}

  /** Returns those keywords that say so. */
  static InplaceKwarg[] of(Object... keywords) {
    Inplace inplace = Keywords.last(Inplace.class, keywords);
    return inplace == null ? new InplaceKwarg[0] : new InplaceKwarg[] {inplace};
  }

  static boolean in(InplaceKwarg... keywords) {
    boolean inplace = false;
    for (InplaceKwarg keyword : keywords) {
      inplace =
          switch (keyword) {
            case Inplace given -> given.value();
          };
    }
    return inplace;
  }
}
