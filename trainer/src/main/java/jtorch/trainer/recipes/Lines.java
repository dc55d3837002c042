package jtorch.trainer.recipes;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import jtorch.PyString;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Score;
import jtorch.trainer.run.Step;

/** What a run prints: each tutorial's own lines, to the letter, or plain ones. */
public enum Lines {
  /** A line each 30 steps, and the test set's figures. */
  handbook(30, 29),
  /** Two lines an epoch. */
  baseline(0, 0),
  /** A line each 100 steps; the line of an epoch is ours. */
  three_layer(100, 0),
  /** One line an epoch, to six digits. */
  four_layer(0, 0),
  /** The accuracy of a batch each 100 steps, and that of the test set. */
  cnn(100, 0),
  /** A line each 10 steps, and the test set's figures. */
  pytorch_example(10, 0),
  /** One line an epoch. */
  plain(0, 0);

  private static final String PROGRESS = "Train Epoch: {} [{}/{} ({:.0f}%)]\tLoss: {:.6f}";

  private final int interval;
  private final int offset;

  Lines(int interval, int offset) {
    this.interval = interval;
    this.offset = offset;
  }

  /** Returns all names as recipes have them. */
  static List<String> ids() {
    return Arrays.stream(values()).map(lines -> lines.name().replace('_', '-')).toList();
  }

  /**
   * Returns what prints the lines.
   *
   * @param wanted after how many steps a line is printed, or 0 for the tutorial's number
   */
  public RunListener to(Consumer<String> out, int wanted) {
    int every = wanted > 0 ? wanted : interval;
    int first = wanted > 0 && offset > 0 ? wanted - 1 : offset;
    return new RunListener() {
      @Override
      public void step(Step step) {
        if (every > 0 && step.batch() % every == first) {
          out.accept(line(step));
        }
      }

      @Override
      public void epoch(EpochResult result) {
        out.accept(line(result, result.test()));
      }
    };
  }

  private String line(Step step) {
    return switch (this) {
      case three_layer -> bracketLine(step);
      case cnn -> accuracyLine(step);
      case handbook, baseline, four_layer, pytorch_example, plain -> progressLine(step);
    };
  }

  private String line(EpochResult result, Score test) {
    return switch (this) {
      case handbook, pytorch_example -> testLine(test);
      case baseline -> trainAndEvalLines(result.train(), test);
      case four_layer -> epochLine(result, test);
      case cnn -> shortest(test.batchAccuracy());
      case three_layer, plain -> plainLine(result, test);
    };
  }

  private static String progressLine(Step step) {
    return PyString.format(
        PROGRESS,
        step.epoch(),
        step.batch() * step.samples(),
        step.datasetSize(),
        100. * step.batch() / step.batches(),
        step.loss());
  }

  private static String bracketLine(Step step) {
    return PyString.format(
        "[{:>5d}/{:>5d}],loss:{}", step.batch() + 1, step.batches() + 1, step.loss());
  }

  private static String accuracyLine(Step step) {
    return step.batch() + " : " + shortest((double) step.correct() / step.samples());
  }

  /** A number of 32 bits as Python prints it. */
  private static String shortest(double value) {
    return PyString.format("{}", Double.parseDouble(Float.toString((float) value)));
  }

  private static String testLine(Score test) {
    return PyString.format(
        "\nTest set: Average loss: {:.4f}, Accuracy: {}/{} ({:.0f}%)\n",
        test.loss(), test.correct(), test.samples(), 100. * test.correct() / test.samples());
  }

  private static String trainAndEvalLines(Score train, Score test) {
    String line = "{} loss is {:5.2} and {} accuracy is {:10.4} %";
    return PyString.format(line, "Train", train.loss(), "Train", percent(train))
        + "\n"
        + PyString.format(line, "Eval", test.loss(), "Eval", percent(test));
  }

  private static double percent(Score score) {
    return (float) (100. * score.correct() / score.samples()); // a tensor's, in the tutorial
  }

  private static String epochLine(EpochResult result, Score test) {
    return PyString.format(
        "epoch: {}, Train Loss: {:.6f}, Train Acc: {:.6f}, Eval Loss: {:.6f}, Eval Acc: {:.6f}",
        result.epoch() - 1,
        result.train().batchLoss(),
        result.train().batchAccuracy(),
        test.batchLoss(),
        test.batchAccuracy());
  }

  private static String plainLine(EpochResult result, Score test) {
    Score validation = result.validation();
    String line = "Epoch {}: train loss {:.4f}, accuracy {:.2f} %; ";
    String text =
        PyString.format(
            line, result.epoch(), result.train().loss(), 100 * result.train().accuracy());
    if (validation != null) {
      text +=
          PyString.format(
              "validation loss {:.4f}, accuracy {:.2f} %; ",
              validation.loss(), 100 * validation.accuracy());
    }
    return text
        + PyString.format(
            "test loss {:.4f}, accuracy {:.2f} %", test.loss(), 100 * test.accuracy());
  }
}
