package jtorch.launcher;

import static jtorch.launcher.StartedJava.oldCommand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jtorch.trainer.Signals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals to an old Java that has handed over to a new one. */
@Timeout(300)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
final class LauncherSignalTest {
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final char CONTROL_C = 3;

  @TempDir static Path folder;
  private static String jar;

  @BeforeAll
  static void writeJar() throws Exception {
    jar = StandInJar.writeInto(folder).toString();
  }

  @Test
  void aTerminationEndsTheApplicationToo() throws Exception {
    assertEndsAs(143, oldCommand("-jar", jar, "wait"), "TERM");
  }

  @Test
  void aHangupEndsTheApplicationToo() throws Exception {
    Signals.assumeHeard("HUP");
    assertEndsAs(143, oldCommand("-jar", jar, "wait"), "HUP");
  }

  @Test
  void anInterruptWithoutATerminalIsPassedOnAsAnInterrupt() throws Exception {
    Signals.assumeHeard("INT");
    assumeTrue(Files.isExecutable(SETSID), "no setsid to start the jar without a terminal");
    assumeTrue(StartedJava.old().version().feature() > 8, "Java 8 cannot pass an interrupt on");
    List<String> command = oldCommand("-jar", jar, "wait");
    command.add(0, SETSID.toString());
    assertEndsAs(130, command, "INT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ">/dev/null"})
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells of a terminal behind a pipe")
  void anInterruptOfTheTerminalArrivesOnce(String redirection) throws Exception {
    Signals.assumeHeard("INT");
    assumeTrue(Files.isExecutable(SCRIPT), "no script command to make a terminal");
    // A shell that stayed in between would be interrupted too, and some then end with 130.
    String inTerminal =
        "exec '" + String.join("' '", oldCommand("-jar", jar, "count")) + "' " + redirection;
    List<String> command = List.of(SCRIPT.toString(), "-qec", inTerminal, "/dev/null");
    Map<String, String> variables = Map.of("JAVA_HOME", StartedJava.NEW_HOME);
    Process process = StartedJava.start(command, variables, folder, Redirect.PIPE);
    try (BufferedReader out = process.inputReader();
        OutputStream keys = process.getOutputStream()) {
      awaitLine(out, "counting");
      int presses = 20; // Time for interrupts that are passed on needlessly to arrive as well.
      for (int i = 1; i <= presses; i++) {
        press(keys, CONTROL_C);
        awaitLine(out, "interrupts: " + i);
      }
      press(keys, '\n');
      assertEquals(presses, process.waitFor());
    } finally {
      end(process);
    }
  }

  private static void awaitLine(BufferedReader out, String end) throws IOException {
    String line = out.readLine();
    while (line != null && !line.endsWith(end)) {
      line = out.readLine();
    }
    assertNotNull(line, end);
  }

  private static void press(OutputStream keys, char key) throws IOException {
    keys.write(key);
    keys.flush();
  }

  /** Starts the jar, sends a signal once the application waits, and looks how both end. */
  private static void assertEndsAs(int code, List<String> command, String signal) throws Exception {
    Map<String, String> variables = Map.of("JAVA_HOME", StartedJava.NEW_HOME);
    Process process = StartedJava.start(command, variables, folder, StartedJava.NO_INPUT);
    try (BufferedReader out = process.inputReader()) {
      long child = Long.parseLong(String.valueOf(out.readLine()));
      assertNotEquals(process.pid(), child);
      assertTrue(isAlive(child));
      send(signal, process);
      assertEquals(code, process.waitFor());
      assertFalse(isAlive(child), "the application was left behind");
    } finally {
      end(process);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void send(String signal, Process process) throws Exception {
    String kill = "kill -" + signal + " " + process.pid();
    assertEquals(0, new ProcessBuilder("/bin/sh", "-c", kill).start().waitFor());
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
