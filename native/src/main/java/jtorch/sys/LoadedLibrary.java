package jtorch.sys;

import java.nio.file.Path;

/**
 * A native library of LibTorch's and what became of it.
 *
 * @param path where it is
 * @param state {@code loaded}, or why it is not
 */
public record LoadedLibrary(Path path, String state) {}
