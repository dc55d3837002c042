package jtorch;

import java.util.Arrays;
import java.util.List;
import jtorch.optim.swa_utils;

/**
 * Keyword arguments of what helps in training: averaged weights, checkpoints, when rates change.
 */
public class TrainingKwargs extends DistributionKwargs {
  TrainingKwargs() {}

  /** What {@link swa_utils.AveragedModel} takes. */
  public sealed interface AveragedKwarg
      permits AvgFn, MultiAvgFn, UseBuffers, TensorKwargs.DeviceOf {}

  /** How a parameter is averaged. */
  public record AvgFn(swa_utils.Average value) implements AveragedKwarg {}

  /** How parameters are averaged, many at once. */
  public record MultiAvgFn(swa_utils.MultiAverage value) implements AveragedKwarg {}

  /** Whether buffers are averaged, too. */
  public record UseBuffers(boolean value) implements AveragedKwarg {}

  /** What {@link jtorch.utils.checkpoint} takes. */
  public sealed interface CheckpointKwarg permits UseReentrant, PreserveRngState {}

  /** Which of Python's two ways is meant. */
  public record UseReentrant(boolean value) implements CheckpointKwarg {}

  /** Whether what is computed again draws the same numbers. */
  public record PreserveRngState(boolean value) implements CheckpointKwarg {}

  /** Whether gradients are forgotten, not set to zero. */
  public record SetToNone(boolean value) {}

  /** Whether gradients are forgotten, not set to zero: {@code set_to_none=False} in Python. */
  public static SetToNone set_to_none(boolean value) {
    return new SetToNone(value);
  }

  /** After which epochs the learning rate changes: {@code milestones=[30, 80]} in Python. */
  public static List<Integer> milestones(int... value) {
    return Arrays.stream(value).boxed().toList();
  }

  /** How many epochs pass before the first restart: {@code T_0=10} in Python. */
  public static long T_0(long value) {
    return value;
  }

  /** Which of Python's two ways is meant: {@code use_reentrant=False} in Python. */
  public static UseReentrant use_reentrant(boolean value) {
    return new UseReentrant(value);
  }

  /** Whether the same numbers are drawn again: {@code preserve_rng_state=True} in Python. */
  public static PreserveRngState preserve_rng_state(boolean value) {
    return new PreserveRngState(value);
  }

  /** How a parameter is averaged: {@code avg_fn=get_ema_avg_fn(0.999)} in Python. */
  public static AvgFn avg_fn(swa_utils.Average value) {
    return new AvgFn(value);
  }

  /** How they are, many at once: {@code multi_avg_fn=get_ema_multi_avg_fn(0.999)} in Python. */
  public static MultiAvgFn multi_avg_fn(swa_utils.MultiAverage value) {
    return new MultiAvgFn(value);
  }

  /** Whether buffers are averaged, too: {@code use_buffers=True} in Python. */
  public static UseBuffers use_buffers(boolean value) {
    return new UseBuffers(value);
  }
}
