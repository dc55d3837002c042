package jtorch.internal.profiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jtorch.ProfilerKwargs.TraceHandlerKwarg;
import jtorch.ProfilerKwargs.UseGzip;
import jtorch.ProfilerKwargs.WorkerName;
import jtorch.profiler.Profile;

/** What is done with a profile's recordings. */
public final class TraceHandlers {
  private TraceHandlers() {}

  /** Returns what writes each into a folder where TensorBoard finds it. */
  public static Consumer<Profile> tensorboard(Path folder, TraceHandlerKwarg... keywords) {
    String given = "";
    boolean packs = false;
    for (TraceHandlerKwarg keyword : keywords) {
      switch (keyword) {
        case WorkerName(String value) -> given = value;
        case UseGzip(boolean value) -> packs = value;
      }
    }
    String worker = given.isEmpty() ? host() + "_" + ProcessHandle.current().pid() : given;
    String ending = packs ? ".pt.trace.json.gz" : ".pt.trace.json";
    return prof -> {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("Can't create directory: " + folder, e);
      }
      prof.export_chrome_trace(folder.resolve(worker + "." + nanoseconds() + ending));
    };
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  /** Python names the files so, for none to have another's name. */
  private static long nanoseconds() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
