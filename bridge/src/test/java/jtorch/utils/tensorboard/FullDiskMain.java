package jtorch.utils.tensorboard;

import java.io.UncheckedIOException;

/** Writes texts in a JVM of its own, which may not write that much, and says why not. */
final class FullDiskMain {
  private FullDiskMain() {}

  public static void main(String... args) {
    try (var writer = new SummaryWriter(args[0])) {
      for (int i = 0; i < 1000; i++) {
        writer.add_text("note", "text ".repeat(1000), i);
      }
    } catch (UncheckedIOException e) {
      System.out.println(e.getMessage());
    }
  }
}
