package jtorch.bench.epochs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jtorch.bench.results.Groups;
import jtorch.bench.results.Machine;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;
import jtorch.trainer.speed.Stats;

/** Has the peers train in turn, and collects their rows. */
final class Measurement {
  static final int ALL_IMAGES = 60_000;

  /**
   * How to measure.
   *
   * @param source where MNIST is
   * @param rounds how many epochs of each peer count, each after one that doesn't
   * @param patience after how many seconds on a recipe a peer makes no more epochs
   * @param threads threads of an operator
   * @param places where the peers are
   */
  record Settings(Path source, int rounds, double patience, int threads, Peer.Places places) {}

  private final Settings settings;
  private final Consumer<String> progress;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> machine = Machine.facts();
  private final Map<String, String> missing = new LinkedHashMap<>();

  Measurement(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.progress = progress;
    machine.put("threads", Integer.toString(settings.threads()));
  }

  /** Measures one recipe, of all peers that are there. */
  void recipe(String recipe, List<Peer> peers, int images) throws IOException {
    Path data = Files.createTempDirectory("mnist");
    List<Series> all = new ArrayList<>();
    try {
      PlainMnist.copy(settings.source(), data, images);
      Peer.Task task = new Peer.Task(recipe, data, settings.threads());
      peers.forEach(peer -> start(peer, task, all));
      checkWork(recipe, all);
      for (int round = 1; round <= settings.rounds(); round++) {
        int number = round;
        inTurn(recipe, all, series -> turn(recipe, number, series));
      }
      inTurn(recipe, all, Series::end);
      keep(recipe, all, images);
    } finally {
      for (Series series : all) {
        series.close();
      }
      delete(data);
    }
  }

  /** A peer that is not there is named once and not looked for again. */
  private void start(Peer peer, Peer.Task task, List<Series> all) {
    if (missing.containsKey(peer.title())) {
      return;
    }
    try {
      Series series = Series.start(peer, peer.command(task, settings.places()));
      all.add(series);
      machine.put(peer.title(), series.version());
    } catch (IOException e) {
      missing.put(peer.title(), String.valueOf(e.getMessage()));
      progress.accept("missing: " + peer.title() + ": " + e.getMessage());
    }
  }

  /** All must have as many samples and steps in an epoch. */
  private static void checkWork(String recipe, List<Series> all) {
    for (Series series : all) {
      Series first = all.getFirst();
      if (series.steps() != first.steps() || series.samples() != first.samples()) {
        throw new IllegalStateException(
            String.format(
                "%s: %s makes %d steps on %d samples, %s %d on %d; compare only equal work.",
                recipe,
                series.peer().id(),
                series.steps(),
                series.samples(),
                first.peer().id(),
                first.steps(),
                first.samples()));
      }
    }
  }

  /** What a peer is asked to do when it is its turn. */
  private interface Turn {
    void of(Series series) throws IOException;
  }

  /** A peer that dies is named, and the others go on. */
  private void inTurn(String recipe, List<Series> all, Turn turn) throws IOException {
    for (Series series : List.copyOf(all)) {
      try {
        turn.of(series);
      } catch (IOException e) {
        String name = series.peer().rowName(recipe);
        missing.put(name, "it ended before it was done: " + e.getMessage());
        progress.accept("ended: " + name + ": " + e.getMessage());
        all.remove(series);
        series.close();
      }
    }
  }

  private void turn(String recipe, int round, Series series) throws IOException {
    if (series.hasEnded()) {
      return;
    }
    if (round > 1 && series.spent() > settings.patience()) {
      series.end();
      return;
    }
    double seconds = series.turn();
    progress.accept(
        String.format(
            Locale.ROOT,
            "%s, epoch %d/%d: %s %.3f s",
            recipe,
            round,
            settings.rounds(),
            series.peer().id(),
            seconds));
  }

  private void keep(String recipe, List<Series> all, int images) {
    double whole = images >= ALL_IMAGES || all.isEmpty() ? 1 : wholeSet(recipe, all, images);
    for (Series series : all) {
      String name = series.peer().rowName(recipe);
      String baseline = series.peer().baseline().rowName(recipe);
      String note =
          series.steps() + " steps, " + series.samples() + " samples, " + series.epochs() + " ep.";
      List<Double> seconds = series.seconds().stream().map(s -> s * whole).toList();
      rows.add(new Row(Groups.EPOCHS, name, "s", seconds, baseline, note));
      rows.add(
          new Row(
              Groups.ACCURACY,
              name,
              "%",
              List.of(100 * series.accuracy()),
              baseline,
              series.epochs() + ""));
      rows.add(new Row(Groups.MEMORY, name, "MB", List.of(series.peakMb()), baseline, ""));
      series.machine().ifPresent(found -> share(name, series, found));
    }
  }

  private void share(String name, Series series, Series.Machine found) {
    double speed = found.flop() / Stats.median(series.seconds());
    Map<String, Double> peaks = new LinkedHashMap<>();
    peaks.put("float32", found.peak().float32());
    peaks.put("bfloat16", found.peak().bfloat16());
    peaks.forEach((type, most) -> {
      String of = String.format(Locale.ROOT, "%.0f GFLOP/s in %s", most / 1e9, type);
      String row = name + ", of " + type;
      rows.add(new Row(Groups.PEAK, row, "%", List.of(100 * speed / most), row, of));
    });
  }

  /** How much more samples the whole set has; what a recipe leaves for validation is its own. */
  private static double wholeSet(String recipe, List<Series> all, int images) {
    long samples = all.getFirst().samples();
    long kept = images - samples;
    if (kept < 0) {
      throw new IllegalStateException(recipe + " trains on more samples than there are.");
    }
    return (double) (ALL_IMAGES - kept) / samples;
  }

  Results results() {
    return new Results(machine, rows, missing);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
