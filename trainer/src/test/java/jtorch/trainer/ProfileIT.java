package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The poms of this project, whose jar is made for one profile after another. */
@InChildJava
class ProfileIT {
  @TempDir private Path folder;

  /** No class is new then, so that Maven would keep the jar with the first one's class path. */
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Maven is started by its shell script")
  @Test
  void theJarForCudaAfterOneForTheCpuNamesCudasLibTorch() throws Exception {
    Maven maven = new Maven(folder);
    Path root = poms();
    installEmptyCuda(maven, Files.readString(root.resolve("pom.xml")));
    assertEquals(List.of(), cudaJars(built(maven, root)));
    assertEquals(List.of("cuda-redist", "pytorch"), cudaJars(built(maven, root, "-Pcuda")));
    assertEquals(List.of(), cudaJars(built(maven, root)));
  }

  /** Copies this project's poms, each with a class that is older than any jar. */
  private Path poms() throws IOException {
    Path root = Files.createDirectory(folder.resolve("project"));
    Files.copy(Path.of("..", "pom.xml"), root.resolve("pom.xml"));
    for (String module : List.of("native", "bridge", "trainer", "bench")) {
      Path classes = Files.createDirectories(root.resolve(module).resolve("target/classes"));
      Files.copy(Path.of("..", module, "pom.xml"), root.resolve(module).resolve("pom.xml"));
      Files.createFile(classes.resolve("A.class"));
    }
    return root;
  }

  /** What a profile's class path names is all that matters here, not what is in CUDA's jars. */
  private void installEmptyCuda(Maven maven, String pom) throws IOException {
    Path jar = folder.resolve("empty.jar");
    new JarOutputStream(Files.newOutputStream(jar)).close();
    maven.install(
        "org.bytedeco", "pytorch", property(pom, "pytorch"), "-linux-x86_64-gpu.jar", jar);
    String version = property(pom, "cuda");
    String cudaPom =
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.bytedeco</groupId>
          <artifactId>cuda-redist</artifactId>
          <version>%s</version>
        </project>
        """
            .formatted(version);
    Path cuda = Files.writeString(folder.resolve("cuda.pom"), cudaPom);
    maven.install("org.bytedeco", "cuda-redist", version, ".pom", cuda);
    maven.install("org.bytedeco", "cuda-redist", version, "-linux-x86_64.jar", jar);
  }

  private static String property(String pom, String name) {
    Matcher found = Pattern.compile("<" + name + "\\.version>(.*)</").matcher(pom);
    return found.results().findFirst().orElseThrow().group(1);
  }

  /** Makes the jars and returns what the trainer's has for a class path. */
  private static String built(Maven maven, Path root, String... options)
      throws IOException, InterruptedException {
    String[] goal = {
      "-pl", "native,bridge,trainer", "org.apache.maven.plugins:maven-jar-plugin:jar"
    };
    maven.run(root, Stream.of(goal, options).flatMap(Stream::of).toArray(String[]::new));
    try (JarFile jar = new JarFile(root.resolve("trainer/target/jtorch.jar").toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Class-Path");
    }
  }

  /** Returns the names, without versions, of the jars that only CUDA's profile has. */
  private static List<String> cudaJars(String classPath) {
    return Stream.of(classPath.split(" "))
        .filter(jar -> jar.contains("-gpu") || jar.contains("cuda"))
        .map(jar -> jar.replaceAll("lib/|-\\d.*", ""))
        .sorted()
        .toList();
  }
}
