package jtorch.func;

import java.util.function.Function;
import jtorch.Tensor;

/**
 * A function's value at a place, and how it changes from there.
 *
 * @param <T> the input's type: a tensor, or a list, a map or a record of tensors
 * @param output what the function returned
 * @param jvp_fn from directions of the input's form to the Jacobian times them, of the output's
 *     shape
 */
public record Linearized<T>(Tensor output, Function<T, Tensor> jvp_fn) {}
