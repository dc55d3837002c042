package jtorch.sys;

/** Prints the cache folder of a version, the argument. */
final class CacheFolderMain {
  private CacheFolderMain() {}

  public static void main(String[] args) {
    try {
      System.out.println(CacheFolder.forVersion(args[0]));
    } catch (LibTorchLoadException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
  }
}
