package jtorch.sys;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Starts the command of this process once more, in this very process, with options that Java, and
 * the C library under it, take only at their start. The process keeps its number, terminal, files
 * and working directory.
 */
public final class Restart {
  /** Where Java reads options too, and says so each time it starts. */
  private static final Set<String> ENVIRONMENT = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

  private static final List<String> AGENTS =
      List.of("-agentlib:", "-agentpath:", "-javaagent:", "-Xrun", "-Xdebug");

  /** Arguments stay the bytes that they are, also those that the locale can't spell. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private Restart() {}

  /**
   * Restarts with these options before the user's own, which therefore win, and with variables in
   * the environment that the user hasn't set. Comes back if it can't be done: on another system
   * than Linux, with a debugger or another agent, where the environment has options for Java, or in
   * a program that has Java built in.
   */
  public static void with(List<String> options, Map<String, String> environment) {
    if (!Host.platform().startsWith("linux")
        || ENVIRONMENT.stream().anyMatch(name -> System.getenv(name) != null)) {
      return;
    }
    try {
      Path java = Path.of("/proc/self/exe").toRealPath();
      List<String> command = command(Files.readAllBytes(Path.of("/proc/self/cmdline")));
      if (java.endsWith("java") && command.stream().noneMatch(Restart::isAgent)) {
        command.addAll(1, options);
        environment.forEach(Restart::setUnlessSet);
        replaceBy(java, command);
      }
    } catch (IOException e) {
      return; // a container without /proc: it runs as it is
    }
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getenv(name) == null) {
      Host.current().setenv(name, value);
    }
  }

  private static boolean isAgent(String argument) {
    return AGENTS.stream().anyMatch(argument::startsWith);
  }

  /** Reads a command as Linux keeps it, with a zero after each argument. */
  static List<String> command(byte[] arguments) {
    List<String> command = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] == 0) {
        command.add(new String(arguments, start, i - start, BYTES));
        start = i + 1;
      }
    }
    return command;
  }

  private static void replaceBy(Path binary, List<String> command) {
    MethodHandle execv =
        Downcall.libc(
            "execv",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment arguments = arena.allocate(ValueLayout.ADDRESS, command.size() + 1L);
      for (int i = 0; i < command.size(); i++) {
        arguments.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(command.get(i), BYTES));
      }
      int failed = (int) execv.invokeExact(arena.allocateFrom(binary.toString()), arguments);
      assert failed == -1; // a limit on processes or files; this one goes on
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
