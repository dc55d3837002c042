/**
 * Measures how long something takes, and compares.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/benchmark_utils.html">torch.utils.benchmark</a>.
 */
@org.jspecify.annotations.NullMarked
package jtorch.utils.benchmark;
