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
    grow();
  }

  /** The memory that the last product left is too small for this one, and others lie behind it. */
  private static void grow() {
    Tensor[] neighbours = new Tensor[64];
    for (int i = 0; i < neighbours.length; i++) {
      neighbours[i] = torch.ones(16_384);
    }
    Tensor product = torch.ones(150, 1024).mm(torch.ones(2048, 1024).t());
    System.out.println("grown " + product.min().item_double());
    double untouched = 0;
    for (Tensor neighbour : neighbours) {
      untouched += neighbour.mean().item_double();
    }
    System.out.println("neighbours " + untouched);
    Tensor factor = torch.ones(128, 1024).t(); // with many rows it is this one that is transposed
    System.out.println("many " + torch.ones(700, 1024).mm(factor).min().item_double());
  }
}
