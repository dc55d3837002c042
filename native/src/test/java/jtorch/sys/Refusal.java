package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What LibTorch's loading says when it refuses something. */
final class Refusal {
  private Refusal() {}

  /** Returns the one sentence of a refusal. */
  static String of(Executable refused) {
    return String.valueOf(assertThrows(LibTorchLoadException.class, refused).getMessage());
  }
}
