package jtorch.launcher;

import static jtorch.launcher.StartedJava.NEW_HOME;
import static jtorch.launcher.StartedJava.newCommand;
import static jtorch.launcher.StartedJava.oldCommand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jtorch.launcher.StartedJava.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as users start it, in an old Java and in a new one. */
@Timeout(300)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "redirects to and from Unix's files")
final class LauncherProcessTest {
  private static final Map<String, String> HOME = Map.of("JAVA_HOME", NEW_HOME);

  @TempDir static Path folder;
  private static String jar;

  @BeforeAll
  static void writeJar() throws Exception {
    jar = StandInJar.writeInto(folder).toString();
  }

  @Test
  void anOldJavaHandsOverToANewOne() throws Exception {
    Ended expected = new Ended(0, Runtime.version().feature() + "\n", "");
    assertEquals(expected, run(HOME, oldCommand("-jar", jar, "java")));
    assertEquals(expected, run(HOME, oldCommand("-cp", jar, "jtorch.launcher.Launcher", "java")));
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    String[] args = {"echo", "", "two words", "\"quoted\"", "it's", "*", "$HOME", "\\", "@x", "-h"};
    List<String> command = oldCommand("-jar", jar);
    command.addAll(List.of(args));
    assertEquals(new Ended(0, "<" + String.join(">\n<", args) + ">\n", ""), run(HOME, command));
  }

  @Test
  void inputReachesTheApplication() throws Exception {
    Path input = Files.writeString(folder.resolve("input"), "a line\nand a part");
    Process process =
        StartedJava.start(
            oldCommand("-jar", jar, "copy"), HOME, folder, Redirect.from(input.toFile()));
    assertEquals(new Ended(0, "a line\nand a part", ""), StartedJava.end(process));
  }

  @Test
  void theExitCodeIsTheApplications() throws Exception {
    assertEquals(new Ended(3, "", ""), run(HOME, oldCommand("-jar", jar, "exit", "3")));
  }

  @Test
  void theWorkingDirectoryIsTheSame() throws Exception {
    assertEquals(
        new Ended(0, folder.toRealPath() + "\n", ""),
        run(HOME, oldCommand("-jar", Path.of(jar).getFileName().toString(), "directory")));
  }

  @Test
  void aNewJavaSpellsAllNamesWhereTheOldOneKnowsAscii() throws Exception {
    Map<String, String> variables = Map.of("JAVA_HOME", NEW_HOME, "LC_ALL", "C");
    List<String> command = oldCommand("-jar", jar, "property", "sun.jnu.encoding");
    assertEquals(new Ended(0, "UTF-8\n", ""), run(variables, command));
    String shell = "exec \"$@\" \"$(printf 'gr\\303\\266\\303\\237e')\"";
    List<String> unspelt = new ArrayList<>(List.of("/bin/sh", "-c", shell, "sh"));
    unspelt.addAll(oldCommand("-jar", jar, "echo"));
    Ended ended = run(variables, unspelt);
    assertOneSentence(ended);
    assertTrue(ended.err().contains("set LC_ALL=C.UTF-8"), ended.err());
  }

  @Test
  void optionsArePassedOn() throws Exception {
    assertEquals(
        new Ended(0, "a value\n", ""),
        run(HOME, oldCommand("-Dsome.name=a value", "-jar", jar, "property", "some.name")));
    Ended memory = run(HOME, oldCommand("-Xmx64m", "-XX:+UseSerialGC", "-jar", jar, "memory"));
    assertTrue(Long.parseLong(memory.out().strip()) <= 64 << 20, memory.toString());
  }

  @Test
  void withoutANewJavaThereIsOneSentence() throws Exception {
    Ended ended =
        run(Map.of(), oldCommand("-Djtorch.launcher.roots=/missing/*", "-jar", jar, "java"));
    assertOneSentence(ended);
    for (String part : List.of("Java 22 or newer", "JTORCH_JAVA", "/missing/*", "Temurin 25")) {
      assertTrue(ended.err().contains(part), part + " in: " + ended.err());
    }
  }

  @Test
  void aChoiceThatCannotBeUsedIsOneSentence() throws Exception {
    Ended ended = run(Map.of("JTORCH_JAVA", "/missing"), oldCommand("-jar", jar, "java"));
    assertOneSentence(ended);
    assertTrue(ended.err().startsWith("jtorch: JTORCH_JAVA is /missing, "), ended.err());
  }

  @Test
  void aChildThatIsOldDoesNotStartAnother() throws Exception {
    Map<String, String> variables = Map.of("JTORCH_LAUNCHED", "1", "JAVA_HOME", NEW_HOME);
    assertOneSentence(run(variables, oldCommand("-jar", jar, "java")));
  }

  @Test
  void anOldJavaNamesTheChosenOneOnRequest() throws Exception {
    Map<String, String> variables = Map.of("JTORCH_DEBUG", "1", "JAVA_HOME", NEW_HOME);
    assertNamesTheNewJava(run(variables, oldCommand("-jar", jar, "exit", "0")));
  }

  @Test
  void aNewJavaNamesItselfOnRequest() throws Exception {
    assertNamesTheNewJava(run(Map.of("JTORCH_DEBUG", "1"), newCommand("-jar", jar, "exit", "0")));
  }

  @Test
  void aNewJavaRunsTheApplicationItself() throws Exception {
    assertEquals(
        new Ended(0, "<echo>\n<>\n", ""), run(Map.of(), newCommand("-jar", jar, "echo", "")));
  }

  @Test
  void whatTheApplicationThrowsIsNotWrapped() throws Exception {
    Ended ended = run(Map.of(), newCommand("-jar", jar, "throw"));
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("java.io.IOException: thrown by the application"), ended.err());
    assertFalse(ended.err().contains("InvocationTargetException"), ended.err());
  }

  private static Ended run(Map<String, String> variables, List<String> command) throws Exception {
    return StartedJava.run(command, variables, folder);
  }

  private static void assertOneSentence(Ended ended) {
    assertEquals(1, ended.code(), ended.err());
    assertEquals("", ended.out());
    assertTrue(ended.err().startsWith("jtorch: ") && ended.err().endsWith(".\n"), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertFalse(ended.err().contains("UnsupportedClassVersionError"), ended.err());
  }

  private static void assertNamesTheNewJava(Ended ended) {
    assertEquals(0, ended.code(), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    assertTrue(ended.err().contains(NEW_HOME), ended.err());
  }
}
