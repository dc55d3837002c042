/** Optimizers: {@code torch.optim}. */
@org.jspecify.annotations.NullMarked
package jtorch.optim;
