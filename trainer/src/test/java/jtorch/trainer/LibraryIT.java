package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A project of somebody else's, with one dependency on this build's jars, built and run. */
@InChildJava
class LibraryIT {
  private static final String VERSION = System.getProperty("library.version", "");

  private static final String MAIN =
      """
      import static jtorch.Kwargs.*;

      import jtorch.*;
      import jtorch.nn.*;
      import jtorch.optim.*;

      class Main {
        public static void main(String[] args) {
          torch.manual_seed(0);
          var x = torch.randn(64, 4);
          var y = x.sum(1, keepdim(true));
          var net = new Linear(4, 1);
          var optimizer = new SGD(net.parameters(), lr(0.1));
          for (int i = 0; i < 200; i++) {
            optimizer.zero_grad();
            var loss = F.mse_loss(net.forward(x), y);
            loss.backward();
            optimizer.step();
          }
          System.out.println(net + " learned: " + (F.mse_loss(net.forward(x), y).item() < 1e-3));
        }
      }
      """;

  private static final String SAID =
      "Linear(in_features=4, out_features=1, bias=True) learned: true\n";

  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is started by its shell script")
  @Test
  void aProjectWithOneDependencyIsBuiltAndRunWithOneFlag(@TempDir Path folder)
      throws IOException, InterruptedException {
    Map<String, String> sources = Map.of("Main.java", MAIN);
    String classPath = built(folder, sources);
    String said = java(folder, 0, "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "Main");
    assertEquals(SAID, said);
  }

  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is started by its shell script")
  @Test
  void aProjectThatIsAModuleIsBuiltAndRunAsOne(@TempDir Path folder)
      throws IOException, InterruptedException {
    Map<String, String> sources =
        Map.of(
            "somebody/Main.java",
            "package somebody;\n\n" + MAIN,
            "module-info.java",
            "module somebody { requires jtorch; }\n");
    String modulePath = built(folder, sources);
    String access = "--enable-native-access=jtorch.sys,org.bytedeco.javacpp,org.bytedeco.pytorch";
    String strict = "--illegal-native-access=deny";
    String all = "--add-modules=ALL-MODULE-PATH";
    String main = "somebody/somebody.Main";
    assertEquals(SAID, java(folder, 0, strict, access, all, "-p", modulePath, "-m", main));
    String lacking = java(folder, 1, strict, access, "-p", modulePath, "-m", main);
    assertTrue(
        lacking.contains(", and start Java with --add-modules org.bytedeco.openblas."), lacking);
  }

  /** Builds a project on this build's jars; returns the path of its classes and all jars. */
  private static String built(Path folder, Map<String, String> sources)
      throws IOException, InterruptedException {
    Maven maven = new Maven(folder);
    install(maven, "jtorch", Path.of(".."), false);
    install(maven, "jtorch-native", Path.of("..", "native"), true);
    install(maven, "jtorch-bridge", Path.of("..", "bridge"), true);
    for (var source : sources.entrySet()) {
      Path file = folder.resolve("src/main/java").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    Files.writeString(folder.resolve("pom.xml"), pom());
    Path classPath = folder.resolve("class-path");
    maven.run(
        folder,
        "-Dmdep.outputFile=" + classPath,
        "org.apache.maven.plugins:maven-compiler-plugin:3.15.0:compile",
        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath");
    return folder.resolve("target/classes") + ":" + Files.readString(classPath).strip();
  }

  /** Runs this Java and returns what it printed. */
  private static String java(Path folder, int exit, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return Child.run(folder, exit, command);
  }

  private static String pom() {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>somebody</groupId>
      <artifactId>project</artifactId>
      <version>1</version>
      <properties>
        <maven.compiler.release>22</maven.compiler.release>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
      </properties>
      <dependencies>
        <dependency>
          <groupId>jtorch</groupId>
          <artifactId>jtorch-bridge</artifactId>
          <version>%s</version>
        </dependency>
      </dependencies>
    </project>
    """
        .formatted(VERSION);
  }

  /** Installs an artifact of this build. */
  private static void install(Maven maven, String artifact, Path module, boolean hasJar)
      throws IOException {
    maven.install("jtorch", artifact, VERSION, ".pom", module.resolve("pom.xml"));
    if (hasJar) {
      Path jar = module.resolve("target").resolve(artifact + "-" + VERSION + ".jar");
      maven.install("jtorch", artifact, VERSION, ".jar", jar);
    }
  }
}
