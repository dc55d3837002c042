package jtorch.trainer.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.serialization.Dict;
import org.jspecify.annotations.Nullable;

/** How far a run is: its place in the data and its figures, of which a checkpoint keeps all. */
final class Progress {
  private static final int FIRST_LOSSES = 50;

  private int epoch = 1;
  private long batch;
  private long steps;
  private double seconds;
  private double best = Double.POSITIVE_INFINITY;
  private int worse;
  private Score.Sum sum = new Score.Sum();
  private RandomStates epochStart;
  private final List<EpochResult> results = new ArrayList<>();
  private final List<Double> firstLosses = new ArrayList<>();

  /** Begins a run, whose first epoch begins with these random numbers. */
  Progress(RandomStates epochStart) {
    this.epochStart = epochStart;
  }

  /** Reads what {@link #loader}, {@link #metrics} and {@link #random} have saved. */
  static Progress of(Dict saved) {
    Dict metrics = saved.dict("metrics");
    Progress made = new Progress(RandomStates.of(saved.dict("random").dict("epoch_start")));
    made.epoch = Math.toIntExact(saved.integer("epoch"));
    made.steps = saved.integer("step");
    made.batch = saved.dict("loader").integer("batch");
    made.seconds = metrics.number("train_seconds");
    made.best = metrics.number("best_loss");
    made.worse = Math.toIntExact(metrics.integer("epochs_since_best"));
    made.sum = Score.Sum.of(metrics.dict("running"));
    for (Object result : metrics.list("epochs")) {
      made.results.add(EpochResult.of((Dict) result));
    }
    for (Object loss : metrics.list("first_losses")) {
      made.firstLosses.add(((Number) loss).doubleValue());
    }
    return made;
  }

  /** An epoch begins with these random numbers, at its first batch. */
  void begin(RandomStates random) {
    epochStart = random;
  }

  /** A step was made. */
  void step(Trainee.Outcome outcome) {
    batch++;
    steps++;
    sum.add(outcome.loss(), outcome.correct(), outcome.samples());
    if (firstLosses.size() < FIRST_LOSSES) {
      firstLosses.add(outcome.loss());
    }
  }

  /** Training went on for this time. */
  void trained(double more) {
    seconds += more;
  }

  /** The epoch was trained as a whole and tested; returns whether it is the best one so far. */
  boolean end(EpochResult result) {
    results.add(result);
    double loss = result.deciding().loss();
    boolean better = loss < best;
    worse = better ? 0 : worse + 1;
    best = Math.min(best, loss);
    epoch++;
    batch = 0;
    seconds = 0;
    sum = new Score.Sum();
    return better;
  }

  Map<String, @Nullable Object> loader(long batches, long samples) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("batch", batch);
    map.put("batches", batches);
    map.put("samples", samples);
    return map;
  }

  Map<String, @Nullable Object> metrics() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("best_loss", best);
    map.put("epochs_since_best", worse);
    map.put("train_seconds", seconds);
    map.put("running", sum.toMap());
    map.put("first_losses", List.copyOf(firstLosses));
    map.put("epochs", results.stream().map(EpochResult::toMap).toList());
    return map;
  }

  Map<String, Object> random(RandomStates now) {
    Map<String, Object> map = now.toMap();
    map.put("epoch_start", epochStart.toMap());
    return map;
  }

  RandomStates epochStart() {
    return epochStart;
  }

  /** Returns the number of the present epoch, from 1. */
  int epoch() {
    return epoch;
  }

  /** Returns how many batches of the present epoch were trained on. */
  long batch() {
    return batch;
  }

  long steps() {
    return steps;
  }

  double seconds() {
    return seconds;
  }

  int worse() {
    return worse;
  }

  Score score() {
    return sum.score();
  }

  List<EpochResult> results() {
    return results;
  }

  List<Double> firstLosses() {
    return firstLosses;
  }
}
