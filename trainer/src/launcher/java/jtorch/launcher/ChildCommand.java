package jtorch.launcher;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The command that starts in another Java what was started in this one. */
final class ChildCommand {
  /**
   * Options that only this process can have: agents, of which a debugger's would want the port that
   * is taken already, as would the monitoring port; and the class path that new Javas reject.
   */
  private static final List<String> KEPT_HERE =
      Arrays.asList(
          "-Xdebug",
          "-Xrun",
          "-Xbootclasspath:",
          "-Xbootclasspath/p:",
          "-Dcom.sun.management.jmxremote.port=");

  private ChildCommand() {}

  /** This process's command, with another binary for Java. */
  static List<String> ofThisProcess(File binary, String[] args) {
    String classPath = System.getProperty("java.class.path");
    // Started with -jar, Java notes the jar where it else notes the main class.
    String started = System.getProperty("sun.java.command", "") + " ";
    boolean asJar = started.startsWith(classPath + " ");
    return of(binary, optionsOfThisProcess(), classPath, asJar, args);
  }

  /** The command for these options and arguments; as a jar, its manifest names the main class. */
  static List<String> of(
      File binary, List<String> options, String classPath, boolean asJar, String[] args) {
    List<String> command = new ArrayList<>();
    command.add(binary.getPath());
    command.addAll(inherited(options));
    command.add("--enable-native-access=ALL-UNNAMED");
    if (asJar) {
      command.addAll(Arrays.asList("-jar", classPath));
    } else {
      command.addAll(Arrays.asList("-cp", classPath, Launcher.class.getName()));
    }
    command.addAll(Arrays.asList(args));
    return command;
  }

  /** The options to pass on, after one that lets the other Java ignore those that it dropped. */
  private static List<String> inherited(List<String> options) {
    List<String> inherited = new ArrayList<>();
    for (String option : options) {
      boolean passesOn = option.startsWith("-X") || option.startsWith("-D");
      if (passesOn && KEPT_HERE.stream().noneMatch(option::startsWith)) {
        inherited.add(option);
      }
    }
    if (inherited.stream().anyMatch(option -> option.startsWith("-X"))) {
      inherited.add(0, "-XX:+IgnoreUnrecognizedVMOptions");
    }
    return inherited;
  }

  private static List<String> optionsOfThisProcess() {
    try {
      return ManagementFactory.getRuntimeMXBean().getInputArguments();
    } catch (LinkageError e) {
      return Collections.emptyList(); // A runtime image may lack the management module.
    }
  }
}
