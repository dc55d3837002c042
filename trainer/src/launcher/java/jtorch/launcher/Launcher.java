package jtorch.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/**
 * The entry class of the runnable jar, compiled for Java 8 so that old Javas can load it.
 *
 * <p>The application needs a newer Java than the one that a machine often has first on its {@code
 * PATH}. Started by an old one, this class looks for a newer one and hands everything over to it;
 * only where there is none does the user read what to install.
 */
public final class Launcher {
  private static final String APPLICATION = "jtorch.trainer.Main";

  private Launcher() {}

  /**
   * Runs the application in this Java if it is new enough, else in a newer one.
   *
   * @throws Throwable what the application throws, as it threw it
   */
  public static void main(String[] args) throws Throwable {
    if (JavaVersion.running().feature() >= JavaFinder.NEEDED) {
      if (!ChildProcess.isOne()) {
        debug("Java " + JavaVersion.running() + " of " + System.getProperty("java.home"));
      }
      runHere(args);
      return;
    }
    try {
      System.exit(runInNewer(args));
    } catch (NoJavaException e) {
      System.err.println("jtorch: " + e.getMessage());
      System.exit(1);
    }
  }

  /** Calls the application by reflection, since an old Java could not load a class naming it. */
  private static void runHere(String[] args) throws Throwable {
    Method main = Class.forName(APPLICATION).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    try {
      main.invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof NoClassDefFoundError)) {
        throw e.getCause();
      }
      System.err.println("jtorch: " + missing(String.valueOf(e.getCause().getMessage())));
      System.exit(1);
    }
  }

  private static String missing(String name) {
    return name.matches("(java|javax|jdk|com/sun)/.*")
        ? "this Java was made without the module that has "
            + name
            + "; use a whole one, of version "
            + JavaFinder.NEEDED
            + " or newer."
        : "a library is missing ("
            + name
            + "); the folder lib belongs beside jtorch.jar, so copy or move both.";
  }

  private static int runInNewer(String[] args) throws NoJavaException {
    if (ChildProcess.isOne()) {
      throw new NoJavaException(
          "the Java that was chosen as a newer one is "
              + NoJavaException.thisJava()
              + ", so name one of Java "
              + JavaFinder.NEEDED
              + " or newer in JTORCH_JAVA, or unset "
              + ChildProcess.GUARD
              + " if you set it yourself.");
    }
    JavaHome java = new JavaFinder(System.getenv(), InstallFolders.ofThisMachine()).find();
    debug(java.toString());
    List<String> command = ChildCommand.ofThisProcess(java.binary(), args);
    AsciiLocale.check(command);
    try {
      return new ChildProcess(command).run();
    } catch (IOException e) {
      throw new NoJavaException("cannot start " + java + ": " + e.getMessage());
    }
  }

  private static void debug(String chosen) {
    if ("1".equals(System.getenv("JTORCH_DEBUG"))) {
      System.err.println("jtorch: running in " + chosen);
    }
  }
}
