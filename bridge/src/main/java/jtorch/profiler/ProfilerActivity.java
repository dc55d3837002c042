package jtorch.profiler;

/**
 * What a profile records.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/profiler.html#torch.profiler.ProfilerActivity">ProfilerActivity</a>.
 */
public enum ProfilerActivity {
  /** Operators and what else runs on the CPU. */
  CPU,
  /** Kernels and copies on NVIDIA's GPUs. */
  CUDA
}
