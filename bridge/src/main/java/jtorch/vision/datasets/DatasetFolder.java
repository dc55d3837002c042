package jtorch.vision.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jtorch.DataKwargs.PictureKwarg;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Files in one folder for each class: {@code root/dog/xxx.dat}, {@code root/cat/123.dat}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.DatasetFolder.html">DatasetFolder</a>.
 * A file is read when it is asked for. Of pictures there is {@link ImageFolder}.
 */
public class DatasetFolder implements Dataset {
  /** A sample's file and its class. */
  private record Entry(Path file, long label) {}

  private final Map<String, Integer> classes = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final String root;
  private final Function<Path, Tensor> loader;
  private final @Nullable Transform transform;
  private final @Nullable Transform targetTransform;

  /**
   * Finds the files below a folder.
   *
   * @param loader reads a file: a tensor of any shape
   * @param extensions what the names of files end in, in small letters: {@code ".dat"}
   * @throws DatasetException if it can't be read, has no folders, or one of them has no such files
   */
  public DatasetFolder(
      String root,
      Function<Path, Tensor> loader,
      List<String> extensions,
      PictureKwarg... keywords) {
    this("DatasetFolder", "file", root, loader, extensions, DatasetSettings.of(keywords));
  }

  /** As the other, for a set of another name whose files are called something. */
  DatasetFolder(
      String name,
      String what,
      String root,
      Function<Path, Tensor> loader,
      List<String> extensions,
      DatasetSettings settings) {
    this.root = root;
    this.loader = loader;
    this.transform = settings.transform();
    this.targetTransform = settings.targetTransform();
    for (Path folder : folders(Path.of(root))) {
      int label = classes.size();
      classes.put(String.valueOf(folder.getFileName()), label);
      List<Path> files = files(folder, extensions);
      if (files.isEmpty()) {
        throw new DatasetException(
            name
                + ": there is no "
                + what
                + " ("
                + String.join(", ", extensions)
                + ") in "
                + folder
                + "; put some there or remove the folder.");
      }
      files.forEach(file -> entries.add(new Entry(file, label)));
    }
    if (classes.isEmpty()) {
      throw new DatasetException(
          name + ": " + root + " has no folders; it needs one for each class.");
    }
  }

  private static List<Path> folders(Path root) {
    try (Stream<Path> inside = Files.list(root)) {
      return inside
          .filter(Files::isDirectory)
          .sorted(Comparator.comparing(folder -> String.valueOf(folder.getFileName())))
          .toList();
    } catch (IOException e) {
      throw FileFailure.of("read", root, e);
    }
  }

  /** A folder's files in torchvision's order: those of a folder before those of the next. */
  private static List<Path> files(Path folder, List<String> extensions) {
    try (Stream<Path> inside = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return inside
          .filter(file -> hasOne(file, extensions))
          .sorted(
              Comparator.comparing((Path file) -> String.valueOf(file.getParent()))
                  .thenComparing(file -> String.valueOf(file.getFileName())))
          .toList();
    } catch (IOException e) {
      throw FileFailure.of("read", folder, e);
    } catch (UncheckedIOException e) {
      throw FileFailure.of("read", folder, Objects.requireNonNull(e.getCause()));
    }
  }

  private static boolean hasOne(Path file, List<String> extensions) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
  }

  /** Returns the classes' names, sorted: the folders'. */
  public final List<String> classes() {
    return List.copyOf(classes.keySet());
  }

  /** Returns the label of each class. */
  public final Map<String, Integer> class_to_idx() {
    return Map.copyOf(classes);
  }

  @Override
  public final long size() {
    return entries.size();
  }

  /**
   * Reads a sample; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   * @throws UncheckedIOException if its file can't be read
   */
  @Override
  public final Sample get(long index) {
    long at = index < 0 ? index + size() : index;
    Entry entry = entries.get((int) Objects.checkIndex(at, size()));
    Tensor data = loader.apply(entry.file());
    Tensor label = DefaultDevice.onCpu(() -> torch.tensor(entry.label())).squeeze();
    return new Sample(
        transform == null ? data : NanCheck.of(transform.apply(data), transform, this, index),
        targetTransform == null ? label : targetTransform.apply(label));
  }

  @Override
  public final String toString() {
    return DatasetText.of(
        getClass().getSimpleName(), size(), root, null, transform, targetTransform);
  }
}
