package jtorch.vision.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds a set's files, in torchvision's order. */
final class FileSearch {
  private FileSearch() {}

  /** Returns the names of the folders in a folder, sorted. */
  static List<String> folders(Path root) {
    return inside(root, Files::isDirectory);
  }

  /** Returns the names of what is in a folder and wanted, sorted. */
  static List<String> inside(Path root, Predicate<Path> wanted) {
    try (Stream<Path> inside = Files.list(root)) {
      return inside.filter(wanted).map(FileSearch::name).sorted().toList();
    } catch (IOException e) {
      throw FileFailure.of("read", root, e);
    }
  }

  /** Returns the files below a folder: those of a folder before those of the next. */
  static List<Path> files(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> inside = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return inside
          .filter(file -> Files.isRegularFile(file) && wanted.test(file))
          .sorted(
              Comparator.comparing((Path file) -> String.valueOf(file.getParent()))
                  .thenComparing(FileSearch::name))
          .toList();
    } catch (IOException e) {
      throw FileFailure.of("read", folder, e);
    } catch (UncheckedIOException e) {
      throw FileFailure.of("read", folder, Objects.requireNonNull(e.getCause()));
    }
  }

  /** Returns whether a file's name ends in one of these, which are in small letters. */
  static boolean hasOne(Path file, List<String> extensions) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(name::endsWith);
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
