package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell in a pipe, with a file, at a terminal, and with a Java that has no JShell. */
@InChildJava
class ShellIT {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final String CONTROL_C = "\003";
  private static final String CONTROL_D = "\004";

  @TempDir private Path folder;

  @Test
  void linesOfAPipeAreRunAndTheirValuesPrinted() throws Exception {
    Jar.Result result = new Jar(folder).input("var x = torch.ones(2, 3)\nx\nx.sum()").run("shell");
    assertEquals("tensor([[1., 1., 1.],\n        [1., 1., 1.]])\ntensor(6.)\n", result.out());
    assertEquals("", result.err());
    assertEquals(0, result.code());
  }

  @Test
  void aScriptEndsAtTheFirstLineThatFailsWithCodeOne() throws Exception {
    Files.writeString(
        folder.resolve("my.jsh"), "print(torch.ones(2))\ntorch.ones(3)\nnothing()\nprint(2)\n");
    Jar.Result result = new Jar(folder).run("shell", "my.jsh");
    assertEquals("tensor([1., 1.])\n", result.out());
    assertTrue(result.err().startsWith("jtorch: my.jsh, line 3: cannot find symbol"), result.err());
    assertTrue(result.err().endsWith("\n    nothing()\n"), result.err());
    assertEquals(1, result.code());
    assertEquals(1, new Jar(folder).run("shell", "none.jsh").code());
  }

  @Test
  void aJavaWithoutJShellIsOneSentence() throws Exception {
    Jar.Result result =
        new Jar(folder)
            .java(Jar.thisJava().toString(), "--limit-modules", "java.se,jdk.unsupported")
            .run("shell");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("has no module jdk.jshell; run jtorch with a JDK"));
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void aPersonAtATerminalTypesStopsRecallsAndLeaves() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT), "no script command to make a terminal");
    try (Terminal terminal = new Terminal(folder)) {
      terminal.awaits("Ctrl-D leaves", ">>> ");
      terminal.types("var x = torch.ones(2)\r").awaits(">>> ");
      terminal.types("x\r").awaits("tensor([1., 1.])", ">>> ");
      terminal.types("for (int i = 0; i < 2; i++) {\r").awaits("... ");
      terminal.types("print(\"turn\", i);\r}\r").awaits("turn 0", "turn 1", ">>> ");
      terminal.types("for (int i = 0; ; i++) { if (i == 0) print(70 * 66); }\r").awaits("4620");
      terminal.types(CONTROL_C).awaits(">>> ");
      terminal.types("x.mm(x)\r").awaits("|  Exception java.lang.IllegalArgument", "(#", ">>> ");
      terminal.types("half a line" + CONTROL_C).awaits(">>> ");
      terminal.types("2000 + 345\r").awaits("2345", ">>> ");
      terminal.types(CONTROL_D);
      assertEquals(0, terminal.code());
    }
    assertTrue(Files.readString(folder.resolve(".jtorch_history")).contains("2000 + 345"));
    try (Terminal terminal = new Terminal(folder)) {
      terminal.awaits(">>> ");
      terminal
          .types("\033OA\r")
          .awaits("2000 + 345", "2345", ">>> "); // the line before, in history
      terminal.types("/exit 3\r");
      assertEquals(3, terminal.code());
    }
  }

  /** A pseudo terminal with the shell in it. */
  private static final class Terminal implements AutoCloseable {
    private final Process process;
    private final StringBuilder shown = new StringBuilder();
    private int seen;

    Terminal(Path home) throws IOException {
      String shell =
          Jar.words(
              List.of(
                  Jar.thisJava().toString(),
                  "-Duser.home=" + home,
                  "-jar",
                  Jar.FILE.toString(),
                  "shell"));
      String inside = "stty cols 80 rows 24; exec " + shell;
      ProcessBuilder builder =
          new ProcessBuilder(SCRIPT.toString(), "-qec", inside, "/dev/null")
              .redirectErrorStream(true);
      builder.environment().put("TERM", "xterm");
      builder.environment().put("SHELL", "/bin/sh");
      process = builder.start();
      Thread reader = new Thread(this::read, "screen");
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      byte[] bytes = new byte[4096];
      try (var in = process.getInputStream()) {
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          String text = new String(bytes, 0, n, StandardCharsets.UTF_8);
          synchronized (shown) {
            shown.append(text);
            shown.notifyAll();
          }
        }
      } catch (IOException e) {
        shown.append(e);
      }
    }

    Terminal types(String keys) throws IOException {
      OutputStream out = process.getOutputStream();
      out.write(keys.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return this;
    }

    /** Waits until the words have been shown one after the other. */
    void awaits(String... words) throws InterruptedException {
      long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      for (String word : words) {
        synchronized (shown) {
          Predicate<StringBuilder> there = text -> text.indexOf(word, seen) >= 0;
          while (!there.test(shown) && System.nanoTime() < patience) {
            shown.wait(200);
          }
          assertTrue(there.test(shown), word + " is not in: " + shown.substring(seen));
          seen = shown.indexOf(word, seen) + word.length();
        }
      }
    }

    int code() throws InterruptedException {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> "it goes on: " + shown);
      return process.exitValue();
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
