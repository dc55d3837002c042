package jtorch.vision.datasets;

/** Is told how far a download has come, on the thread that downloads. */
@FunctionalInterface
public interface Progress {
  /** Ignores what it is told. */
  Progress NONE = (_, _, _) -> {};

  /**
   * Another piece of a file has arrived.
   *
   * @param file the name of the file, without its folder
   * @param bytes the bytes of it that are here, those of an earlier, resumed attempt included;
   *     falls back when a download has to start over
   * @param total the bytes that the file has in all, or -1 where the mirror does not say
   */
  void at(String file, long bytes, long total);
}
