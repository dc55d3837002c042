package jtorch.vision.transforms;

import java.util.function.UnaryOperator;
import jtorch.Tensor;

/**
 * A user's own function as a transform.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Lambda.html">Lambda</a>.
 * It is called picture by picture.
 */
public final class Lambda implements Transform {
  private final UnaryOperator<Tensor> function;

  /** Makes the transform. */
  public Lambda(UnaryOperator<Tensor> function) {
    this.function = function;
  }

  @Override
  public Tensor apply(Tensor picture) {
    return function.apply(picture);
  }

  @Override
  public String toString() {
    return "Lambda()";
  }
}
