package jtorch.trainer.tutorials;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs a tutorial and prints the resident set in kB whenever it prints a line of an epoch.
 *
 * <p>Arguments: the tutorial's class, how the lines begin, and what the tutorial is told.
 */
final class SteadyTutorialMain {
  private SteadyTutorialMain() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    String words = args[1];
    PrintStream standard = System.out;
    System.setOut(
        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8) {
          @Override
          public void println(String line) {
            if (line.stripLeading().startsWith(words)) {
              standard.println(residentKilobytes());
            }
          }
        });
    Class.forName("jtorch.trainer.tutorials." + args[0])
        .getMethod("main", String[].class)
        .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
  }

  private static long residentKilobytes() {
    try {
      String line =
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(l -> l.startsWith("VmRSS"))
              .findFirst()
              .orElseThrow();
      return Long.parseLong(line.replaceAll("[^0-9]", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
