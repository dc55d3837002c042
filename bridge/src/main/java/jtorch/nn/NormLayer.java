package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.Affine;
import jtorch.NnKwargs.ElementwiseAffine;
import jtorch.NnKwargs.Eps;
import jtorch.OptimKwargs.EpsPair;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** A normalization: the keywords that its attributes would hide from a class that extends it. */
abstract class NormLayer extends Layer {
  NormLayer() {}

  /** Makes a copy; a subclass copies its fields. */
  NormLayer(NormLayer original, Memo memo) {
    super(original, memo);
  }

  /** The keyword {@link Kwargs#eps}. */
  protected static Eps eps(double value) {
    return Kwargs.eps(value);
  }

  /** The keyword {@link Kwargs#eps} of two numbers. */
  protected static EpsPair eps(@Nullable Double first, double second) {
    return Kwargs.eps(first, second);
  }

  /** The keyword {@link Kwargs#affine}. */
  protected static Affine affine(boolean value) {
    return Kwargs.affine(value);
  }

  /** The keyword {@link Kwargs#elementwise_affine}. */
  protected static ElementwiseAffine elementwise_affine(boolean value) {
    return Kwargs.elementwise_affine(value);
  }
}
