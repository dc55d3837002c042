package jtorch.nn;

import jtorch.Tensor;
import jtorch.torch;

/** A convolution whose many offsets are one number in memory: what lies behind it is not read. */
final class StridedBiasMain {
  private static final int CHANNELS = 4_000_000; // 16 MB, which no memory of another tensor fills

  private StridedBiasMain() {}

  public static void main(String[] args) {
    torch.manual_seed(0);
    Tensor x = torch.ones(2, 1, 1, 1);
    Tensor kernels = torch.ones(CHANNELS, 1, 1, 1);
    Tensor y = F.conv2d(x, kernels, torch.full(new long[] {1}, 2.0).expand(CHANNELS));
    System.out.println("from " + y.min().item() + " to " + y.max().item());
  }
}
