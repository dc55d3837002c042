package jtorch.func;

/**
 * A function's result, and what goes beside it and is not differentiated: {@code return loss, aux}
 * in Python. With {@code has_aux(true)} a function returns it, and so does the one that is made of
 * it.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.func.grad.html">torch.func.grad</a>.
 *
 * @param <R> the result's type
 * @param <A> a tensor, or a list, a map or a record of tensors
 * @param output the result
 * @param aux what goes beside it
 */
public record WithAux<R, A>(R output, A aux) {}
