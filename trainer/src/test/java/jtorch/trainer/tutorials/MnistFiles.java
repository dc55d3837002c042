package jtorch.trainer.tutorials;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.trainer.TestFiles;
import jtorch.vision.datasets.Digits;
import org.opentest4j.TestAbortedException;

/** MNIST for tutorials to run on: the real one, or drawn digits in its files' form. */
final class MnistFiles {
  private MnistFiles() {}

  /** Returns the folder of MNIST if it is there; writes drawn digits into the given one if not. */
  static Path realOrDrawn(Path folder) throws IOException {
    try {
      return TestFiles.mnist();
    } catch (TestAbortedException _) {
      return drawn(folder);
    }
  }

  /** Writes drawn digits into a folder, in the form of MNIST's files. */
  static Path drawn(Path folder) throws IOException {
    Path raw = Files.createDirectories(folder.resolve("MNIST/raw"));
    write(new Digits(Kwargs.train(true)), raw.resolve("train-"));
    write(new Digits(Kwargs.train(false)), raw.resolve("t10k-"));
    return folder;
  }

  private static void write(Digits digits, Path start) throws IOException {
    int count = (int) digits.size();
    byte[] pictures = digits.data().toBytes();
    Tensor labels = digits.targets();
    try (DataOutputStream out =
        stream(start.resolveSibling(start.getFileName() + "images-idx3-ubyte"))) {
      for (int word : new int[] {0x803, count, 28, 28}) {
        out.writeInt(word);
      }
      out.write(pictures);
    }
    try (DataOutputStream out =
        stream(start.resolveSibling(start.getFileName() + "labels-idx1-ubyte"))) {
      out.writeInt(0x801);
      out.writeInt(count);
      for (long label : labels.toLongs()) {
        out.writeByte((int) label);
      }
    }
  }

  private static DataOutputStream stream(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new DataOutputStream(new BufferedOutputStream(out));
  }
}
