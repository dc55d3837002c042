package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import jtorch.PictureSetKwargs.Folds;
import jtorch.PictureSetKwargs.FoldsKwarg;

/**
 * STL-10: 5,000 pictures of ten kinds of animals and vehicles to train, 8,000 to test, and 100,000
 * without labels, in colours, 96 by 96 pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.STL10.html">STL10</a>.
 * A picture is uint8 of shape (3, 96, 96), its label -1 if it has none. The files are those that
 * torchvision unpacks to {@code stl10_binary}; {@code download(true)} fetches them (2.6 GB) and
 * checks the archive's MD5 sum. When they are read theirs are not checked.
 */
public class STL10 extends ChannelsFirst {
  private static final List<String> SPLITS =
      List.of("train", "train+unlabeled", "unlabeled", "test");
  private static final String FOLDER = "stl10_binary";
  private static final int SIDE = 96;
  private static final int PIXELS = 3 * SIDE * SIDE;
  private static final int MOST_FOLDS = 10;
  private static final int NONE = -1;

  private final List<String> classes;

  /** What is in the files. */
  private record Read(MemorySegment pixels, long[] labels) {
    /** The pictures at these places. */
    Read at(Path file, long... places) {
      MemorySegment some = Arena.ofAuto().allocate((long) places.length * PIXELS, Long.BYTES);
      long[] theirs = new long[places.length];
      for (int i = 0; i < places.length; i++) {
        if (places[i] < 0 || places[i] >= labels.length) {
          throw SetFiles.unsound("STL10", file, "names a picture " + places[i]);
        }
        theirs[i] = labels[(int) places[i]];
        MemorySegment.copy(pixels, places[i] * PIXELS, some, (long) i * PIXELS, PIXELS);
      }
      return new Read(some, theirs);
    }

    /** These and more. */
    Read with(Read more) {
      long first = pixels.byteSize();
      long second = more.pixels.byteSize();
      MemorySegment all = Arena.ofAuto().allocate(first + second, Long.BYTES);
      MemorySegment.copy(pixels, 0, all, 0, first);
      MemorySegment.copy(more.pixels, 0, all, first, second);
      long[] both = Arrays.copyOf(labels, labels.length + more.labels.length);
      System.arraycopy(more.labels, 0, both, labels.length, more.labels.length);
      return new Read(all, both);
    }
  }

  /**
   * Opens a part of the set.
   *
   * @param keywords {@code split}, {@code train} if not given, {@code train+unlabeled}, {@code
   *     unlabeled} or {@code test}; {@code folds}, which of ten parts of the training pictures
   * @throws IllegalArgumentException if there is no such part or fold
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  public STL10(String root, FoldsKwarg... keywords) {
    this(root, SplitSettings.of("STL10", SPLITS, (Object[]) keywords), fold(keywords));
  }

  private STL10(String root, SplitSettings settings, int fold) {
    this(root, settings, open(Path.of(root), settings, fold));
  }

  private STL10(String root, SplitSettings settings, Read read) {
    super(root, settings, read.pixels, labels(read.labels), SIDE);
    Path names = Path.of(root).resolve(FOLDER).resolve("class_names.txt");
    classes = Files.exists(names) ? SetFiles.lines("STL10", names) : List.of();
  }

  private static int fold(FoldsKwarg... keywords) {
    int fold = NONE;
    for (FoldsKwarg keyword : keywords) {
      if (keyword instanceof Folds(int value)) {
        if (value < 0 || value >= MOST_FOLDS) {
          throw new IllegalArgumentException(
              "STL10: the folds are from 0 to 9, and " + value + " is none of them.");
        }
        fold = value;
      }
    }
    return fold;
  }

  private static Read open(Path root, SplitSettings settings, int fold) {
    Path folder = root.resolve(FOLDER);
    if (settings.download() && !Files.isDirectory(folder)) {
      SetFiles.of(
              "STL10",
              "http://ai.stanford.edu/~acoates/stl10/",
              1L << 32,
              "stl10_binary.tar.gz",
              "91f7769df0f17e558f3565bffb0c7dfb")
          .fetch(root);
    }
    return switch (settings.split()) {
      case "unlabeled" -> unlabelled(folder);
      case "test" -> labelled(folder, "test");
      case "train" -> folded(folder, fold);
      default -> folded(folder, fold).with(unlabelled(folder));
    };
  }

  private static Read folded(Path folder, int fold) {
    Read all = labelled(folder, "train");
    if (fold == NONE) {
      return all;
    }
    Path file = folder.resolve("fold_indices.txt");
    List<String> lines = SetFiles.lines("STL10", file);
    if (fold >= lines.size()) {
      throw SetFiles.unsound("STL10", file, "has only " + lines.size() + " lines");
    }
    return all.at(
        file,
        Arrays.stream(lines.get(fold).split("\\s+", -1))
            .mapToLong(word -> SetFiles.number("STL10", file, word, all.labels.length))
            .toArray());
  }

  private static Read labelled(Path folder, String half) {
    MemorySegment pixels = pixels(folder.resolve(half + "_X.bin"));
    Path file = folder.resolve(half + "_y.bin");
    byte[] bytes = map(file).toArray(ValueLayout.JAVA_BYTE);
    if (bytes.length != pixels.byteSize() / PIXELS) {
      throw SetFiles.unsound("STL10", file, "has not as many labels as there are pictures");
    }
    long[] labels = new long[bytes.length];
    Arrays.setAll(labels, i -> (bytes[i] - 1) & 0xff); // from 1 in the file
    return new Read(pixels, labels);
  }

  private static Read unlabelled(Path folder) {
    MemorySegment pixels = pixels(folder.resolve("unlabeled_X.bin"));
    return new Read(
        pixels, LongStream.generate(() -> -1).limit(pixels.byteSize() / PIXELS).toArray());
  }

  private static MemorySegment pixels(Path file) {
    MemorySegment stored = map(file);
    if (stored.byteSize() == 0 || stored.byteSize() % PIXELS != 0) {
      throw SetFiles.unsound(
          "STL10", file, "has " + stored.byteSize() + " bytes, not pictures of " + PIXELS);
    }
    return turned(stored, SIDE);
  }

  private static MemorySegment map(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
    } catch (IOException e) {
      throw SetFiles.missing("STL10", file, e);
    }
  }

  /**
   * Returns the names of the classes, in the order of their labels; none if their file is not
   * there.
   */
  public List<String> classes() {
    return classes;
  }
}
