package jtorch.trainer.tutorials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import jtorch.torch;

/** What a tutorial prints. */
final class Printed {
  private Printed() {}

  /** A tutorial's {@code main}. */
  @FunctionalInterface
  interface Program {
    void run(String... args);
  }

  /** Runs a tutorial from seed 0 and returns its lines on standard output. */
  static List<String> by(Program program, String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      torch.manual_seed(0);
      program.run(args);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8).lines().toList();
  }
}
