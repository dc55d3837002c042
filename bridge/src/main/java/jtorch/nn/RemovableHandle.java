package jtorch.nn;

/** What takes a hook back. */
public final class RemovableHandle implements AutoCloseable {
  private final Runnable removal;

  /** Makes one that runs this when it is used. */
  public RemovableHandle(Runnable removal) {
    this.removal = removal;
  }

  /** Takes the hook back; a second time does nothing. */
  public void remove() {
    removal.run();
  }

  @Override
  public void close() {
    remove();
  }
}
