package jtorch.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jtorch.ChildJava;
import jtorch.InChildJava;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AbuseTest {
  private static final int PATIENCE_SECONDS = 300; // for a child that hangs, not for a slow one

  @InChildJava
  @Test
  void noMistakeEndsTheProcess(@TempDir Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                AbuseMain.class.getName())
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .redirectOutput(out.toFile())
            .start();
    assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it hangs");
    assertEquals(
        List.of(
            "a closed segment: IllegalStateException",
            "a number as tensor: IllegalArgumentException",
            "a number as list: IllegalArgumentException",
            "a tensor as generator: IllegalArgumentException",
            "an error in a loop: OutOfMemoryError",
            "another thread: IllegalArgumentException",
            "survived"),
        Files.readAllLines(out),
        Files.readString(err));
    assertEquals(0, child.exitValue());
  }

  @InChildJava
  @Test
  void aWrongTypeIsRefusedByEveryOperatorForEveryArgument(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended child = ChildJava.run(folder, List.of("-Xmx256m"), WrongTypesMain.class);
    assertEquals(List.of("operators: all", "refused: all", "left: 0"), child.out(), child.err());
    assertEquals(0, child.exit());
  }

  @InChildJava
  @Test
  void aSchemaIsTakenOrRefusedWhateverStandsInIt(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended child =
        ChildJava.run(folder, List.of("-Xmx256m"), SchemaFuzzMain.class, "1", "2000");
    assertEquals(List.of("both"), child.out(), child.err());
    assertEquals(0, child.exit());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void failuresLeaveNoMemoryBehind() throws IOException {
    Operator mm = torch.ops("aten::mm");
    Operator cat = torch.ops("aten::cat");
    failures(mm, cat, 20);
    long before = residentKilobytes();
    failures(mm, cat, 250);
    long grown = residentKilobytes() - before;
    assertTrue(grown < 32 << 10, () -> "500 failures of 256 KiB left " + grown + " KiB");
  }

  private static void failures(Operator mm, Operator cat, int times) {
    for (int i = 0; i < times; i++) {
      try (Tensor big = torch.ones(256, 256);
          Tensor small = torch.ones(3, 3)) {
        refused(() -> mm.call(big, small));
        refused(() -> cat.call(List.of(big, small)));
        refused(() -> cat.call(List.of(big, "no tensor")));
        refused(() -> mm.call(big, "no tensor"));
      }
    }
  }

  private static void refused(Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException expected) {
      return;
    }
    throw new AssertionError("it was not refused");
  }

  private static long residentKilobytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("Linux names no resident set");
  }
}
