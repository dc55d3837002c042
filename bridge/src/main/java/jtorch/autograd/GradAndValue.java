package jtorch.autograd;

import jtorch.Tensor;

/**
 * A function's gradient and its value.
 *
 * @param grad the gradient, of the input's shape
 * @param value the value, a single number
 */
public record GradAndValue(Tensor grad, Tensor value) {}
