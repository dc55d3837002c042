package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class LocalSearchTest {
  @TempDir private Path given;
  private Path temp;

  @BeforeEach
  void withoutLinks() throws IOException {
    temp = given.toRealPath();
  }

  /** What is found below the test's folder: the machine may have more. */
  private List<Path> found(Map<String, String> variables) {
    LocalSearch search =
        new LocalSearch(variables::get, temp.resolve("home"), temp.resolve("work"));
    return search.found().stream()
        .map(LibTorchFolder::libraries)
        .filter(folder -> folder.startsWith(temp))
        .toList();
  }

  @Test
  void aVariableComesBeforeTheProjectAndThatBeforeTheHome() throws IOException {
    FakeLibTorch.write(temp.resolve("home/libtorch"));
    FakeLibTorch.write(temp.resolve("work/.venv/lib/python3.12/site-packages/torch"));
    FakeLibTorch.write(temp.resolve("named"));
    assertEquals(
        List.of(
            temp.resolve("named/lib"),
            temp.resolve("work/.venv/lib/python3.12/site-packages/torch/lib"),
            temp.resolve("home/libtorch/lib")),
        found(Map.of("LIBTORCH_HOME", temp.resolve("named").toString())));
  }

  @Test
  void condasEnvironmentsAreLookedInto() throws IOException {
    FakeLibTorch.write(temp.resolve("home/miniforge3/envs/torch"));
    assertEquals(
        List.of(temp.resolve("home/miniforge3/envs/torch/lib")),
        found(Map.of("CONDA_PREFIX", " ")));
  }

  @Test
  void oneIsFoundOnce() throws IOException {
    String named = FakeLibTorch.write(temp.resolve("named")).toString();
    assertEquals(1, found(Map.of("LIBTORCH_HOME", named, "CONDA_PREFIX", named)).size());
  }

  @Test
  void whatEverybodyMayWriteToIsPassedBy() throws IOException {
    Path home = FakeLibTorch.write(temp.resolve("home/libtorch"));
    Files.setPosixFilePermissions(
        home.resolve("lib"), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertEquals(List.of(), found(Map.of()));
  }

  @Test
  void whatBelongsToSomebodyElseIsPassedBy() throws IOException {
    assumeTrue((int) Files.getAttribute(temp, "unix:uid") == 0, "only root can give a folder away");
    Path home = FakeLibTorch.write(temp.resolve("home/libtorch"));
    Files.setAttribute(home, "unix:uid", 65_534);
    assertEquals(List.of(), found(Map.of()));
  }

  @Test
  void nonsenseInAVariableIsPassedBy() {
    assertTrue(found(Map.of("LIBTORCH", "\0", "VIRTUAL_ENV", "/no/such")).isEmpty());
  }
}
