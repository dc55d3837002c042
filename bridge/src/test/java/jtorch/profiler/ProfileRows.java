package jtorch.profiler;

import static jtorch.Kwargs.acc_events;
import static jtorch.Kwargs.activities;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.group_by_input_shape;
import static jtorch.Kwargs.header;
import static jtorch.Kwargs.max_name_column_width;
import static jtorch.Kwargs.max_shapes_column_width;
import static jtorch.Kwargs.on_trace_ready;
import static jtorch.Kwargs.record_shapes;
import static jtorch.Kwargs.repeat;
import static jtorch.Kwargs.row_limit;
import static jtorch.Kwargs.schedule;
import static jtorch.Kwargs.skip_first;
import static jtorch.Kwargs.skip_first_wait;
import static jtorch.Kwargs.sort_by;
import static jtorch.Kwargs.time_unit;
import static jtorch.Kwargs.top_level_events_only;
import static jtorch.Kwargs.with_flops;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jtorch.ProfilerKwargs.EventTableKwarg;
import jtorch.ProfilerKwargs.ProfileKwarg;
import jtorch.ProfilerKwargs.StepsKwarg;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Conv1d;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.LSTM;
import jtorch.nn.LayerNorm;
import jtorch.nn.Linear;
import jtorch.nn.LstmState;
import jtorch.nn.Parameter;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.Adam;
import jtorch.sys.KinetoEvent;
import jtorch.torch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.TensorDataset;

/** What Java shows for the rows of {@code profiles.txt}. */
final class ProfileRows {
  private static final Map<String, Supplier<Runnable>> PROGRAMS = new LinkedHashMap<>();
  private static final Tensor LABELS = torch.tensor(new long[] {1, 0, 3, 2});
  private static final Tensor ONE = torch.ones(); // Python makes another one than C++
  private static final int STEPS = 7;

  static {
    PROGRAMS.put("forward", ProfileRows::forward);
    PROGRAMS.put("without_grad", ProfileRows::withoutGrad);
    PROGRAMS.put("backward", ProfileRows::backward);
    PROGRAMS.put("norms", ProfileRows::norms);
    PROGRAMS.put("embedding", ProfileRows::embedding);
    PROGRAMS.put("convolution", ProfileRows::convolution);
    PROGRAMS.put("recurrence", ProfileRows::recurrence);
    PROGRAMS.put("attention", ProfileRows::attention);
    PROGRAMS.put("operators", ProfileRows::operators);
    PROGRAMS.put("loader", ProfileRows::loader);
    PROGRAMS.put("adam", ProfileRows::adam);
  }

  private ProfileRows() {}

  static PythonTable table() {
    PythonTable table =
        new PythonTable(
            "profiles.py", ProfileRows.class, "profiles.txt", "|", Set.of(), ProfileRows::check);
    Set<String> names = new TreeSet<>();
    table.rows(table.committed()).forEach(row -> names.add(row[0]));
    return new PythonTable(
        table.script(), table.owner(), table.file(), table.separator(), names, table.check());
  }

  /** In one thread, as the script: kernels divide what they need among their threads. */
  private static void check(String... cells) {
    int before = torch.get_num_threads();
    torch.set_num_threads(1);
    try {
      compare(cells);
    } finally {
      torch.set_num_threads(before);
    }
  }

  private static void compare(String... cells) {
    String[] words = cells[0].split(" ", 2);
    switch (words[0]) {
      case "made" -> assertEquals(cells[5], made(cells), cells[0]);
      case "counted" -> assertEquals(cells[1], counted(words[1]), cells[0]);
      case "planned" -> {
        assertEquals(cells[1], actions(plan(words[1])), cells[0]);
        assertEquals(cells[2], scheduled(plan(words[1])), cells[0]);
      }
      case "printed" -> assertEquals(cells[1], printed(words[1]), cells[0]);
      case "accumulated" ->
          assertEquals(
              cells[1], "" + recorded("forward", acc_events(true)).events().size(), cells[0]);
      default -> throw new AssertionError(cells[0]);
    }
  }

  // Recordings that are made up

