package jtorch.bench.epochs;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Lays MNIST's files out as torchvision wants them, plain, with as many images as are wanted. */
final class PlainMnist {
  private static final List<String> PLACES = List.of("", "mnist", "MNIST/raw");

  private PlainMnist() {}

  /**
   * Writes the set's files into {@code MNIST/raw} below a folder.
   *
   * @param source where MNIST is: its files, plain or {@code .gz}, or a folder above them
   * @param images how many training images at most
   * @throws IOException if files are missing or can't be written
   */
  static void copy(Path source, Path target, int images) throws IOException {
    Path raw = Files.createDirectories(target.resolve("MNIST/raw"));
    for (String half : List.of("train", "t10k")) {
      int most = half.equals("train") ? images : Integer.MAX_VALUE;
      copy(source, raw.resolve(half + "-images-idx3-ubyte"), most, 3);
      copy(source, raw.resolve(half + "-labels-idx1-ubyte"), most, 1);
    }
  }

  private static void copy(Path source, Path target, int most, int ranks) throws IOException {
    try (DataInputStream in = open(source, target.getFileName().toString());
        DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
      out.writeInt(in.readInt());
      int count = Math.min(most, in.readInt());
      out.writeInt(count);
      int each = 1;
      for (int i = 1; i < ranks; i++) {
        int size = in.readInt();
        out.writeInt(size);
        each *= size;
      }
      out.write(in.readNBytes(count * each));
    }
  }

  private static DataInputStream open(Path source, String name) throws IOException {
    for (String place : PLACES) {
      Path plain = source.resolve(place).resolve(name);
      if (Files.exists(plain)) {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(plain)));
      }
      Path packed = plain.resolveSibling(name + ".gz");
      if (Files.exists(packed)) {
        InputStream in = new GZIPInputStream(Files.newInputStream(packed), 1 << 16);
        return new DataInputStream(in);
      }
    }
    throw new IOException(
        "MNIST's " + name + " is not in " + source + "; name its folder with --data DIR.");
  }
}
