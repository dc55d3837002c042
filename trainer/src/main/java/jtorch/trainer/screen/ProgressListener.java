package jtorch.trainer.screen;

import java.util.function.LongSupplier;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Step;

/** Draws a bar for each epoch: how far, how fast, how long still, the loss and the accuracy. */
public final class ProgressListener implements RunListener, AutoCloseable {
  private static final long PAUSE = 200_000_000; // nanoseconds between two drawings

  private final Screen screen;
  private final int epochs;
  private final LongSupplier clock;
  private int epoch;
  private long all;
  private long samples;
  private long correct;
  private long samplesBefore;
  private long start;
  private long drawn;

  /** Makes a listener for a run of so many epochs. */
  public ProgressListener(Screen screen, int epochs) {
    this(screen, epochs, System::nanoTime);
  }

  ProgressListener(Screen screen, int epochs, LongSupplier clock) {
    this.screen = screen;
    this.epochs = epochs;
    this.clock = clock;
  }

  @Override
  public void begin(int number, long count) {
    epoch = number;
    all = count;
    samples = 0;
    correct = 0;
    samplesBefore = 0;
    start = clock.getAsLong();
    drawn = start;
  }

  @Override
  public void resumed(long before, long right) {
    samples = before;
    correct = right;
    samplesBefore = before; // they took no time of this process
  }

  @Override
  public void step(Step step) {
    samples += step.samples();
    correct += step.correct();
    long now = clock.getAsLong();
    if (now - drawn >= PAUSE) {
      drawn = now;
      double speed = (samples - samplesBefore) / ((now - start) / 1e9);
      double accuracy = (double) correct / samples;
      Bar bar = new Bar(epoch, epochs, samples, all, step.loss(), accuracy, speed);
      screen.bar(bar.text(screen.width() - 1)); // a full line would wrap
    }
  }

  @Override
  public void trained() {
    close();
  }

  @Override
  public void close() {
    screen.clear();
  }
}
