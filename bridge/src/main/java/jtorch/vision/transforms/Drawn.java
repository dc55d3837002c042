package jtorch.vision.transforms;

import java.util.List;
import jtorch.Tensor;

/**
 * A random transform that can change a whole batch at once, wherever it is, each picture by numbers
 * of its own.
 */
interface Drawn extends Transform {
  /** Returns whether all pictures of a batch can be changed at once. */
  default boolean isForAll() {
    return true;
  }

  /** Draws the numbers of one picture, as many and in the order as {@link #apply(Tensor)} does. */
  double[] draw(long height, long width);

  /** Changes pictures (N, C, H, W), each by its numbers. */
  Tensor apply(Tensor batch, List<double[]> drawn);
}
