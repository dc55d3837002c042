package jtorch;

import jtorch.sys.ThreadMemory;

/** The thread that a mode was opened in, to which LibTorch keeps it. */
final class ModeThread {
  private final Thread opener = Thread.currentThread();
  private final String mode;

  /**
   * Notes the calling thread.
   *
   * @param mode what the user called to open it
   * @throws IllegalStateException in a virtual thread
   */
  ModeThread(String mode) {
    ThreadMemory.requirePlatformThread();
    this.mode = mode;
  }

  /**
   * Refuses to end the mode in another thread, which would get the mode of this one's.
   *
   * @throws IllegalStateException there
   */
  void requireCurrent() {
    if (!opener.equals(Thread.currentThread())) {
      throw new IllegalStateException(
          mode
              + " holds in the thread that opened it, "
              + opener.getName()
              + ", and "
              + Thread.currentThread().getName()
              + " can't end it; close it where it was opened, by a try block.");
    }
  }
}
