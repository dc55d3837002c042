package jtorch.bench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path folder;

  private static Results results(double own, double base, String unit) {
    return new Results(
        Map.of(),
        List.of(
            new Row("epochs", "base", unit, values(base), "base", ""),
            new Row("epochs", "own", unit, values(own), "base", "")),
        Map.of());
  }

  private static List<Double> values(double middle) {
    return List.of(middle * 0.98, middle * 0.99, middle, middle * 1.01, middle * 1.02);
  }

  private static List<Comparison.Move> moves(Results before, Results after) {
    return new Comparison(before, after).moves();
  }

  @Test
  void aRowThatGotSlowerAgainstItsBaselineIsWorse() {
    var moves = moves(results(1, 1, "s"), results(1.5, 1, "s"));
    assertEquals(1, moves.size());
    assertTrue(moves.getFirst().isWorse());
    assertTrue(moves.getFirst().toString().startsWith("worse: epochs: own, ratio 1.000"));
  }

  @Test
  void aRowThatGotFasterIsBetter() {
    var moves = moves(results(1, 1, "s"), results(0.5, 1, "s"));
    assertEquals(List.of(false), moves.stream().map(Comparison.Move::isWorse).toList());
  }

  @Test
  void moreAccuracyIsBetter() {
    var moves = moves(results(90, 90, "%"), results(98, 90, "%"));
    assertEquals(List.of(false), moves.stream().map(Comparison.Move::isWorse).toList());
  }

  @Test
  void aSlowerMachineMovesBothAndSoNothing() {
    assertEquals(List.of(), moves(results(1, 2, "s"), results(3, 6, "s")));
  }

  @Test
  void aChangeWithinTheSpreadIsNone() {
    Row wide = new Row("epochs", "own", "s", List.of(0.8, 1.1, 1.4, 0.9), "base", "");
    Row base = new Row("epochs", "base", "s", List.of(1.0), "base", "");
    Results after = new Results(Map.of(), List.of(base, wide), Map.of());
    assertEquals(List.of(), moves(results(1, 1, "s"), after));
  }

  @Test
  void rowsThatOnlyOneRunHasAreNamed() {
    Results empty = new Results(Map.of(), List.of(), Map.of());
    var names = new Comparison(results(1, 1, "s"), empty).unmatched();
    assertEquals(List.of("gone: epochs: base", "gone: epochs: own"), names);
  }

  @Test
  void theCommandSaysWhatMovedAndFailsIfItIsWorse() throws IOException {
    Path old = folder.resolve("old.json");
    Path now = folder.resolve("new.json");
    results(1, 1, "s").write(old);
    results(2, 1, "s").write(now);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(1, Compare.run(new String[] {old.toString(), now.toString()}, print));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("1 rows moved beyond their spread"));
    assertEquals(0, Compare.run(new String[] {old.toString(), old.toString()}, print));
  }

  @Test
  void aFileThatHasNoResultsIsRefusedInASentence() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[1");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(2, Compare.run(new String[] {broken.toString(), broken.toString()}, print));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("has no results of benchmarks"));
    assertEquals(2, Compare.run(new String[] {"one"}, print));
  }
}
