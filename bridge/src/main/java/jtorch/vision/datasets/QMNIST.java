package jtorch.vision.datasets;

import java.lang.foreign.MemorySegment;
import java.util.List;
import jtorch.DataKwargs.DatasetKwarg;

/**
 * QMNIST: MNIST's digits drawn up anew, with 60,000 to test instead of 10,000.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.QMNIST.html">QMNIST</a>.
 * The parts are {@code train}, {@code test}, {@code test10k}, the 10,000 of MNIST, {@code test50k},
 * the others, and {@code nist}, all, whose files are packed with xz: unpack them by hand. Labels
 * are class numbers ({@code compat=True}).
 */
public class QMNIST extends Pictures {
  private static final long IN_MNIST = 10_000;

  private final String root;
  private final String what;

  /** Opens the training digits, or those to test with {@code train(false)}; see the other. */
  public QMNIST(String root, DatasetKwarg... keywords) {
    this(root, DatasetSettings.of(keywords).train() ? "train" : "test", keywords);
  }

  /**
   * Opens a part of the set below a folder.
   *
   * @param what {@code train}, {@code test}, {@code test10k}, {@code test50k} or {@code nist}
   * @throws IllegalArgumentException if there is no such part
   * @throws DatasetException if its files are missing or not sound, or can't be downloaded
   */
  public QMNIST(String root, String what, DatasetKwarg... keywords) {
    this(root, what, DatasetSettings.of(keywords));
  }

  private QMNIST(String root, String what, DatasetSettings settings) {
    this(root, what, open(root, what, settings), settings);
  }

  private QMNIST(String root, String what, MnistFolder.Samples samples, DatasetSettings settings) {
    super(
        part(what, samples.images().data(), (long) IdxKind.SIDE * IdxKind.SIDE),
        part(what, samples.labels().data(), 1),
        IdxKind.SIDE,
        IdxKind.SIDE,
        settings);
    this.root = root;
    this.what = what;
  }

  private static MnistFolder.Samples open(String root, String what, DatasetSettings settings) {
    if (!List.of("train", "test", "test10k", "test50k", "nist").contains(what)) {
      throw new IllegalArgumentException(
          "QMNIST: \"" + what + "\" is not train, test, test10k, test50k or nist.");
    }
    boolean nist = what.equals("nist");
    if (nist && settings.download()) {
      throw new IllegalArgumentException(
          "QMNIST: nist is packed with xz, which Java doesn't unpack; fetch xnist-images-idx3-ubyte"
              + " and xnist-labels-idx2-int by hand into QMNIST/raw.");
    }
    boolean train = what.equals("train");
    String prefix = nist ? "xnist-" : train ? "qmnist-train-" : "qmnist-test-";
    return MnistRelative.open(
        new MnistFolder.Part("QMNIST", prefix, IdxKind.LABEL_ROWS, 9),
        train ? MnistSource.QMNIST_TRAIN : MnistSource.QMNIST_TEST,
        root,
        settings);
  }

  private static MemorySegment part(String what, MemorySegment all, long each) {
    long cut = Math.min(IN_MNIST * each, all.byteSize());
    return switch (what) {
      case "test10k" -> all.asSlice(0, cut);
      case "test50k" -> all.asSlice(cut);
      default -> all;
    };
  }

  @Override
  public String toString() {
    return text(root, what);
  }
}
