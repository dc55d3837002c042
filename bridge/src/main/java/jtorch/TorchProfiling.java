package jtorch;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import jtorch.ProfilerKwargs.ProfileKwarg;
import jtorch.ProfilerKwargs.StepsKwarg;
import jtorch.ProfilerKwargs.TraceHandlerKwarg;
import jtorch.internal.profiler.Schedules;
import jtorch.internal.profiler.TraceHandlers;
import jtorch.profiler.Profile;
import jtorch.profiler.ProfilerAction;
import jtorch.profiler.ProfilerActivity;
import jtorch.profiler.RecordFunction;

/** The part of {@code torch} that measures what operators cost. */
abstract class TorchProfiling extends TorchNamedArguments {
  TorchProfiling() {}

  /**
   * LibTorch's profiler: which operators run, how often, and what they cost.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/profiler.html">torch.profiler</a>. What is seen is
   * what Python sees: operators, those within them, the nodes of backward passes, steps of
   * optimizers and {@link #record_function}. Memory of the CPU is seen as it is freed; Java frees
   * later than Python, at the end of a scope. There are no sources of calls ({@code with_stack}).
   */
  public static final class profiler {
    private profiler() {}

    /**
     * Begins to record what this thread does, or what its schedule says of the first step.
     *
     * <p>{@code var prof = torch.profiler.profile(activities(CPU)); try (prof) { ... }} ends it,
     * and so does {@link Profile#stop}; after that there is {@link Profile#key_averages}.
     *
     * @throws IllegalStateException if another profile is being recorded, in a backward pass, in an
     *     operator written in Java, in a virtual thread, or on a system where LibTorch's profiler
     *     can't be reached: it is on Linux with an x86-64 processor
     */
    public static Profile profile(ProfileKwarg... keywords) {
      return new Profile(keywords);
    }

    /**
     * Gives what is done in a block a name among what is recorded; without a profile it does
     * nothing.
     */
    public static RecordFunction record_function(String name) {
      return new RecordFunction(name);
    }

    /**
     * Returns a plan of what is done at each step: waits, warms up, records, and begins anew.
     *
     * <p>Python wants names for the first three; they are without them here, as {@code wait} is a
     * method of every object in Java.
     *
     * @throws IllegalArgumentException if a number is negative, or nothing is recorded
     */
    public static IntFunction<ProfilerAction> schedule(
        int wait, int warmup, int active, StepsKwarg... keywords) {
      return Schedules.of(wait, warmup, active, keywords);
    }

    /** Returns what writes each recording into a folder where TensorBoard finds it. */
    public static Consumer<Profile> tensorboard_trace_handler(
        Path dir_name, TraceHandlerKwarg... keywords) {
      return TraceHandlers.tensorboard(dir_name, keywords);
    }

    /** As the other, with the folder's name. */
    public static Consumer<Profile> tensorboard_trace_handler(
        String dir_name, TraceHandlerKwarg... keywords) {
      return tensorboard_trace_handler(Path.of(dir_name), keywords);
    }

    /** Returns what can be recorded here. */
    public static Set<ProfilerActivity> supported_activities() {
      return torch.cuda.is_available()
          ? EnumSet.allOf(ProfilerActivity.class)
          : EnumSet.of(ProfilerActivity.CPU);
    }
  }
}
