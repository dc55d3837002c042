package jtorch.func;

/**
 * A function of four arguments, each a tensor or a list, a map or a record of tensors.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/func.api.html">torch.func</a>.
 *
 * @param <A> the first argument's type
 * @param <B> the second's
 * @param <C> the third's
 * @param <D> the fourth's
 * @param <R> the result's
 */
@FunctionalInterface
public interface Function4<A, B, C, D, R> {
  /** Computes it. */
  R apply(A first, B second, C third, D fourth);
}
