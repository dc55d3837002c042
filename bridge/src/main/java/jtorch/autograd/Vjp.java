package jtorch.autograd;

import java.util.function.Function;
import jtorch.Tensor;

/**
 * A function's value, and how gradients go back through it.
 *
 * @param output what the function returned
 * @param vjp_fn from a tensor of the output's shape to one of the input's: the vector times the
 *     Jacobian, as often as it is called
 */
public record Vjp(Tensor output, Function<Tensor, Tensor> vjp_fn) {}
