/**
 * What {@link jtorch.torch.profiler} records, and how it is summed up and printed.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/profiler.html">torch.profiler</a>.
 */
@org.jspecify.annotations.NullMarked
package jtorch.profiler;
