package jtorch;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import jtorch.profiler.Profile;
import jtorch.profiler.ProfilerAction;
import jtorch.profiler.ProfilerActivity;

/** Keyword arguments of {@link torch.profiler}. */
public class ProfilerKwargs extends SummaryWriterKwargs {
  ProfilerKwargs() {}

  /** What {@link torch.profiler#profile} takes. */
  public sealed interface ProfileKwarg
      permits Activities,
          ScheduleOf,
          OnTraceReady,
          RecordShapes,
          ProfileMemory,
          WithFlops,
          AccEvents {}

  /** What {@link torch.profiler#schedule} takes. */
  public sealed interface StepsKwarg permits Repeat, SkipFirst, SkipFirstWait {}

  /** What {@link torch.profiler#tensorboard_trace_handler} takes. */
  public sealed interface TraceHandlerKwarg permits WorkerName, UseGzip {}

  /** What a summary of profiled events takes. */
  public sealed interface KeyAveragesKwarg permits GroupByInputShape {}

  /** What a table of profiled events takes. */
  public sealed interface EventTableKwarg
      permits SortBy,
          RowLimit,
          MaxNameColumnWidth,
          MaxShapesColumnWidth,
          HeaderOf,
          TopLevelEventsOnly,
          TimeUnitOf {}

  /** What is recorded. */
  public record Activities(List<ProfilerActivity> value) implements ProfileKwarg {}

  /** What is done at each step. */
  public record ScheduleOf(IntFunction<ProfilerAction> value) implements ProfileKwarg {}

  /** What is done with each recording. */
  public record OnTraceReady(Consumer<Profile> value) implements ProfileKwarg {}

  /** Whether the shapes of what operators take are recorded. */
  public record RecordShapes(boolean value) implements ProfileKwarg {}

  /** Whether memory that is taken and given back is recorded. */
  public record ProfileMemory(boolean value) implements ProfileKwarg {}

  /** Whether floating-point operations are counted. */
  public record WithFlops(boolean value) implements ProfileKwarg {}

  /** Whether a recording's events join those of the ones before. */
  public record AccEvents(boolean value) implements ProfileKwarg {}

  /** How many times. */
  public record Repeat(int value) implements StepsKwarg {}

  /** How many steps come before all. */
  public record SkipFirst(int value) implements StepsKwarg {}

  /** Whether the first wait is left out. */
  public record SkipFirstWait(boolean value) implements StepsKwarg {}

  /** Who has recorded. */
  public record WorkerName(String value) implements TraceHandlerKwarg {}

  /** Whether files are packed. */
  public record UseGzip(boolean value) implements TraceHandlerKwarg {}

  /** Whether calls with other shapes have rows of their own. */
  public record GroupByInputShape(boolean value) implements KeyAveragesKwarg {}

  /** What the rows are sorted by. */
  public record SortBy(String value) implements EventTableKwarg {}

  /** How many rows there are at most. */
  public record RowLimit(int value) implements EventTableKwarg {}

  /** How wide the names' column is at most. */
  public record MaxNameColumnWidth(int value) implements EventTableKwarg {}

  /** How wide the shapes' column is at most. */
  public record MaxShapesColumnWidth(int value) implements EventTableKwarg {}

  /** What stands above. */
  public record HeaderOf(String value) implements EventTableKwarg {}

  /** Whether only what nothing else has called is shown. */
  public record TopLevelEventsOnly(boolean value) implements EventTableKwarg {}

  /** What all times are in. */
  public record TimeUnitOf(String value) implements EventTableKwarg {}

  /** What is recorded: {@code activities=[ProfilerActivity.CPU]} in Python. */
  public static Activities activities(ProfilerActivity... value) {
    return new Activities(List.of(value));
  }

  /** What is done at each step: {@code schedule=torch.profiler.schedule(...)} in Python. */
  public static ScheduleOf schedule(IntFunction<ProfilerAction> value) {
    return new ScheduleOf(value);
  }

  /** What is done with each recording: {@code on_trace_ready=trace_handler} in Python. */
  public static OnTraceReady on_trace_ready(Consumer<Profile> value) {
    return new OnTraceReady(value);
  }

  /** Whether shapes are recorded: {@code record_shapes=True} in Python. */
  public static RecordShapes record_shapes(boolean value) {
    return new RecordShapes(value);
  }

  /** Whether memory is recorded: {@code profile_memory=True} in Python. */
  public static ProfileMemory profile_memory(boolean value) {
    return new ProfileMemory(value);
  }

  /** Whether floating-point operations are counted: {@code with_flops=True} in Python. */
  public static WithFlops with_flops(boolean value) {
    return new WithFlops(value);
  }

  /** Whether events join those of the recordings before: {@code acc_events=True} in Python. */
  public static AccEvents acc_events(boolean value) {
    return new AccEvents(value);
  }

  /** How many times, 0 for always: {@code repeat=2} in Python. */
  public static Repeat repeat(int value) {
    return new Repeat(value);
  }

  /** How many steps come before all: {@code skip_first=10} in Python. */
  public static SkipFirst skip_first(int value) {
    return new SkipFirst(value);
  }

  /** Whether the first wait is left out: {@code skip_first_wait=1} in Python. */
  public static SkipFirstWait skip_first_wait(boolean value) {
    return new SkipFirstWait(value);
  }

  /** Who has recorded: {@code worker_name='first'} in Python. */
  public static WorkerName worker_name(String value) {
    return new WorkerName(value);
  }

  /** Whether files are packed: {@code use_gzip=True} in Python. */
  public static UseGzip use_gzip(boolean value) {
    return new UseGzip(value);
  }

  /** Whether calls with other shapes have rows of their own: {@code group_by_input_shape=True}. */
  public static GroupByInputShape group_by_input_shape(boolean value) {
    return new GroupByInputShape(value);
  }

  /** What the rows are sorted by: {@code sort_by='cpu_time_total'} in Python. */
  public static SortBy sort_by(String value) {
    return new SortBy(value);
  }

  /** How many rows there are at most, -1 for all: {@code row_limit=10} in Python. */
  public static RowLimit row_limit(int value) {
    return new RowLimit(value);
  }

  /** How wide the names' column is at most: {@code max_name_column_width=55} in Python. */
  public static MaxNameColumnWidth max_name_column_width(int value) {
    return new MaxNameColumnWidth(value);
  }

  /** How wide the shapes' column is at most: {@code max_shapes_column_width=80} in Python. */
  public static MaxShapesColumnWidth max_shapes_column_width(int value) {
    return new MaxShapesColumnWidth(value);
  }

  /** What stands above: {@code header='the first epoch'} in Python. */
  public static HeaderOf header(String value) {
    return new HeaderOf(value);
  }

  /** Whether only what nothing else has called is shown: {@code top_level_events_only=True}. */
  public static TopLevelEventsOnly top_level_events_only(boolean value) {
    return new TopLevelEventsOnly(value);
  }

  /** What all times are in, s, ms or us: {@code time_unit='ms'} in Python. */
  public static TimeUnitOf time_unit(String value) {
    return new TimeUnitOf(value);
  }
}
