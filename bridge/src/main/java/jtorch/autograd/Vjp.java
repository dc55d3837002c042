package jtorch.autograd;

import java.util.function.Function;
import jtorch.Tensor;

/**
 * A function's value, and how gradients go back through it.
 *
 * @param <T> the input's type: a tensor, or a list, a map or a record of tensors
 * @param output what the function returned
 * @param vjp_fn from a tensor of the output's shape to the input's form: the vector times the
 *     Jacobian, as often as it is called
 */
public record Vjp<T>(Tensor output, Function<Tensor, T> vjp_fn) {}
