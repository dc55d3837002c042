package jtorch.vision.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import jtorch.DataKwargs.FolderKwarg;
import jtorch.Tensor;

/**
 * Files in one folder for each class: {@code root/dog/xxx.dat}, {@code root/cat/123.dat}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.DatasetFolder.html">DatasetFolder</a>.
 * A file is read when it is asked for. Of pictures there is {@link ImageFolder}. As in Python a
 * class of one's own may override {@link #find_classes}, {@link #make_dataset} and {@code get}.
 */
public class DatasetFolder extends LabelledFiles {
  /**
   * A sample's file and its class: what Python has as a tuple of both.
   *
   * @param path the file
   * @param target the class's number
   */
  public record Item(Path path, int target) {}

  /**
   * Which classes there are.
   *
   * @param classes their names
   * @param class_to_idx the number of each folder; several may have the same
   */
  public record Classes(List<String> classes, Map<String, Integer> class_to_idx) {
    /** Takes copies in the same order. */
    public Classes {
      classes = List.copyOf(classes);
      class_to_idx = Collections.unmodifiableMap(new LinkedHashMap<>(class_to_idx));
    }
  }

  private final String what; // its files are
  private final List<String> extensions; // none if a function tells
  private final Predicate<Path> isValid;
  private final boolean allowEmpty;

  /**
   * Finds the files below a folder.
   *
   * @param loader reads a file: a tensor of any shape
   * @param extensions what the names of files end in, in small letters: {@code ".dat"}
   * @throws DatasetException if it can't be read, has no folders, or one of them has no such files
   * @throws IllegalArgumentException if {@code is_valid_file} is given, too
   */
  public DatasetFolder(
      String root,
      Function<Path, Tensor> loader,
      List<String> extensions,
      FolderKwarg... keywords) {
    this("file", root, loader, extensions, FolderSettings.of(keywords));
  }

  /**
   * Finds the files below a folder that {@code is_valid_file} chooses.
   *
   * @param loader reads a file: a tensor of any shape
   * @throws DatasetException if it can't be read, has no folders, or one of them has no such files
   * @throws IllegalArgumentException if {@code is_valid_file} is not given
   */
  public DatasetFolder(String root, Function<Path, Tensor> loader, FolderKwarg... keywords) {
    this("file", root, loader, List.of(), FolderSettings.of(keywords));
  }

  /** As the other, for files that are called something. */
  @SuppressWarnings("this-escape") // Python's constructor, too, calls what a class may override
  DatasetFolder(
      String what,
      String root,
      Function<Path, Tensor> loader,
      List<String> extensions,
      FolderSettings settings) {
    super(
        root,
        settings.loader() == null ? loader : settings.loader(),
        settings.transform(),
        settings.targetTransform());
    if (extensions.isEmpty() == (settings.isValid() == null)) {
      throw new IllegalArgumentException(
          "DatasetFolder: the extensions "
              + extensions
              + " and is_valid_file both tell which files are wanted; give one of them.");
    }
    this.what = what;
    this.extensions = List.copyOf(extensions);
    this.isValid =
        settings.isValid() == null
            ? file -> FileSearch.hasOne(file, extensions)
            : settings.isValid();
    this.allowEmpty = settings.allowEmpty();
    Classes classes = find_classes(root);
    found(classes, make_dataset(root, classes.class_to_idx()));
  }

  /**
   * Finds the classes: a name for each folder, sorted. The constructor calls it, before the fields
   * of a class that overrides it are set.
   *
   * @throws DatasetException if the folder can't be read or has no folders in it
   */
  protected Classes find_classes(String directory) {
    List<String> names = FileSearch.folders(Path.of(directory));
    if (names.isEmpty()) {
      throw new DatasetException(
          DatasetText.name(this)
              + ": "
              + directory
              + " has no folders; it needs one for each class.");
    }
    Map<String, Integer> labels = new LinkedHashMap<>();
    names.forEach(name -> labels.put(name, labels.size()));
    return new Classes(names, labels);
  }

  /**
   * Finds the samples: those of a class before those of the next. The constructor calls it, before
   * the fields of a class that overrides it are set.
   *
   * @param class_to_idx each class's folder and number
   * @throws DatasetException if a folder can't be read, or a class has no files and needs some
   */
  protected List<Item> make_dataset(String directory, Map<String, Integer> class_to_idx) {
    List<Item> found = new ArrayList<>();
    List<Path> empty = new ArrayList<>();
    new TreeMap<>(class_to_idx)
        .forEach((name, label) -> {
          Path folder = Path.of(directory, name);
          List<Path> files =
              Files.isDirectory(folder) ? FileSearch.files(folder, isValid) : List.of();
          files.forEach(file -> found.add(new Item(file, label)));
          if (files.isEmpty()) {
            empty.add(folder);
          }
        });
    if (!empty.isEmpty() && !allowEmpty) {
      throw new DatasetException(
          "%s: there is no %s (%s) in %s; put some there, remove the folder, or say allow_empty(true)."
              .formatted(
                  DatasetText.name(this),
                  what,
                  extensions.isEmpty() ? "that is_valid_file takes" : String.join(", ", extensions),
                  empty.getFirst()));
    }
    return found;
  }
}
