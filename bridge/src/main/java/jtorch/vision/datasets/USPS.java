package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jtorch.DataKwargs.DatasetKwarg;

/**
 * USPS: 7,291 and 2,007 handwritten digits of zip codes, grey, 16 by 16 pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.USPS.html">USPS</a>.
 * A picture is uint8 of shape (1, 16, 16). The files are {@code usps.bz2} and {@code usps.t.bz2} in
 * the root folder; {@code download(true)} fetches them from where torchvision does and checks their
 * MD5 sums.
 */
public class USPS extends Pictures {
  private static final int SIDE = 16;
  private static final int PIXELS = SIDE * SIDE;
  private static final int MOST_BYTES = 1 << 28; // of text
  private static final int WHITE = 255;

  private final String root;

  /** What is in a file. */
  private record Read(MemorySegment pixels, MemorySegment labels) {}

  /**
   * Opens a half of the set.
   *
   * @throws DatasetException if the file is missing or not sound, or can't be downloaded
   */
  public USPS(String root, DatasetKwarg... keywords) {
    this(root, DatasetSettings.of(keywords));
  }

  private USPS(String root, DatasetSettings settings) {
    this(root, settings, open(Path.of(root), settings));
  }

  private USPS(String root, DatasetSettings settings, Read read) {
    super(read.pixels, read.labels, SIDE, SIDE, settings);
    this.root = root;
  }

  private static Read open(Path root, DatasetSettings settings) {
    String name = settings.train() ? "usps.bz2" : "usps.t.bz2";
    Path file = root.resolve(name);
    if (settings.download() && !Files.exists(file)) {
      SetFiles.of(
              "USPS",
              "https://www.csie.ntu.edu.tw/~cjlin/libsvmtools/datasets/multiclass/",
              MOST_BYTES,
              name,
              settings.train()
                  ? "ec16c51db3855ca6c91edd34d0e9b197"
                  : "8ea070ee2aca1ac39742fdd1ef5ed118")
          .fetch(root);
    }
    try {
      byte[] text = Bzip2.unpack(Files.readAllBytes(file), MOST_BYTES);
      return read(file, new String(text, StandardCharsets.US_ASCII).lines().toList());
    } catch (IOException e) {
      throw SetFiles.missing("USPS", file, e);
    }
  }

  /** Reads a line for each picture: its label from 1 on, then each pixel's number and level. */
  private static Read read(Path file, List<String> lines) {
    MemorySegment pixels = Arena.ofAuto().allocate((long) lines.size() * PIXELS, Long.BYTES);
    MemorySegment labels = Arena.ofAuto().allocate(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).strip().split("\\s+", -1);
      if (words.length != PIXELS + 1) {
        throw SetFiles.unsound("USPS", file, "has no " + PIXELS + " pixels in line " + (i + 1));
      }
      int label = SetFiles.number("USPS", file, words[0], 11) - 1;
      labels.set(ValueLayout.JAVA_BYTE, i, (byte) Math.max(label, 0));
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        String word = words[pixel + 1];
        float level = level(file, word.substring(word.lastIndexOf(':') + 1));
        int shade = (int) ((level + 1) / 2 * WHITE); // from -1 to 1 in the file
        pixels.set(ValueLayout.JAVA_BYTE, (long) i * PIXELS + pixel, (byte) shade);
      }
    }
    return new Read(pixels, labels);
  }

  private static float level(Path file, String word) {
    try {
      return Float.parseFloat(word);
    } catch (NumberFormatException _) {
      throw SetFiles.unsound("USPS", file, "has \"" + word + "\" for a pixel");
    }
  }

  @Override
  public String toString() {
    return DatasetText.of(
        DatasetText.name(this), size(), root, null, transform(), target_transform());
  }
}
