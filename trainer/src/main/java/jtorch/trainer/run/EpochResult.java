package jtorch.trainer.run;

import java.util.LinkedHashMap;
import java.util.Map;
import jtorch.serialization.Dict;
import org.jspecify.annotations.Nullable;

/**
 * What came of one epoch.
 *
 * @param epoch its number, from 1
 * @param train the training samples as the network saw them, while it changed
 * @param validation the samples kept for validation afterwards, or null if there are none
 * @param test the test samples afterwards
 * @param trainSeconds the time of training alone
 */
public record EpochResult(
    int epoch, Score train, @Nullable Score validation, Score test, double trainSeconds) {
  /** Reads what {@link #toMap} returned. */
  static EpochResult of(Dict saved) {
    return new EpochResult(
        Math.toIntExact(saved.integer("epoch")),
        Score.of(saved.dict("train")),
        saved.get("validation") == null ? null : Score.of(saved.dict("validation")),
        Score.of(saved.dict("test")),
        saved.number("train_seconds"));
  }

  Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("epoch", epoch);
    map.put("train", train.toMap());
    map.put("validation", validation == null ? null : validation.toMap());
    map.put("test", test.toMap());
    map.put("train_seconds", trainSeconds);
    return map;
  }

  /** Returns how many samples were trained in a second. */
  public double samplesPerSecond() {
    return train.samples() / trainSeconds;
  }

  /** Returns the score that says which epoch is best: the validation's, or else the test's. */
  public Score deciding() {
    return validation == null ? test : validation;
  }
}
