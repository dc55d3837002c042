package jtorch.jit;

import jtorch.nn.Linear;
import jtorch.serialization.FileException;
import jtorch.torch;

/** Exports a model of 4 MB in a JVM of its own, which may not write that much, and says why not. */
final class FullDiskMain {
  private FullDiskMain() {}

  public static void main(String... args) {
    var model = new Linear(1000, 1000);
    model.eval();
    try {
      jit.export(model, args[0], torch.ones(1, 1000));
    } catch (FileException e) {
      System.out.println(e.getMessage());
    }
  }
}
