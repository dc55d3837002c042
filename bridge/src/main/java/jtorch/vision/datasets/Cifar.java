package jtorch.vision.datasets;

import java.util.List;
import java.util.Map;

/** What CIFAR-10 and CIFAR-100 have in common: all but their files and their classes. */
abstract class Cifar extends Pictures {
  private final String root;
  private final List<String> classes;

  /**
   * Opens the set below a folder.
   *
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  Cifar(CifarSource source, String root, DatasetSettings settings) {
    this(root, CifarFolder.open(source, root, settings), settings);
  }

  private Cifar(String root, CifarFolder.Samples samples, DatasetSettings settings) {
    super(samples.pixels(), samples.labels(), CifarFolder.shape(), settings);
    this.root = root;
    classes = samples.classes();
  }

  /** Returns the names of the classes, in the order of their labels. */
  public List<String> classes() {
    return classes;
  }

  /** Returns the label of each class. */
  public Map<String, Integer> class_to_idx() {
    return CifarFolder.labels(classes);
  }

  @Override
  public String toString() {
    return text(root, null);
  }
}
