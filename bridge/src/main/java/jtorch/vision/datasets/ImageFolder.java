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
import java.util.stream.Stream;
import jtorch.DataKwargs.PictureKwarg;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;
import jtorch.vision.Image;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Pictures in one folder for each class: {@code root/dog/xxx.png}, {@code root/cat/123.jpg}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.ImageFolder.html">ImageFolder</a>.
 * A picture is read when it is asked for, as uint8 of shape (3, H, W).
 */
public final class ImageFolder implements Dataset {
  private static final List<String> EXTENSIONS = List.of(".jpg", ".jpeg", ".png", ".bmp");

  /** A picture's file and its class. */
  private record Entry(Path file, long label) {}

  private final Map<String, Integer> classes = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final @Nullable Transform transform;
  private final @Nullable Transform targetTransform;

  /**
   * Finds the pictures below a folder.
   *
   * @throws DatasetException if it can't be read, has no folders, or one of them has no pictures
   */
  public ImageFolder(String root, PictureKwarg... keywords) {
    this(Path.of(root), DatasetSettings.of(keywords));
  }

  private ImageFolder(Path root, DatasetSettings settings) {
    this.transform = settings.transform();
    this.targetTransform = settings.targetTransform();
    for (Path folder : folders(root)) {
      int label = classes.size();
      classes.put(String.valueOf(folder.getFileName()), label);
      List<Path> pictures = pictures(folder);
      if (pictures.isEmpty()) {
        throw new DatasetException(
            "ImageFolder: there is no picture ("
                + String.join(", ", EXTENSIONS)
                + ") in "
                + folder
                + "; put some there or remove the folder.");
      }
      pictures.forEach(picture -> entries.add(new Entry(picture, label)));
    }
    if (classes.isEmpty()) {
      throw new DatasetException(
          "ImageFolder: " + root + " has no folders; it needs one for each class.");
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

  /** A folder's pictures in torchvision's order: those of a folder before those of the next. */
  private static List<Path> pictures(Path folder) {
    try (Stream<Path> inside = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return inside
          .filter(ImageFolder::isPicture)
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

  private static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return EXTENSIONS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
  }

  /** Returns the classes' names, sorted: the folders'. */
  public List<String> classes() {
    return List.copyOf(classes.keySet());
  }

  /** Returns the label of each class. */
  public Map<String, Integer> class_to_idx() {
    return Map.copyOf(classes);
  }

  @Override
  public long size() {
    return entries.size();
  }

  /**
   * Reads a picture; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such picture
   * @throws UncheckedIOException if it can't be read
   */
  @Override
  public Sample get(long index) {
    long at = index < 0 ? index + size() : index;
    Entry entry = entries.get((int) Objects.checkIndex(at, size()));
    Tensor picture = Image.open(entry.file()).convert("RGB").tensor();
    Tensor label = torch.tensor(entry.label()).squeeze();
    return new Sample(
        transform == null ? picture : NanCheck.of(transform.apply(picture), transform, this, index),
        targetTransform == null ? label : targetTransform.apply(label));
  }
}
