package jtorch.trainer.tutorials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import jtorch.trainer.FileReason;
import jtorch.trainer.plots.plt;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Subset;

/**
 * What a tutorial can be told on its command line, as {@code name=value}; without a word it does
 * what its Python does.
 *
 * <ul>
 *   <li>{@code data=DIR}: where MNIST is, or is fetched to
 *   <li>{@code epochs=N}: how often it goes through the training set
 *   <li>{@code samples=N}: of both sets only the first N
 *   <li>{@code out=DIR}: where files and, without a display, figures are written
 * </ul>
 */
final class Options {
  private static final List<String> NAMES = List.of("data", "epochs", "samples", "out");

  private final Map<String, String> given = new HashMap<>();

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if there is no such option or a number is none
   */
  Options(String... args) {
    for (String arg : args) {
      int equals = arg.indexOf('=');
      if (equals < 0 || !NAMES.contains(arg.substring(0, equals))) {
        throw new IllegalArgumentException(
            "'" + arg + "' is not one of data=DIR, epochs=N, samples=N and out=DIR.");
      }
      given.put(arg.substring(0, equals), arg.substring(equals + 1));
    }
    number("epochs", 1);
    number("samples", 1);
    plt.folder(Path.of(given.getOrDefault("out", "")));
  }

  private long number(String name, long usual) {
    String text = given.get(name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException(
          name + "=" + text + " must be a whole number from 1 to 999999999.");
    }
    return Long.parseLong(text);
  }

  /** Returns where MNIST is: usually where the tutorial has it. */
  String data(String usual) {
    return given.getOrDefault("data", usual);
  }

  /** Returns how many epochs are trained: usually as many as in the tutorial. */
  int epochs(int usual) {
    return (int) number("epochs", usual);
  }

  /** Returns the dataset, or as much of it as was asked for. */
  Dataset some(Dataset dataset) {
    long size = Math.min(dataset.size(), number("samples", Long.MAX_VALUE));
    return size == dataset.size()
        ? dataset
        : new Subset(dataset, LongStream.range(0, size).toArray());
  }

  /** Returns where a file is, usually where the tutorial has it; its folder is made. */
  String file(String usual) {
    Path path = Path.of(usual);
    String out = given.get("out");
    Path file = out == null ? path : Path.of(out).resolve(path.getFileName());
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder of " + file + " can't be made: " + FileReason.of(e) + ".", e);
    }
  }
}
