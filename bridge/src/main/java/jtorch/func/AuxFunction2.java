package jtorch.func;

import java.util.function.BiFunction;
import jtorch.Tensor;

/**
 * A function of two tensors that returns something beside its result, so that a lambda needs no
 * types.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/func.api.html">torch.func</a>.
 *
 * @param <A> what goes beside the result
 */
@FunctionalInterface
public interface AuxFunction2<A> extends BiFunction<Tensor, Tensor, WithAux<Tensor, A>> {}
