package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runtime that jlink makes of somebody's module, jtorch and LibTorch's libraries. */
@InChildJava
class RuntimeIT {
  private static final Path LIB = Path.of("target", "lib").toAbsolutePath();
  private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

  private static final Map<String, String> SOURCES =
      Map.of(
          "module-info.java",
          "module somebody { requires jtorch; }\n",
          "somebody/Main.java",
          """
          package somebody;

          import static jtorch.Kwargs.*;

          import jtorch.*;
          import jtorch.nn.*;

          class Main {
            public static void main(String[] args) {
              var net = new Linear(4, 2);
              F.cross_entropy(net.forward(torch.ones(3, 4)), torch.tensor(0, 1, 1)).backward();
              System.out.println(net.weight.grad().sum(dim(0)).abs().max().item() < 1e-6);
            }
          }
          """);

  @TempDir private Path folder;

  /** As docs/modules.md says; the libraries come out of the runtime, as no jar is named. */
  @Test
  void aRuntimeWithJtorchInItsModulesComputes() throws Exception {
    assumeTrue(Files.isExecutable(BIN.resolve("jlink")), "this Java is a runtime without jlink");
    List<String> natives = natives();
    assertFalse(natives.isEmpty(), "no jar of a platform's libraries is in " + LIB);
    String classes = compiled();
    Path runtime = folder.resolve("runtime");
    Child.run(
        folder,
        0,
        List.of(
            BIN.resolve("jlink").toString(),
            "-p",
            classes + ":" + LIB,
            "--add-modules",
            "somebody," + String.join(",", natives),
            "--output",
            runtime.toString()));
    List<String> java =
        List.of(
            runtime.resolve("bin/java").toString(),
            "--illegal-native-access=deny",
            "--enable-native-access=jtorch.sys,org.bytedeco.javacpp,org.bytedeco.pytorch",
            "--add-modules",
            String.join(",", natives),
            "-m",
            "somebody/somebody.Main");
    Path cache = folder.resolve("cache");
    assertEquals("true\n", Child.run(folder, 0, java, Map.of("JTORCH_CACHE", cache.toString())));
    assertTrue(Files.isDirectory(cache), "LibTorch was found elsewhere");
  }

  /** Returns the names of the modules that hold LibTorch's libraries. */
  private static List<String> natives() {
    return ModuleFinder.of(LIB).findAll().stream()
        .map(module -> module.descriptor().name())
        .filter(name -> name.matches("org\\.bytedeco\\.\\w+\\.(?:linux|macosx|windows)\\..*"))
        .sorted()
        .toList();
  }

  private String compiled() throws IOException, InterruptedException {
    Path classes = folder.resolve("classes");
    List<String> command = new ArrayList<>();
    command.addAll(List.of(BIN.resolve("javac").toString(), "--release", "22"));
    command.addAll(List.of("-p", LIB.toString(), "-d", classes.toString()));
    for (var source : SOURCES.entrySet()) {
      Path file = folder.resolve("sources").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      command.add(Files.writeString(file, source.getValue()).toString());
    }
    Child.run(folder, 0, command);
    return classes.toString();
  }
}
