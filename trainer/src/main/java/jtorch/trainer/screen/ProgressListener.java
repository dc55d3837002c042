package jtorch.trainer.screen;

import java.text.DecimalFormat;
import java.util.Locale;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Step;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Draws a bar for each epoch: how far, how fast, how long still, the loss and the accuracy. */
public final class ProgressListener implements RunListener, AutoCloseable {
  private static final int NARROW = 70; // columns below which words are left out

  private final Screen screen;
  private final int epochs;
  private @Nullable ProgressBar bar;
  private long samples;
  private long correct;

  /** Makes a listener for a run of so many epochs. */
  public ProgressListener(Screen screen, int epochs) {
    this.screen = screen;
    this.epochs = epochs;
  }

  @Override
  public void begin(int epoch, long all) {
    samples = 0;
    correct = 0;
    bar =
        new ProgressBarBuilder()
            .setTaskName((screen.width() < NARROW ? "" : "Epoch ") + epoch + "/" + epochs)
            .setInitialMax(all)
            .showSpeed(new DecimalFormat("0"))
            .setUpdateIntervalMillis(200)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(screen)
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void resumed(long before, long right) {
    samples = before;
    correct = right;
    if (bar != null) {
      bar.stepTo(before);
    }
  }

  @Override
  public void step(Step step) {
    ProgressBar current = bar;
    if (current != null) {
      samples += step.samples();
      correct += step.correct();
      current.stepBy(step.samples());
      double right = 100.0 * correct / samples;
      current.setExtraMessage(
          screen.width() < NARROW
              ? String.format(Locale.ROOT, " %.3f", step.loss())
              : String.format(Locale.ROOT, " loss %.4f, %.1f %% right", step.loss(), right));
    }
  }

  @Override
  public void trained() {
    close();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
