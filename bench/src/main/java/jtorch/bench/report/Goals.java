package jtorch.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jtorch.bench.epochs.Peer;
import jtorch.bench.results.Groups;
import jtorch.bench.results.Ratio;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;
import jtorch.trainer.speed.Stats;

/** What the trainer is meant to reach on the CPU, and whether this run reached it. */
final class Goals {
  private static final double AT_THE_MEDIAN = 1.3;
  private static final double AGAINST_TUTORIAL = 2.2;
  private static final double REDUCED = 1.8;
  private static final double POINTS = 0.2;
  private static final List<String> FULLY_CONNECTED = List.of("three-layer", "four-layer");

  private final Results results;
  private final List<String> recipes;

  Goals(Results results) {
    this.results = results;
    recipes = EpochPart.recipes(results);
  }

  void write(Markdown page) {
    if (recipes.isEmpty()) {
      return;
    }
    page.heading(2, "Goals").titles("goal", "reached", "measured");
    List<Double> tuned = speeds(recipes, Peer.JTORCH, Peer.PYTHON);
    row(page, "no recipe slower than Python's tuned loop", 1, least(tuned), texts(tuned, recipes));
    row(
        page,
        "1.3 times Python's tuned loop at the median over the recipes",
        AT_THE_MEDIAN,
        Stats.median(tuned),
        times(Stats.median(tuned)));
    List<String> connected = recipes.stream().filter(FULLY_CONNECTED::contains).toList();
    List<Double> written = speeds(connected, Peer.JTORCH, Peer.PYTHON_TUTORIAL);
    row(
        page,
        "2.2 times the tutorial as written, fully connected",
        AGAINST_TUTORIAL,
        least(written),
        texts(written, connected));
    for (Peer peer : List.of(Peer.DJL, Peer.PRESETS)) {
      List<Double> others = speeds(recipes, Peer.JTORCH, peer);
      row(page, "ahead of " + peer.title(), 1, least(others), texts(others, recipes));
    }
    reduced(page);
    memory(page);
  }

  /** The faster of the two ways to less precision that keeps the accuracy. */
  private void reduced(Markdown page) {
    List<Double> speeds = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String recipe : recipes) {
      double best = Double.NaN;
      for (Peer peer : List.of(Peer.JTORCH_BF16, Peer.JTORCH_MEDIUM)) {
        double speed = speed(recipe, peer, Peer.PYTHON);
        if (isAsAccurate(recipe, peer) && !(speed < best)) {
          best = speed;
        }
      }
      speeds.add(best);
      texts.add(recipe + " " + times(best));
    }
    row(
        page,
        "1.8 times Python's float32 with less precision, accuracy within 0.2 points of jtorch's"
            + " float32",
        REDUCED,
        least(speeds),
        String.join(", ", texts));
  }

  private boolean isAsAccurate(String recipe, Peer peer) {
    double own = value(Groups.ACCURACY, recipe, peer);
    double full = value(Groups.ACCURACY, recipe, Peer.JTORCH);
    return own >= full - POINTS;
  }

  private void memory(Markdown page) {
    List<Double> shares = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String recipe : recipes) {
      double own = value(Groups.MEMORY, recipe, Peer.JTORCH);
      double python =
          Math.min(
              value(Groups.MEMORY, recipe, Peer.PYTHON),
              value(Groups.MEMORY, recipe, Peer.PYTHON_TUTORIAL));
      shares.add(python / own);
      texts.add(String.format(Locale.ROOT, "%s %.0f of %.0f MB", recipe, own, python));
    }
    row(page, "never more memory than Python", 1, least(shares), String.join(", ", texts));
  }

  private double value(String group, String recipe, Peer peer) {
    return results.find(group, peer.rowName(recipe)).map(Row::median).orElse(Double.NaN);
  }

  private List<Double> speeds(List<String> of, Peer peer, Peer base) {
    return of.stream().map(recipe -> speed(recipe, peer, base)).toList();
  }

  private double speed(String recipe, Peer peer, Peer base) {
    Optional<Row> own = results.find(Groups.EPOCHS, peer.rowName(recipe));
    Optional<Row> other = results.find(Groups.EPOCHS, base.rowName(recipe));
    return own.isEmpty() || other.isEmpty()
        ? Double.NaN
        : 1 / Ratio.of(own.get(), other.get()).median();
  }

  /** Returns the least value; not a number if one is missing. */
  private static double least(List<Double> values) {
    return values.stream().reduce(Math::min).orElse(Double.NaN);
  }

  private static String texts(List<Double> values, List<String> names) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      texts.add(names.get(i) + " " + times(values.get(i)));
    }
    return String.join(", ", texts);
  }

  private static String times(double value) {
    return Double.isNaN(value) ? "not measured" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static void row(
      Markdown page, String goal, double wanted, double reached, String measured) {
    String verdict = Double.isNaN(reached) ? "not measured" : reached >= wanted ? "yes" : "no";
    page.cells(goal, verdict, measured);
  }
}
