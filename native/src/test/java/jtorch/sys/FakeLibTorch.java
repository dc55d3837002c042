package jtorch.sys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that look like a LibTorch. */
final class FakeLibTorch {
  private FakeLibTorch() {}

  /** A library with the version and the names that {@link LocalFitTest} asks for. */
  static CraftedElf cpu() {
    return new CraftedElf()
        .soname("libtorch_cpu.so")
        .needs("libc10.so", "libc.so.6")
        .exports("at_add")
        .abi(2, 10, 0);
  }

  static CraftedElf core() {
    return new CraftedElf().soname("libc10.so").needs("libc.so.6").exports("c10_error");
  }

  /** Writes {@code lib/libtorch_cpu.so} and {@code lib/libc10.so}. */
  static Path write(Path home) throws IOException {
    cpu().write(home.resolve("lib/libtorch_cpu.so"));
    core().write(home.resolve("lib/libc10.so"));
    Files.writeString(home.resolve("build-version"), "2.10.0+cpu\n");
    return home;
  }
}
