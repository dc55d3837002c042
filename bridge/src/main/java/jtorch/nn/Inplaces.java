package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;

/** Whether a call was told to change its input. */
final class Inplaces {
  private Inplaces() {}

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
