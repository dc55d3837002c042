package jtorch.autograd;

import jtorch.Tensor;

/**
 * A function's gradient and its value.
 *
 * @param <T> the input's type: a tensor, or a list, a map or a record of tensors
 * @param grad the gradient, of the input's form
 * @param value the value, a single number
 */
public record GradAndValue<T>(T grad, Tensor value) {}
