package jtorch.bench.epochs;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.trainer.speed.Peak;

/**
 * A peer's side of the talk: it says what it is, trains an epoch for each line {@code epoch}, and
 * answers with lines of JSON; at {@code end} with its accuracy and the most memory that it had.
 */
final class Answers {
  private static final Gson GSON = new Gson();
  private static final Path STATUS = Path.of("/proc/self/status");

  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private final PrintStream out = System.out;

  /** Trains as long as the other side asks for it. */
  static void serve(EpochLoop loop) {
    Answers answers = new Answers();
    answers.ready(loop.version(), loop.samples(), loop.steps());
    while (answers.isAskedForEpoch()) {
      long start = System.nanoTime();
      EpochLoop.Epoch made = loop.epoch();
      answers.epoch((System.nanoTime() - start) / 1e9, made);
    }
    answers.end(loop.accuracy());
  }

  void ready(String version, long samples, long steps) {
    say(Map.of("version", version, "samples", samples, "steps", steps));
  }

  /** Waits for the next word; returns whether it asks for an epoch, not for the end. */
  boolean isAskedForEpoch() {
    try {
      String line = in.readLine();
      return line != null && line.strip().equals("epoch");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void epoch(double seconds, EpochLoop.Epoch made) {
    say(Map.of("seconds", seconds, "loss", made.loss(), "steps", made.steps()));
  }

  void end(double accuracy) {
    say(Map.of("accuracy", accuracy, "peak_kb", peakKb()));
  }

  /** Ends with what the machine can do, which is measured after the memory was looked at. */
  void end(double accuracy, double flop, Supplier<Peak> machine) {
    long peakKb = peakKb();
    Peak peak = machine.get();
    say(
        Map.of(
            "accuracy",
            accuracy,
            "peak_kb",
            peakKb,
            "flop",
            flop,
            "float32",
            peak.float32(),
            "bfloat16",
            peak.bfloat16()));
  }

  private void say(Map<String, Object> answer) {
    out.println(GSON.toJson(answer));
    out.flush();
  }

  /** Returns the greatest resident set so far in KiB, or 0 where the system doesn't say. */
  private static long peakKb() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
