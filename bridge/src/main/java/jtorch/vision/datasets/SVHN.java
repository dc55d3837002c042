package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jtorch.PictureSetKwargs.SplitKwarg;
import jtorch.Tensor;

/**
 * SVHN: digits of house numbers, in colours, 32 by 32 pixels; 73,257 to train, 26,032 to test, and
 * 531,131 easier ones as {@code extra}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.SVHN.html">SVHN</a>.
 * A picture is uint8 of shape (3, 32, 32). The file is {@code train_32x32.mat} or its like in the
 * root folder; {@code download(true)} fetches it from where torchvision does and checks its MD5
 * sum.
 */
public class SVHN extends ChannelsFirst {
  private static final List<String> SPLITS = List.of("train", "test", "extra");
  private static final int SIDE = 32;
  private static final int TEN = 10; // stands for the digit 0
  private static final int BYTES = 2; // the format's name for bytes without a sign

  /** What is in a file. */
  private record Read(MemorySegment pixels, Tensor labels) {}

  /**
   * Opens a part of the set, {@code train} unless {@code split} says otherwise.
   *
   * @throws IllegalArgumentException if there is no such part
   * @throws DatasetException if the file is missing or not sound, or can't be downloaded
   */
  public SVHN(String root, SplitKwarg... keywords) {
    this(root, SplitSettings.of("SVHN", SPLITS, (Object[]) keywords));
  }

  private SVHN(String root, SplitSettings settings) {
    this(root, settings, read(root, settings));
  }

  private SVHN(String root, SplitSettings settings, Read read) {
    super(root, settings, read.pixels, read.labels, SIDE);
  }

  private static Read read(String root, SplitSettings settings) {
    String name = settings.split() + "_32x32.mat";
    Path file = Path.of(root).resolve(name);
    if (settings.download() && !Files.exists(file)) {
      source(name).fetch(Path.of(root));
    }
    try {
      return read(file, MatFile.read(file));
    } catch (IOException e) {
      throw SetFiles.missing("SVHN", file, e);
    }
  }

  private static SetFiles source(String name) {
    String sum =
        switch (name.charAt(1)) {
          case 'r' -> "e26dedcc434d2e4c54c9b2d4a06d8373";
          case 'e' -> "eb5a983be6a315427106f1b164d9cef3";
          default -> "a93ce644f1a588dc4d68dda5feec44a7";
        };
    return SetFiles.of("SVHN", "http://ufldl.stanford.edu/housenumbers/", 1L << 31, name, sum);
  }

  private static Read read(Path file, Map<String, MatFile.Matrix> found) {
    MatFile.Matrix pictures = found.get("X");
    MatFile.Matrix digits = found.get("y");
    if (pictures == null || digits == null || pictures.type() != BYTES) {
      throw SetFiles.unsound("SVHN", file, "has no matrices X, of bytes, and y");
    }
    long[] sizes = pictures.dims();
    long count = digits.count();
    boolean fits = sizes.length == 4 && sizes[0] == SIDE && sizes[1] == SIDE && sizes[2] == 3;
    if (!fits || sizes[3] != count || count == 0) {
      throw SetFiles.unsound("SVHN", file, "has not as many labels as pictures of 32 by 32 by 3");
    }
    long[] labels = new long[Math.toIntExact(count)];
    for (int i = 0; i < labels.length; i++) {
      long digit = digits.get(i);
      if (digit < 0 || digit > TEN) {
        throw SetFiles.unsound("SVHN", file, "has a label " + digit);
      }
      labels[i] = digit % TEN;
    }
    return new Read(turned(pictures.data(), SIDE), labels(labels));
  }
}
