package jtorch.internal;

import java.util.Arrays;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.Tensor;

/** Guards what a node saved for its backward pass against changes in place. */
public final class SavedVersions {
  private SavedVersions() {}

  /**
   * Checks that a saved tensor is as it was.
   *
   * @throws IllegalStateException if it was changed in place since
   */
  public static void check(Tensor saved, long version) {
    long now = saved._version();
    if (now != version) {
      throw new IllegalStateException(
          String.format(
              "One of the variables needed for gradient computation has been modified by an inplace"
                  + " operation: a tensor of shape %s is at version %d; expected version %d"
                  + " instead.",
              Arrays.toString(TensorMemory.sizes(saved.address())), now, version));
    }
  }
}
