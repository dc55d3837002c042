package jtorch.sys;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Loads LibTorch and computes something with it. */
final class LoadMain {
  private LoadMain() {}

  public static void main(String[] args) {
    try {
      LibTorch.load();
    } catch (LibTorchLoadException e) {
      System.err.println(e.getMessage());
      System.exit(3);
    }
    try (Tensor ones = torch.ones(2, 3);
        Tensor sum = ones.sum()) {
      System.out.println(LibTorch.version() + " " + sum.item_double());
    }
  }
}
