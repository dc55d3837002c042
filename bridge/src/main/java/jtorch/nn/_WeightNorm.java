package jtorch.nn;

import java.util.List;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * The parametrization of {@link parametrizations#weight_norm}, under the name that PyTorch prints:
 * {@code original0} holds the lengths, {@code original1} the directions.
 */
final class _WeightNorm extends Module implements parametrize.SeveralOriginals {
  private final long dim;

  _WeightNorm(long dim) {
    this.dim = dim;
  }

  private _WeightNorm(_WeightNorm original, Memo memo) {
    super(original, memo);
    dim = original.dim;
  }

  @Override
  public Tensor forward(List<Tensor> originals) {
    return Norms.weight(originals.get(1), originals.get(0), dim);
  }

  @Override
  public List<Tensor> right_inverse(Tensor value) {
    return List.of(Norms.exceptDim(value, dim), value);
  }

  @Override
  Module copied(Memo memo) {
    return new _WeightNorm(this, memo);
  }
}
