package jtorch.vision.datasets;

import jtorch.Tensor;
import jtorch.vision.transforms.Transform;

/** Finds what a transform made that is not a number, before it spoils a network's weights. */
final class NanCheck {
  private NanCheck() {}

  /**
   * Returns what a transform made of pictures.
   *
   * @param indices the pictures' numbers in the set, one for each along the first dimension, or a
   *     single one for a picture without that dimension
   * @throws IllegalArgumentException if an element of it is NaN
   */
  static Tensor of(Tensor made, Transform transform, Object dataset, long... indices) {
    if (!made.dtype().is_floating_point()) {
      return made;
    }
    try (Tensor sum = made.sum()) {
      if (!Double.isNaN(sum.item())) {
        return made; // a NaN anywhere makes the sum one
      }
    }
    for (int i = 0; i < indices.length; i++) {
      Tensor one = indices.length == 1 ? made : made.get(i);
      if (one.isnan().any().item_bool()) {
        throw new IllegalArgumentException(
            ("The transform %s made NaN of sample %d of %s; look for a division by zero or a root"
                    + " of a negative number in it.")
                .formatted(transform, indices[i], dataset.getClass().getSimpleName()));
      }
    }
    return made; // infinities of both signs
  }
}
