package jtorch.launcher;

/** No Java that is new enough can be used; the message is the sentence that the user reads. */
final class NoJavaException extends Exception {
  private static final long serialVersionUID = 1L;

  NoJavaException(String message) {
    super(message);
  }

  /** Names the running Java the way that messages do: its version and where it is. */
  static String thisJava() {
    return "Java " + JavaVersion.running().feature() + " from " + System.getProperty("java.home");
  }
}
