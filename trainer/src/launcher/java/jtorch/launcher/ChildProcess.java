package jtorch.launcher;

import java.io.IOException;
import java.util.List;

/**
 * The application in its own process, with this one's terminal, files and working directory.
 *
 * <p>To the outside the two look like one: what ends this process ends the child too, and this
 * process waits for it and ends with its exit code.
 */
final class ChildProcess {
  /** The variable that tells a child that it is one, so that it never starts another in turn. */
  static final String GUARD = "JTORCH_LAUNCHED";

  private static final int EXIT_CODE_OF_INTERRUPT = 130;

  private final ProcessBuilder builder;
  private Process process;
  private boolean stopping;

  ChildProcess(List<String> command) {
    builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put(GUARD, "1");
    if (AsciiLocale.isOurs()) {
      AsciiLocale.replace(builder.environment());
    }
  }

  /** Whether this process was itself started by a launcher. */
  static boolean isOne() {
    return "1".equals(System.getenv(GUARD));
  }

  /**
   * Starts the child and waits for its end.
   *
   * @return its exit code, which is 128 and the signal's number if a signal ended it
   * @throws IOException if it cannot be started
   */
  int run() throws IOException {
    Interrupts.handle(this::interrupt);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop child"));
    synchronized (this) {
      if (stopping) {
        return EXIT_CODE_OF_INTERRUPT; // Not seen by anyone: the signal sets the exit code.
      }
      process = builder.start();
    }
    return waitFor(process);
  }

  /** Ends the child and, once it is gone, this process: what a hangup or a termination asks. */
  private void stop() {
    Process child;
    synchronized (this) {
      stopping = true;
      child = process;
    }
    if (child != null) {
      child.destroy();
      Runtime.getRuntime().halt(waitFor(child));
    }
  }

  /** Passes an interrupt on, unless the terminal has already given it to the child. */
  private void interrupt() {
    Process child;
    synchronized (this) {
      child = process;
    }
    if (child == null) {
      System.exit(EXIT_CODE_OF_INTERRUPT);
    } else if (!Interrupts.comeFromTerminal() && !Interrupts.send(child)) {
      child.destroy();
    }
  }

  private static int waitFor(Process child) {
    while (true) {
      try {
        return child.waitFor();
      } catch (InterruptedException e) {
        continue; // Only the end of the child may end this process.
      }
    }
  }
}
