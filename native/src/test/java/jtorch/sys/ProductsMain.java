package jtorch.sys;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Multiplies matrices and batches that are large enough for oneDNN, and prints what came of it. */
final class ProductsMain {
  private ProductsMain() {}

  public static void main(String[] args) {
    LibTorch.load();
    Tensor batch = torch.ones(30, 60, 60);
    System.out.println("batch " + batch.bmm(batch).max().item_double());
    Tensor rows = torch.ones(20, 512);
    System.out.println("rows " + rows.mm(torch.ones(512, 300)).max().item_double());
    System.out.println("columns " + rows.mm(torch.ones(300, 512).t()).max().item_double());
  }
}
