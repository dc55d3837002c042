package jtorch.profiler;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import jtorch.ProfilerKwargs.AccEvents;
import jtorch.ProfilerKwargs.Activities;
import jtorch.ProfilerKwargs.OnTraceReady;
import jtorch.ProfilerKwargs.ProfileKwarg;
import jtorch.ProfilerKwargs.ProfileMemory;
import jtorch.ProfilerKwargs.RecordShapes;
import jtorch.ProfilerKwargs.ScheduleOf;
import jtorch.ProfilerKwargs.WithFlops;
import jtorch.internal.Warnings;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What a profile was asked for. */
final class ProfileSettings {
  private Set<ProfilerActivity> activities = Set.of();
  private @Nullable IntFunction<ProfilerAction> schedule;
  private Consumer<Profile> ready = _ -> {};
  private boolean shapes;
  private boolean memory;
  private boolean flops;
  private boolean accumulates;

  ProfileSettings(ProfileKwarg... keywords) {
    for (ProfileKwarg keyword : keywords) {
      switch (keyword) {
        case Activities(var value) -> activities = Set.copyOf(value);
        case ScheduleOf(var value) -> schedule = value;
        case OnTraceReady(var value) -> ready = value;
        case RecordShapes(boolean value) -> shapes = value;
        case ProfileMemory(boolean value) -> memory = value;
        case WithFlops(boolean value) -> flops = value;
        case AccEvents(boolean value) -> accumulates = value;
      }
    }
    activities =
        available(activities.isEmpty() ? torch.profiler.supported_activities() : activities);
  }

  private static Set<ProfilerActivity> available(Set<ProfilerActivity> wanted) {
    if (!wanted.contains(ProfilerActivity.CUDA) || torch.cuda.is_available()) {
      return wanted;
    } else if (wanted.size() == 1) {
      throw new IllegalArgumentException(
          "profile: activities(CUDA) records nothing, as there is no GPU; give it CPU too.");
    }
    Warnings.warn("CUDA is not available, disabling CUDA profiling");
    return EnumSet.of(ProfilerActivity.CPU);
  }

  Set<ProfilerActivity> activities() {
    return activities;
  }

  boolean usesDevice() {
    return activities.contains(ProfilerActivity.CUDA);
  }

  /** Returns the plan, or null to record all the time. */
  @Nullable IntFunction<ProfilerAction> schedule() {
    return schedule;
  }

  Consumer<Profile> ready() {
    return ready;
  }

  /** Floating-point operations are counted by the shapes. */
  boolean shapes() {
    return shapes || flops;
  }

  boolean memory() {
    return memory;
  }

  boolean flops() {
    return flops;
  }

  boolean accumulates() {
    return accumulates;
  }

  EventList.Recorded recorded() {
    return new EventList.Recorded(usesDevice() ? "cuda" : "", memory, flops);
  }
}
