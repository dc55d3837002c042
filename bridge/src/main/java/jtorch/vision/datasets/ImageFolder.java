package jtorch.vision.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jtorch.DataKwargs.FolderKwarg;
import jtorch.Kwargs;
import jtorch.vision.transforms.Transform;

/**
 * Pictures in one folder for each class: {@code root/dog/xxx.png}, {@code root/cat/123.jpg}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.ImageFolder.html">ImageFolder</a>.
 * A picture is read when it is asked for, as uint8 of shape (3, H, W).
 */
public class ImageFolder extends DatasetFolder {
  private static final List<String> EXTENSIONS = List.of(".jpg", ".jpeg", ".png", ".bmp");

  /**
   * Finds the pictures below a folder.
   *
   * @throws DatasetException if it can't be read, has no folders, or one of them has no pictures
   */
  public ImageFolder(String root, FolderKwarg... keywords) {
    this(root, FolderSettings.of(keywords));
  }

  /** As the other, with the transform in its place: {@code ImageFolder(root, transform)}. */
  public ImageFolder(String root, Transform transform, FolderKwarg... keywords) {
    this(
        root,
        FolderSettings.of(
            Stream.concat(Stream.of(Kwargs.transform(transform)), Arrays.stream(keywords))
                .toArray(FolderKwarg[]::new)));
  }

  private ImageFolder(String root, FolderSettings settings) {
    super(
        "picture",
        root,
        LabelledFiles::picture,
        settings.isValid() == null ? EXTENSIONS : List.of(),
        settings);
  }

  /** Returns each picture's file and label: {@code dataset.imgs} in Python. */
  public final List<Item> imgs() {
    return samples();
  }
}
