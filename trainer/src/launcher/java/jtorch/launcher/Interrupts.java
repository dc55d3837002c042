package jtorch.launcher;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;

/** Interrupt signals: what Ctrl-C sends, and what Java 8's own classes cannot treat. */
final class Interrupts {
  private Interrupts() {}

  /**
   * Lets an action run at each interrupt instead of ending this process.
   *
   * <p>The classes for it are in every usual Java but in no specification, hence the reflection;
   * without them, or where Java was told to leave signals alone, an interrupt ends this process.
   */
  static void handle(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object handling =
          Proxy.newProxyInstance(
              Interrupts.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, args) -> {
                action.run();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance("INT"), handling);
    } catch (ReflectiveOperationException e) {
      return; // The default remains, which ends the child as well.
    }
  }

  /**
   * Whether an interrupt comes from a terminal, which sends it to every process in its foreground:
   * to the child as well. With input or output redirected there is no console, but there may still
   * be a terminal; Linux tells.
   */
  static boolean comeFromTerminal() {
    return System.console() != null || isInForeground();
  }

  /** Whether this process's group is the one in the foreground of its terminal. */
  private static boolean isInForeground() {
    try {
      byte[] stat = Files.readAllBytes(Paths.get("/proc/self/stat"));
      String text = new String(stat, StandardCharsets.ISO_8859_1);
      // After the name in parentheses: state, parent, group, session, terminal, foreground group.
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return fields[2].equals(fields[5]);
    } catch (IOException e) {
      return false; // Not Linux.
    }
  }

  /**
   * Sends an interrupt to a process.
   *
   * @return whether it could be sent, which takes Java 9 (for the process's number) and a Unix
   */
  static boolean send(Process process) {
    try {
      Object pid = Process.class.getMethod("pid").invoke(process);
      // Its exit code says little: an interrupt of the whole group ends this shell as well.
      new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid).start().waitFor();
      return true;
    } catch (ReflectiveOperationException | IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
