package jtorch.sys;

import java.nio.file.Path;

/** Fills a cache folder (the first argument) with the fake libraries of another (the second). */
final class FillMain {
  private FillMain() {}

  public static void main(String[] args) {
    try {
      System.out.println(
          new NativeCache(Path.of(args[0])).fill(FakeLibraries.in(Path.of(args[1]))));
    } catch (LibTorchLoadException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
  }
}
