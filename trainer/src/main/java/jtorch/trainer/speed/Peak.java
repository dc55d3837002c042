package jtorch.trainer.speed;

import static jtorch.Kwargs.device;

import java.util.List;
import java.util.function.BinaryOperator;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.nn.F;
import jtorch.torch;

/**
 * The most operations a second that products of large square matrices reach on a device.
 *
 * @param float32 with 32 bits
 * @param bfloat16 with 16 bits
 */
public record Peak(double float32, double bfloat16) {
  private static final int SMALLEST = 256;
  private static final int LARGEST_ON_CPU = 2048;
  private static final int LARGEST_ON_GPU = 8192;
  private static final int PRODUCTS = 8;
  private static final double ENOUGH_SECONDS = 1;

  /** Measures it, within some seconds. */
  public static Peak of(Device device) {
    int largest = device.is_cuda() ? LARGEST_ON_GPU : LARGEST_ON_CPU;
    return new Peak(most(device, torch.float32, largest), most(device, torch.bfloat16, largest));
  }

  /** More than one library may multiply, so every way is tried, each up to its own size. */
  private static double most(Device on, DType type, int largest) {
    List<BinaryOperator<Tensor>> ways = List.of(torch::matmul, (a, b) -> F.linear(a, b));
    return ways.stream().mapToDouble(way -> most(way, on, type, largest)).max().orElseThrow();
  }

  /**
   * A processor without kernels for bfloat16 takes 20 s for 2048 in one way and 1 s in another, so
   * the sizes grow as long as the next one will be short.
   */
  private static double most(BinaryOperator<Tensor> way, Device on, DType type, int largest) {
    double most = 0;
    double seconds = 0;
    for (int size = SMALLEST; size <= largest && 8 * seconds < ENOUGH_SECONDS; size *= 2) {
      seconds = seconds(way, on, type, size);
      most = Math.max(most, 2.0 * size * size * size / seconds);
    }
    return most;
  }

  private static double seconds(BinaryOperator<Tensor> way, Device on, DType type, int size) {
    try (TensorScope scope = torch.scope();
        var _ = torch.no_grad()) {
      assert scope != null;
      Tensor a = torch.rand(new long[] {size, size}, device(on)).to(type);
      Tensor b = torch.rand(new long[] {size, size}, device(on)).to(type);
      return seconds(way, a, b);
    }
  }

  /** Returns the shortest time of a product; the first ones warm up. */
  private static double seconds(BinaryOperator<Tensor> way, Tensor a, Tensor b) {
    double best = Double.POSITIVE_INFINITY;
    long begin = System.nanoTime();
    for (int i = 0; i < PRODUCTS && (i < 2 || since(begin) < ENOUGH_SECONDS); i++) {
      long start = System.nanoTime();
      try (Tensor product = way.apply(a, b);
          Tensor corner = product.select(0, 0)) {
        double read = corner.sum().item(); // waits for a GPU
        assert read > 0;
      }
      best = Math.min(best, since(start));
    }
    return best;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
