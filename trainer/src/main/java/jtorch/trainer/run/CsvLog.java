package jtorch.trainer.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;

/** Writes a line of comma-separated values for each epoch, as soon as the epoch has ended. */
public final class CsvLog implements RunListener, AutoCloseable {
  private static final String HEADER =
      "epoch,train_loss,train_accuracy,val_loss,val_accuracy,test_loss,test_accuracy,"
          + "train_seconds,samples_per_second\n";

  private final Path file;
  private final Writer writer;
  private final Consumer<String> warn;
  private boolean broken;

  /**
   * Begins a file.
   *
   * @param warn is told, once, when a line can't be written: the run goes on
   * @throws UserException if the file can't be written
   */
  public CsvLog(Path file, Consumer<String> warn) {
    this.file = file;
    this.warn = warn;
    try {
      writer = Files.newBufferedWriter(file);
      writer.write(HEADER);
      writer.flush();
    } catch (IOException e) {
      throw UserException.failure("--csv " + file + " can't be written: " + FileReason.of(e) + ".");
    }
  }

  @Override
  public void epoch(EpochResult result) {
    Score validation = result.validation();
    String line =
        String.format(
            Locale.ROOT,
            "%d,%.6f,%.6f,%s,%.6f,%.6f,%.3f,%.1f%n",
            result.epoch(),
            result.train().loss(),
            result.train().accuracy(),
            validation == null
                ? ","
                : String.format(Locale.ROOT, "%.6f,%.6f", validation.loss(), validation.accuracy()),
            result.test().loss(),
            result.test().accuracy(),
            result.trainSeconds(),
            result.samplesPerSecond());
    try {
      writer.write(line);
      writer.flush();
    } catch (IOException e) {
      failed(e);
    }
  }

  private void failed(IOException e) {
    if (!broken) {
      broken = true;
      warn.accept(
          "--csv "
              + file
              + " can't be written any more ("
              + FileReason.of(e)
              + "); training goes on.");
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      failed(e);
    }
  }
}
