package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run on a disk of 4 MB, a mounted tmpfs, that gets full. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
  private static final String WHY = "no tmpfs can be mounted here, which needs root";

  @TempDir private Path folder;

  private Path disk() {
    return folder.resolve("disk");
  }

  private Path run() {
    return disk().resolve("run");
  }

  private static int mount(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      assumeTrue(false, WHY + ": " + e.getMessage());
      throw e;
    }
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (Files.exists(disk())) {
      mount("umount", disk().toString());
    }
  }

  private String train(int code, String... options) throws IOException, InterruptedException {
    try (ChildTrain child = ChildTrain.train(folder.resolve("err"), options)) {
      assertEquals(code, child.end(), child.err());
      return child.err().strip();
    }
  }

  private void fill(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[1 << 12];
      for (int i = 0; i < 1 << 12; i++) {
        out.write(block);
      }
    } catch (IOException full) {
      String said = String.valueOf(full.getMessage());
      assertTrue(said.contains("No space left"), said);
      return;
    }
    throw new AssertionError("the disk did not get full");
  }

  @Test
  void theRunGoesOnWarnsOnceAndKeepsTheOldCheckpoint() throws IOException, InterruptedException {
    Files.createDirectory(disk());
    String[] command = {"mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk().toString()};
    assumeTrue(mount(command) == 0, WHY);
    Path last = run().resolve("last.pth");
    String[] first = {
      "--dataset",
      "digits",
      "--recipe",
      "three-layer",
      "--max-steps",
      "2",
      "--run",
      run().toString()
    };
    assertEquals("", train(0, first));
    byte[] before = Files.readAllBytes(last);
    Path filler = disk().resolve("filler");
    fill(filler);
    String[] on = {"--resume", run().toString(), "--checkpoint-every", "1", "--max-steps", "9"};
    List<String> said = train(1, on).lines().toList();
    assertEquals(2, said.size(), said.toString());
    assertTrue(said.get(0).contains("No space left on device; what was there"), said.get(0));
    assertTrue(said.get(0).contains("The run goes on"), said.get(0));
    assertTrue(said.get(1).contains("the last checkpoint is of step 2"), said.get(1));
    assertArrayEquals(before, Files.readAllBytes(last));
    try (var files = Files.list(run())) {
      assertTrue(files.noneMatch(file -> file.toString().endsWith(".tmp")));
    }
    Files.delete(filler);
    assertEquals("", train(0, on));
    assertEquals(9, Checkpoint.read(last).integer("step"));
  }
}
