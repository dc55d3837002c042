package jtorch.autograd;

import jtorch.Tensor;

/**
 * A function's value, and a product with its derivatives.
 *
 * @param output what the function returned
 * @param product the product: of the output's shape from {@code jvp}, else of the input's
 */
public record ValueAndProduct(Tensor output, Tensor product) {}
