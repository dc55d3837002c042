package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of somebody else's, with one dependency, built by Maven and run.
 *
 * <p>Its repository is new and holds this build's jars; all else comes out of the repository that
 * this build has filled, so that no network is needed.
 */
class LibraryIT {
  private static final String VERSION = System.getProperty("library.version", "");

  private static final Path NATIVE = Path.of("..", "native");
  private static final Path BRIDGE = Path.of("..", "bridge");

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
    Path maven = Path.of(System.getProperty("library.maven", ""), "bin", "mvn");
    assumeTrue(Files.isExecutable(maven), "Maven does not run this test, so there is no Maven");
    Path filled = Path.of(System.getProperty("library.repository", ""));
    Path repository = folder.resolve("repository");
    install(repository, "jtorch", Path.of("..", "pom.xml"), null);
    install(repository, "jtorch-native", Path.of("..", "native", "pom.xml"), NATIVE);
    install(repository, "jtorch-bridge", Path.of("..", "bridge", "pom.xml"), BRIDGE);
    for (var source : sources.entrySet()) {
      Path file = folder.resolve("src/main/java").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    Files.writeString(folder.resolve("pom.xml"), pom());
    Path settings = folder.resolve("settings.xml");
    Files.writeString(settings, settings(filled));
    Path classPath = folder.resolve("class-path");
    run(
        folder,
        0,
        List.of(
            maven.toString(),
            "-B",
            "-q",
            "-s",
            settings.toString(),
            "-Dmaven.repo.local=" + repository,
            "-Dmdep.outputFile=" + classPath,
            "org.apache.maven.plugins:maven-compiler-plugin:3.15.0:compile",
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath"));
    return folder.resolve("target/classes") + ":" + Files.readString(classPath).strip();
  }

  /** Runs this Java and returns what it printed. */
  private static String java(Path folder, int exit, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return run(folder, exit, command);
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

  private static String settings(Path filled) {
    return """
    <settings>
      <mirrors>
        <mirror><id>here</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
      </mirrors>
    </settings>
    """
        .formatted(filled.toUri());
  }

  /** Lays an artifact of this build out as Maven's install plugin does. */
  private static void install(Path repository, String artifact, Path pom, @Nullable Path module)
      throws IOException {
    Path folder = repository.resolve("jtorch").resolve(artifact).resolve(VERSION);
    Files.createDirectories(folder);
    Files.copy(pom, folder.resolve(artifact + "-" + VERSION + ".pom"));
    if (module != null) {
      String jar = artifact + "-" + VERSION + ".jar";
      Files.copy(module.resolve("target").resolve(jar), folder.resolve(jar));
    }
  }

  /** Runs a command with this Java and returns what it printed; it must end as expected. */
  private static String run(Path folder, int exit, List<String> command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_OPTS");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "it hangs: " + command);
    String said = Files.readString(out);
    assertEquals(exit, process.exitValue(), said);
    return said;
  }
}
