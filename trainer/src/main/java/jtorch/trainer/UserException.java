package jtorch.trainer;

/** Something that the user can mend: the message is one sentence with the values and what to do. */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean usage;

  private UserException(String message, boolean usage) {
    super(message);
    this.usage = usage;
  }

  /** The command was written wrongly: exit code 2. */
  public static UserException usage(String message) {
    return new UserException(message, true);
  }

  /** The command was right and could not be carried out: exit code 1. */
  public static UserException failure(String message) {
    return new UserException(message, false);
  }

  /** Returns whether the command was written wrongly. */
  public boolean isUsage() {
    return usage;
  }
}
