package jtorch.profiler;

/**
 * What a profile does at a step.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/profiler.html#torch.profiler.ProfilerAction">ProfilerAction</a>.
 */
public enum ProfilerAction {
  /** Nothing. */
  NONE,
  /** Prepares, without recording: what a beginning costs is not to be seen. */
  WARMUP,
  /** Records. */
  RECORD,
  /** Records, and is done with the recording at the end of the step. */
  RECORD_AND_SAVE;

  boolean records() {
    return this == RECORD || this == RECORD_AND_SAVE;
  }
}