  private static String made(String... cells) {
    boolean[] flags = new boolean[cells[2].length()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = cells[2].charAt(i) == '1';
    }
    List<KinetoEvent> recorded =
        cells[4].isEmpty()
            ? List.of()
            : Arrays.stream(cells[4].split("~", -1)).map(ProfileRows::event).toList();
    List<FunctionEvent> events = EventReader.read(Long.parseLong(cells[1]), recorded, flags[0]);
    EventList<FunctionEvent> single =
        new EventList<>(events, new EventList.Recorded(flags[0] ? "cuda" : "", flags[1], flags[2]));
    EventTableKwarg[] keywords = keywords(cells[3]);
    String text =
        flags[3]
            ? single.table(keywords)
            : single.key_averages(group_by_input_shape(flags[4])).table(keywords);
    return text.replace('\n', '~');
  }

  private static KinetoEvent event(String spec) {
    String[] parts = spec.split(";", -1);
    long[] n = Arrays.stream(parts, 1, parts.length - 1).mapToLong(Long::parseLong).toArray();
    return new KinetoEvent(
        parts[0],
        n[0],
        n[1],
        n[2],
        n[3],
        0,
        n[4],
        n[5],
        (int) n[6],
        (int) n[7],
        n[8],
        n[9],
        -1,
        (int) n[10],
        (int) n[11],
        n[12] != 0,
        n[13] != 0,
        n[14],
        shapes(parts[parts.length - 1]));
  }

