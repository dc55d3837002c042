package jtorch.trainer.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Score;
import jtorch.trainer.run.Step;
import org.junit.jupiter.api.Test;

/** The lines that the tutorials print, character for character. */
class LinesTest {
  private static final Score TRAIN = new Score(0.523102, 49800, 60000, 0.523102, 0.830007);
  private static final Score TEST = new Score(0.0415, 9893, 10000, 0.216174, 0.928501);

  private static List<String> printed(Lines lines, int batch) {
    List<String> out = new ArrayList<>();
    RunListener listener = lines.to(out::add, 0);
    listener.step(new Step(20, batch, 118, 512, 60000, 0.002005, 461));
    listener.epoch(new EpochResult(1, TRAIN, null, TEST, 1));
    return out;
  }

  @Test
  void handbook() {
    assertEquals(
        List.of(
            "Train Epoch: 20 [14848/60000 (25%)]\tLoss: 0.002005",
            "\nTest set: Average loss: 0.0415, Accuracy: 9893/10000 (99%)\n"),
        printed(Lines.handbook, 29));
    assertEquals(1, printed(Lines.handbook, 30).size());
  }

  @Test
  void baseline() {
    assertEquals(
        List.of(
            "Train loss is  0.52 and Train accuracy is       83.0 %\n"
                + "Eval loss is 0.042 and Eval accuracy is      98.93 %"),
        printed(Lines.baseline, 0));
  }

  @Test
  void threeLayer() {
    assertEquals("[  101/  119],loss:0.002005", printed(Lines.three_layer, 100).getFirst());
  }

  @Test
  void fourLayer() {
    assertEquals(
        List.of(
            "epoch: 0, Train Loss: 0.523102, Train Acc: 0.830007, Eval Loss: 0.216174,"
                + " Eval Acc: 0.928501"),
        printed(Lines.four_layer, 100));
  }

  @Test
  void cnn() {
    assertEquals(List.of("100 : 0.9003906", "0.928501"), printed(Lines.cnn, 100));
  }

  @Test
  void theIntervalCanBeChanged() {
    List<String> out = new ArrayList<>();
    RunListener listener = Lines.handbook.to(out::add, 2);
    for (int batch = 0; batch < 4; batch++) {
      listener.step(new Step(1, batch, 4, 10, 40, 0.5, 5));
    }
    assertEquals(
        List.of(
            "Train Epoch: 1 [10/40 (25%)]\tLoss: 0.500000",
            "Train Epoch: 1 [30/40 (75%)]\tLoss: 0.500000"),
        out);
  }
}
