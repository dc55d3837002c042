package jtorch.vision.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.DataKwargs.DatasetKwarg;

/**
 * EMNIST: handwritten digits and letters, grey, 28 by 28 pixels, in six splits.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.EMNIST.html">EMNIST</a>.
 * As in torchvision the pictures stand as NIST stored them, with rows and columns exchanged. The
 * files, plain or {@code .gz}, are looked for as {@link MNIST}'s; {@code download(true)} fetches
 * NIST's archive (562 MB) and takes the split's files out of it.
 */
public class EMNIST extends Pictures {
  private static final String MERGED = "cijklmopsuvwxyz"; // as capitals and as small letters alike

  private final String root;
  private final String split;

  /**
   * Opens a split below a folder.
   *
   * @param split {@code byclass}, {@code bymerge}, {@code balanced}, {@code letters}, {@code
   *     digits} or {@code mnist}
   * @throws IllegalArgumentException if there is no such split
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  public EMNIST(String root, String split, DatasetKwarg... keywords) {
    this(root, split, DatasetSettings.of(keywords));
  }

  private EMNIST(String root, String split, DatasetSettings settings) {
    this(root, split, open(root, split, settings), settings);
  }

  private EMNIST(String root, String split, MnistFolder.Samples samples, DatasetSettings settings) {
    super(samples.images().data(), samples.labels().data(), IdxKind.SIDE, IdxKind.SIDE, settings);
    this.root = root;
    this.split = split;
  }

  private static MnistFolder.Samples open(String root, String split, DatasetSettings settings) {
    int largest = classes(split).size() - 1;
    String half = "emnist-" + split + (settings.train() ? "-train-" : "-test-");
    var part = new MnistFolder.Part("EMNIST", half, IdxKind.LABELS, largest);
    Path folder = Path.of(root);
    if (settings.download() && MnistFolder.find(folder, part).isEmpty()) {
      EmnistArchive.fetch(folder, half, Progress.NONE);
    }
    return MnistRelative.find(folder, part).read();
  }

  /** Returns what the labels stand for: {@code dataset.classes} in Python. */
  public List<String> classes() {
    return classes(split);
  }

  private static List<String> classes(String split) {
    return switch (split) {
      case "byclass" -> characters(true, "");
      case "bymerge", "balanced" -> characters(true, MERGED);
      case "digits", "mnist" -> characters(false, "");
      case "letters" -> {
        List<String> letters = new ArrayList<>(List.of("N/A")); // the labels begin with 1
        for (char c = 'a'; c <= 'z'; c++) {
          letters.add(String.valueOf(c));
        }
        yield List.copyOf(letters);
      }
      default ->
          throw new IllegalArgumentException(
              "EMNIST: \""
                  + split
                  + "\" is not byclass, bymerge, balanced, letters, digits or mnist.");
    };
  }

  /** The digits and, with letters, the capitals and those small ones that aren't left out. */
  private static List<String> characters(boolean letters, String leftOut) {
    List<String> all = new ArrayList<>();
    for (char c = '0'; c <= (letters ? 'z' : '9'); c++) {
      if (Character.isLetterOrDigit(c) && leftOut.indexOf(c) < 0) {
        all.add(String.valueOf(c));
      }
    }
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return text(root, null);
  }
}