  private static List<List<Long>> shapes(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("/", -1))
            .map(shape ->
                shape.isEmpty()
                    ? List.<Long>of()
                    : Arrays.stream(shape.split("x", -1)).map(Long::valueOf).toList())
            .toList();
  }

  private static EventTableKwarg[] keywords(String text) {
    return text.isEmpty()
        ? new EventTableKwarg[0]
        : Arrays.stream(text.split(",", -1))
            .map(word -> keyword(word.split("=", 2)))
            .toArray(EventTableKwarg[]::new);
  }

  private static EventTableKwarg keyword(String... word) {
    return switch (word[0]) {
      case "sort_by" -> sort_by(word[1]);
      case "row_limit" -> row_limit(Integer.parseInt(word[1]));
      case "max_name_column_width" -> max_name_column_width(Integer.parseInt(word[1]));
      case "max_shapes_column_width" -> max_shapes_column_width(Integer.parseInt(word[1]));
      case "top_level_events_only" -> top_level_events_only(true);
      case "header" -> header(word[1]);
      case "time_unit" -> time_unit(word[1]);
      default -> throw new AssertionError(word[0]);
    };
  }

  // Plans

  private static IntFunction<ProfilerAction> plan(String text) {
    String[] words = text.split(" ", -1);
    StepsKwarg[] keywords =
        Arrays.stream(words, 3, words.length)
            .map(word -> step(word.split("=", 2)))
            .toArray(StepsKwarg[]::new);
    return torch.profiler.schedule(
        Integer.parseInt(words[0]),
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        keywords);
  }

  private static StepsKwarg step(String... word) {
    int number = Integer.parseInt(word[1]);
    return switch (word[0]) {
      case "repeat" -> repeat(number);
      case "skip_first" -> skip_first(number);
      case "skip_first_wait" -> skip_first_wait(number != 0);
      default -> throw new AssertionError(word[0]);
    };
  }

  private static String actions(IntFunction<ProfilerAction> plan) {
    return IntStream.range(0, 14).mapToObj(plan).map(Enum::name).collect(Collectors.joining(" "));
  }

  private static String scheduled(IntFunction<ProfilerAction> plan) {
    List<String> seen = new ArrayList<>();
    Tensor x = ramp(3);
    try (Profile prof =
        torch.profiler.profile(
            activities(ProfilerActivity.CPU),
            schedule(plan),
            on_trace_ready(
                ready -> seen.add(ready.step_num() + ": " + counts(ready.key_averages(), " "))))) {
      for (int step = 0; step < STEPS; step++) {
        Tensor ignored = step % 2 == 0 ? x.sin() : x.cos();
        assertEquals(3, ignored.numel());
        prof.step();
      }
    }
    return String.join("~", seen);
  }

  // Programs

  private static String counts(EventList<FunctionEventAvg> events, String between) {
    return events.stream()
        .map(event -> event.key() + "=" + event.count())
        .collect(Collectors.joining(between));
  }

  private static Profile recorded(String name, ProfileKwarg... keywords) {
    torch.manual_seed(0);
    Runnable program = Objects.requireNonNull(PROGRAMS.get(name)).get();
    program.run();
    List<ProfileKwarg> all = new ArrayList<>(List.of(keywords));
    all.add(activities(ProfilerActivity.CPU));
    Profile prof = torch.profiler.profile(all.toArray(ProfileKwarg[]::new));
    try (prof) {
      program.run();
    }
    return prof;
  }

  private static String counted(String name) {
    String plain = name.replace(" by shape", "");
    if (!plain.equals(name)) {
      return recorded(plain, record_shapes(true)).key_averages(group_by_input_shape(true)).stream()
          .map(event -> event.key() + "=" + event.count() + " " + event.input_shapes())
          .collect(Collectors.joining("~"));
    }
    String all = counts(recorded(name).key_averages(), "~");
    return name.equals("loader") || name.equals("adam")
        ? Arrays.stream(all.split("~", -1))
            .filter(count -> count.contains("#"))
            .collect(Collectors.joining("~"))
        : all;
  }

  private static String printed(String name) {
    ProfileKwarg[] keywords =
        switch (name) {
          case "operators" -> new ProfileKwarg[] {with_flops(true)};
          case "attention" -> new ProfileKwarg[] {record_shapes(true)};
          default -> new ProfileKwarg[0];
        };
    return recorded(name, keywords)
        .key_averages()
        .table(sort_by("count"))
        .replaceAll(" +[\\d.]+(us|ms|s)\\b", " #")
        .replaceAll(" +[\\d.]+%", " #")
        .replace('\n', '~');
  }

  private static Tensor ramp(long... shape) {
    long count = 1;
    for (long size : shape) {
      count *= size;
    }
    return torch.arange((double) count).mul(0.37).sin().view(shape);
  }

  private static Sequential network() {
    return new Sequential(new Linear(6, 5), new ReLU(), new Linear(5, 4));
  }

  private static Runnable forward() {
    Sequential model = network();
    Tensor x = ramp(4, 6);
    return () -> {
      try (var _ = torch.profiler.record_function("model_inference")) {
        model.call(x);
      }
    };
  }

  private static Runnable withoutGrad() {
    Sequential model = network();
    Tensor x = ramp(4, 6);
    return () -> {
      try (var _ = torch.no_grad();
          var _ = torch.profiler.record_function("outer");
          var _ = torch.profiler.record_function("inner")) {
        model.call(x);
      }
    };
  }

  private static Runnable backward() {
    Sequential model = network();
    Tensor x = ramp(4, 6);
    F.cross_entropy(model.forward(x), LABELS).backward(ONE);
    return () -> F.cross_entropy(model.forward(x), LABELS).backward(ONE);
  }

  private static Runnable norms() {
    BatchNorm1d norm = new BatchNorm1d(6);
    LayerNorm layer = new LayerNorm(6);
    Tensor x = ramp(4, 6);
    return () -> layer.forward(norm.forward(x)).sum().backward(ONE);
  }

  private static Runnable embedding() {
    Embedding layer = new Embedding(9, 4);
    return () -> layer.forward(LABELS).pow(2).mean().backward(ONE);
  }

  private static Runnable convolution() {
    Conv1d layer = new Conv1d(2, 3, 3);
    layer.double_();
    Tensor x = ramp(2, 2, 9).double_();
    return () -> F.max_pool1d(layer.forward(x), 2).sum().backward(ONE);
  }

  private static Runnable recurrence() {
    LSTM layer = new LSTM(3, 4);
    Tensor x = ramp(5, 2, 3);
    Tensor h = ramp(1, 2, 4);
    return () -> layer.forward(x, new LstmState(h, h));
  }

  private static Runnable attention() {
    Tensor q = ramp(1, 2, 3, 4);
    return () -> F.scaled_dot_product_attention(q, q, q);
  }

  private static Runnable operators() {
    Tensor x = ramp(3, 4);
    Tensor y = ramp(4, 5);
    return () -> {
      Tensor z = x.matmul(y).softmax(1).add(1);
      z = torch.cat(List.of(z, z), 0).t().contiguous();
      z.sort(1);
      z.cumsum(0).max();
      linalg.norm(z);
    };
  }

  private static Runnable loader() {
    DataLoader data = new DataLoader(new TensorDataset(ramp(6, 2), torch.arange(6)), batch_size(4));
    return () -> data.forEach(batch -> batch.data().sum());
  }

  private static Runnable adam() {
    Parameter x = new Parameter(ramp(4));
    Adam optimizer = new Adam(List.of(x));
    x.sum().backward(ONE);
    optimizer.step();
    return () -> {
      optimizer.step();
      optimizer.zero_grad();
    };
  }
}
