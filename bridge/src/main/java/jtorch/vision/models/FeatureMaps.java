package jtorch.vision.models;

import jtorch.OrderedDict;
import jtorch.Tensor;

/**
 * A module that makes several tensors of a picture, which have names.
 *
 * <p>Python's {@code forward} returns such a map; a {@link jtorch.nn.Module#forward} of Java
 * returns one tensor, so that this has a name of its own.
 */
public interface FeatureMaps {
  /**
   * Computes tensors and returns them by their names, in the order in which they are made.
   *
   * @param input pictures, (N, C, H, W)
   */
  OrderedDict<String, Tensor> forwardByName(Tensor input);
}
