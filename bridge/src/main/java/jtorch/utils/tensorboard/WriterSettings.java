package jtorch.utils.tensorboard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jtorch.SummaryWriterKwargs.Comment;
import jtorch.SummaryWriterKwargs.FilenameSuffix;
import jtorch.SummaryWriterKwargs.FlushSecs;
import jtorch.SummaryWriterKwargs.LogDir;
import jtorch.SummaryWriterKwargs.MaxQueue;
import jtorch.SummaryWriterKwargs.PurgeStep;
import jtorch.SummaryWriterKwargs.SummaryWriterKwarg;
import org.jspecify.annotations.Nullable;

/** What the keywords of a writer say. */
record WriterSettings(
    String directory,
    String comment,
    @Nullable Long purgeStep,
    int queue,
    double flushSeconds,
    String suffix) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMMdd_HH-mm-ss", Locale.ENGLISH);

  static WriterSettings of(String directory, SummaryWriterKwarg... keywords) {
    WriterSettings made = new WriterSettings(directory, "", null, 10, 120, "");
    for (SummaryWriterKwarg keyword : keywords) {
      made = made.with(keyword);
    }
    return made;
  }

  private WriterSettings with(SummaryWriterKwarg keyword) {
    return switch (keyword) {
      case LogDir(String value) ->
          new WriterSettings(value, comment, purgeStep, queue, flushSeconds, suffix);
      case Comment(String value) ->
          new WriterSettings(directory, value, purgeStep, queue, flushSeconds, suffix);
      case PurgeStep(long value) ->
          new WriterSettings(directory, comment, value, queue, flushSeconds, suffix);
      case MaxQueue(int value) ->
          new WriterSettings(directory, comment, purgeStep, value, flushSeconds, suffix);
      case FlushSecs(double value) ->
          new WriterSettings(directory, comment, purgeStep, queue, value, suffix);
      case FilenameSuffix(String value) ->
          new WriterSettings(directory, comment, purgeStep, queue, flushSeconds, value);
    };
  }

  /** As this, for another folder that no earlier run has written. */
  WriterSettings within(Path folder) {
    return new WriterSettings(folder.toString(), "", null, queue, flushSeconds, suffix);
  }

  /** Returns the folder that was named, or else one of the date and the host. */
  Path folder() {
    if (!directory.isEmpty()) {
      return Path.of(directory);
    }
    String now = TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
    return Path.of("runs", now + "_" + host() + comment);
  }

  static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
