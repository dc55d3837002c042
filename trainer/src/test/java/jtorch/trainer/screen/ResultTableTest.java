package jtorch.trainer.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTableTest {
  private static Score score(double loss, long correct) {
    return new Score(loss, correct, 1000, loss, correct / 1000.0);
  }

  private static EpochResult epoch(int number, double testLoss) {
    return new EpochResult(number, score(0.5, 900), score(0.4, 910), score(testLoss, 920), 2);
  }

  @Test
  void aWideTerminalSeesEverythingAndTheBestEpoch() {
    EpochResult plain = new EpochResult(1, score(0.5, 900), null, score(0.4, 910), 2);
    EpochResult better = new EpochResult(2, score(0.25, 950), null, score(0.3, 955), 2);
    assertEquals(
        List.of(
            "Epoch    Loss  Acc %  Test loss  Test %  Images/s  Seconds",
            "    1  0.5000  90.00     0.4000   91.00       500      2.0",
            "    2  0.2500  95.00     0.3000   95.50       500      2.0 *",
            "* lowest test loss"),
        ResultTable.lines(List.of(plain, better), 80));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80})
  void noLineIsWiderThanTheTerminal(int width) {
    List<String> lines = ResultTable.lines(List.of(epoch(1, 0.3), epoch(2, 0.2)), width);
    assertTrue(lines.stream().allMatch(line -> line.length() <= width), lines.toString());
    assertTrue(lines.getFirst().contains("Test %"), lines.toString());
  }
}
