package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(LINUX)
class RestartTest {
  private static final String[] WORDS = {"a b", "", "größe", "-Dcolor=none", "*"};

  @TempDir private Path folder;

  private ChildJvm child() throws Exception {
    return new ChildJvm(folder, RestartMain.class)
        .without("JAVA_TOOL_OPTIONS")
        .without("JDK_JAVA_OPTIONS")
        .environment("LC_ALL", "C.UTF-8")
        .arguments(WORDS);
  }

  private static List<String> lines(ChildJvm child) throws Exception {
    ChildJvm.Ended ended = child.run();
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(List.of(), ended.crashReports());
    return ended.out().lines().map(line -> line.replaceFirst("^[0-9]+ ", "")).toList();
  }

  @Test
  void theProcessIsTheSameAndItsArgumentsToo() throws Exception {
    ChildJvm.Ended ended = child().run();
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("", ended.err());
    List<String> lines = ended.out().lines().toList();
    assertEquals(3, lines.size(), ended.out());
    assertEquals(lines.get(0).replace(" none ", " blue "), lines.get(1));
    assertEquals(String.join("|", WORDS), lines.get(1).split(" ", 3)[2]);
    assertEquals("round, light", lines.get(2));
  }

  @Test
  void theUsersOptionsWin() throws Exception {
    List<String> lines =
        lines(child().property("shape", "square").environment("JTORCH_SHADE", "dark"));
    assertEquals("square, dark", lines.getLast());
    assertEquals(3, lines.size(), lines.toString());
  }

  @Test
  void whereJavaHasOptionsFromTheEnvironmentItRunsAsItIs() throws Exception {
    List<String> lines = lines(child().environment("JDK_JAVA_OPTIONS", "-Dsize=big"));
    assertEquals(List.of("none " + String.join("|", WORDS), "not restarted, no shade"), lines);
  }

  @Test
  void withAnAgentItRunsAsItIs() throws Exception {
    List<String> lines =
        lines(child().option("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n"));
    assertEquals("not restarted, no shade", lines.getLast());
  }

  @Test
  void argumentsEndWithAZero() {
    byte[] kept = "java\0\0-jar\0x y\0".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("java", "", "-jar", "x y"), Restart.command(kept));
  }
}
