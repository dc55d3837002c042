package jtorch.vision.datasets;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of CIFAR in the folder that torchvision unpacks them to.
 *
 * <p>That is the archive of pickles, not the simpler binary one: who has used torchvision has these
 * files already. As there, a file is read only if its MD5 sum is the known one.
 */
record CifarFolder(CifarSource source, Path root) {
  private static final int SIDE = 32;
  private static final int CHANNELS = 3;
  private static final long PIXELS = (long) CHANNELS * SIDE * SIDE;
  private static final long MOST_BYTES = 1L << 28;
  private static final int MOST_CLASSES = 256; // a label is a byte

  /** The shape of a picture. */
  static long[] shape() {
    return new long[] {CHANNELS, SIDE, SIDE};
  }

  /**
   * One half of the set.
   *
   * @param pixels the pictures, red, green and blue, one after the other
   * @param labels a byte a picture
   * @param classes the names of what the labels stand for
   */
  record Samples(MemorySegment pixels, MemorySegment labels, List<String> classes) {}

  /** The pictures of a file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Batch(CifarPickle.Rows rows, byte[] labels) {}

  /**
   * Reads one half, which is fetched first if that is asked for and a file is missing or damaged.
   *
   * @throws DatasetException if a file is missing or not sound, or can't be downloaded
   */
  static Samples open(CifarSource source, String root, DatasetSettings settings) {
    CifarFolder folder = new CifarFolder(source, Path.of(root));
    if (settings.download() && !folder.isSound(settings.train())) {
      folder.fetch(settings.train());
    }
    return folder.read(settings.train());
  }

  /** Returns the label of each class. */
  static Map<String, Integer> labels(List<String> classes) {
    Map<String, Integer> labels = new LinkedHashMap<>();
    classes.forEach(name -> labels.put(name, labels.size()));
    return Collections.unmodifiableMap(labels);
  }

  private Path file(CifarSource.Part part) {
    return root.resolve(source.folder()).resolve(part.file());
  }

  private Samples read(boolean train) {
    try (Arena files = Arena.ofConfined()) {
      List<String> classes = classes(files);
      List<Batch> batches = new ArrayList<>();
      for (CifarSource.Part part : source.half(train)) {
        batches.add(batch(part, read(part, files), classes.size()));
      }
      return joined(batches, classes);
    }
  }

  private static Samples joined(List<Batch> batches, List<String> classes) {
    long count = batches.stream().mapToLong(batch -> batch.rows().count()).sum();
    MemorySegment pixels = Arena.ofAuto().allocate(count * PIXELS, Long.BYTES);
    MemorySegment labels = Arena.ofAuto().allocate(count);
    long at = 0;
    for (Batch batch : batches) {
      long size = batch.rows().count();
      batch.rows().copyTo(pixels.asSlice(at * PIXELS, size * PIXELS));
      labels.asSlice(at, size).copyFrom(MemorySegment.ofArray(batch.labels()));
      at += size;
    }
    return new Samples(pixels, labels, classes);
  }

  private List<String> classes(Arena files) {
    if (read(source.meta(), files).get(source.classes()) instanceof List<?> names
        && names.size() <= MOST_CLASSES
        && names.stream().allMatch(String.class::isInstance)) {
      return names.stream().map(String.class::cast).toList();
    }
    throw unsound(source.meta(), "has no names of classes");
  }

  private Batch batch(CifarSource.Part part, Map<?, ?> dict, int classes) {
    if (!(dict.get("data") instanceof CifarPickle.Rows rows)
        || rows.length() != PIXELS
        || !(dict.get(source.labels()) instanceof List<?> numbers)
        || numbers.size() != rows.count()) {
      throw unsound(part, "has not as many labels as pictures of " + PIXELS + " bytes");
    }
    byte[] labels = new byte[numbers.size()];
    for (int i = 0; i < labels.length; i++) {
      if (!(numbers.get(i) instanceof Long label) || label < 0 || label >= classes) {
        throw unsound(
            part, "has a label at index " + i + " that is not from 0 to " + (classes - 1));
      }
      labels[i] = label.byteValue();
    }
    return new Batch(rows, labels);
  }

  /** Reads a file whose sum is right; the arrays in it live as long as the arena. */
  private Map<?, ?> read(CifarSource.Part part, Arena files) {
    Path file = file(part);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() > MOST_BYTES) {
        throw unsound(part, "has " + channel.size() + " bytes, far more than expected");
      }
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), files);
      String found = md5(bytes);
      if (!found.equals(part.md5())) {
        throw unsound(part, "has the MD5 sum " + found + " instead of " + part.md5());
      }
      return CifarPickle.read(bytes);
    } catch (CifarPickle.UnsoundException e) {
      throw unsound(part, String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new DatasetException(
          "%s is not in %s: no %s/%s there; use download(true) to fetch it."
              .formatted(source.name(), root.toAbsolutePath(), source.folder(), part.file()),
          e);
    } catch (IOException e) {
      throw FileFailure.of("read", file, e);
    }
  }

  private DatasetException unsound(CifarSource.Part part, String why) {
    return new DatasetException(
        "%s is not a sound file of %s: it %s; use download(true) to replace it."
            .formatted(file(part), source.name(), why));
  }

  private static String md5(MemorySegment bytes) {
    MessageDigest digest = MirrorDownload.digest("MD5");
    digest.update(bytes.asByteBuffer());
    return HexFormat.of().formatHex(digest.digest());
  }

  // Fetching

  private boolean isSound(boolean train) {
    return hasSum(file(source.meta()), source.meta().md5())
        && source.half(train).stream().allMatch(part -> hasSum(file(part), part.md5()));
  }

  private static boolean hasSum(Path file, String md5) {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      return channel.size() <= MOST_BYTES
          && md5(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)).equals(md5);
    } catch (IOException e) {
      throw FileFailure.of("read", file, e);
    }
  }

  private void fetch(boolean train) {
    Path folder = root.resolve(source.folder());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw FileFailure.of("create", folder, e);
    }
    FolderLock.hold(
        folder,
        () -> {
          if (!isSound(train)) { // another process may have fetched it while this one waited
            fetchArchive();
            unpack(root.resolve(source.archive().name()));
          }
        });
  }

  private void fetchArchive() {
    if (!hasSum(root.resolve(source.archive().name()), source.archive().digest())) {
      try (MirrorDownload download = new MirrorDownload(source.mirrorsToTry(), Progress.NONE)) {
        download.fetch(root, source.archive());
      }
    }
  }

  /** Takes the known files out of the archive, and nothing else. */
  private void unpack(Path archive) {
    try (TarGzip files = new TarGzip(archive)) {
      for (TarGzip.Entry entry = files.next(); entry != null; entry = files.next()) {
        String name = entry.name();
        for (CifarSource.Part part : source.parts()) {
          if (name.equals(source.folder() + "/" + part.file())) {
            files.copyTo(file(part));
          }
        }
      }
    } catch (IOException e) {
      throw FileFailure.of("read", archive, e);
    }
  }
}
