package jtorch.nn;

import jtorch.NnKwargs.LinearKwarg;
import jtorch.internal.copying.Memo;

/**
 * A fully connected layer that learns its in_features from its first input, and is a {@link Linear}
 * from then on.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LazyLinear.html">LazyLinear</a>.
 */
public final class LazyLinear extends Linear implements LazyModuleMixin {
  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if the size is not positive
   */
  public LazyLinear(long out_features, LinearKwarg... keywords) {
    super(0, out_features, keywords);
  }

  private LazyLinear(LazyLinear original, Memo memo) {
    super(original, memo);
  }

  @Override
  Module copied(Memo memo) {
    return new LazyLinear(this, memo);
  }
}
