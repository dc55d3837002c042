/** What {@code torch.profiler} does at which step, and where its traces go. */
@org.jspecify.annotations.NullMarked
package jtorch.internal.profiler;
