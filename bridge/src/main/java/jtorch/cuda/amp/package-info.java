/** {@code torch.cuda.amp} in Python: what {@link jtorch.amp} has, for GPUs. */
@org.jspecify.annotations.NullMarked
package jtorch.cuda.amp;
