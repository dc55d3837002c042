/** Fewer bits without losing small gradients: {@code torch.amp} in Python. */
@org.jspecify.annotations.NullMarked
package jtorch.amp;
