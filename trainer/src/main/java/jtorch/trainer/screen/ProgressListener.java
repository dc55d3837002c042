package jtorch.trainer.screen;

import java.text.DecimalFormat;
import java.util.Locale;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Step;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Draws a bar for each epoch: how far, how fast, how long still, and the loss. */
public final class ProgressListener implements RunListener, AutoCloseable {
  private final Screen screen;
  private final int epochs;
  private @Nullable ProgressBar bar;

  /** Makes a listener for a run of so many epochs. */
  public ProgressListener(Screen screen, int epochs) {
    this.screen = screen;
    this.epochs = epochs;
  }

  @Override
  public void begin(int epoch, long samples) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("Epoch " + epoch + "/" + epochs)
            .setInitialMax(samples)
            .showSpeed(new DecimalFormat("0"))
            .setUpdateIntervalMillis(200)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(screen)
            .clearDisplayOnFinish()
            .build();
  }

  @Override
  public void step(Step step) {
    ProgressBar current = bar;
    if (current != null) {
      current.stepBy(step.samples());
      current.setExtraMessage(String.format(Locale.ROOT, " loss %.4f", step.loss()));
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
