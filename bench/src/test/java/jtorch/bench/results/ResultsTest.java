package jtorch.bench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
  private static final Row BASE = new Row("g", "base", "s", List.of(2.0, 4.0, 6.0), "base", "");
  private static final Row OWN = new Row("g", "own", "s", List.of(1.0, 1.0, 6.0), "base", "n");

  @TempDir private Path folder;

  private static Results of(Row... rows) {
    return new Results(Map.of("processor", "one"), List.of(rows), Map.of("DJL", "not there"));
  }

  @Test
  void aFileGivesBackWhatWasWritten() throws IOException {
    Path file = folder.resolve("deep/results.json");
    of(BASE, OWN).write(file);
    assertEquals(of(BASE, OWN), Results.read(file));
  }

  @Test
  void valuesMeasuredInTurnAreDividedPairByPair() {
    Ratio ratio = of(BASE, OWN).ratio(OWN);
    assertEquals(new Ratio(0.5, 0.375, 0.75), ratio);
  }

  @Test
  void othersAreDividedByTheirMedians() {
    Row single = new Row("g", "own", "s", List.of(8.0), "base", "");
    assertEquals(new Ratio(2, 8 / 5.0, 8 / 3.0), of(BASE, single).ratio(single));
  }

  @Test
  void aRowWithoutItsBaselineHasNoRatio() {
    assertNull(of(OWN).ratio(OWN));
  }

  @Test
  void aSecondRunReplacesRowsOfTheSameNameAndAddsOthers() {
    Row again = new Row("g", "own", "s", List.of(9.0), "base", "");
    Row more = new Row("h", "own", "s", List.of(7.0), "own", "");
    assertEquals(List.of(BASE, again, more), of(BASE, OWN).and(of(again, more)).rows());
  }
}
