package jtorch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of a process's options and arguments its child is started with. */
final class ChildCommandTest {
  private static final File JAVA = new File("/a b/bin/java");
  private static final String ACCESS = "--enable-native-access=ALL-UNNAMED";

  @Test
  void aJarIsStartedAsAJar() {
    assertEquals(
        List.of(JAVA.getPath(), ACCESS, "-jar", "j torch.jar", "train", "", "-Xmx1g"),
        ChildCommand.of(
            JAVA, List.of(), "j torch.jar", true, new String[] {"train", "", "-Xmx1g"}));
  }

  @Test
  void aClassPathIsStartedWithTheMainClass() {
    assertEquals(
        List.of(JAVA.getPath(), ACCESS, "-cp", "a:b", "jtorch.launcher.Launcher"),
        ChildCommand.of(JAVA, List.of(), "a:b", false, new String[0]));
  }

  @Test
  void optionsThatMakeSenseArePassedOn() {
    List<String> options =
        List.of(
            "-Xmx1g",
            "-Dname=a value",
            "-XX:+UseConcMarkSweepGC",
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005",
            "-agentpath:/agent.so",
            "-javaagent:agent.jar",
            "-Xdebug",
            "-Xrunjdwp:transport=dt_socket,server=y",
            "-Xbootclasspath/p:patch.jar",
            "-Dcom.sun.management.jmxremote.port=9010");
    assertEquals(
        List.of(
            JAVA.getPath(),
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Xmx1g",
            "-Dname=a value",
            "-XX:+UseConcMarkSweepGC",
            ACCESS,
            "-jar",
            "jtorch.jar"),
        ChildCommand.of(JAVA, options, "jtorch.jar", true, new String[0]));
  }

  @Test
  void propertiesAloneNeedNoLeniency() {
    assertEquals(
        List.of(JAVA.getPath(), "-Dname=value", ACCESS, "-jar", "jtorch.jar"),
        ChildCommand.of(JAVA, List.of("-Dname=value"), "jtorch.jar", true, new String[0]));
  }
}
