/** Layers, losses and containers: {@code torch.nn}. */
@org.jspecify.annotations.NullMarked
package jtorch.nn;
