package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.internal.Raw;

/**
 * Subtracts a mean picture from a picture and multiplies it by a matrix: whitening, for instance.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.LinearTransformation.html">LinearTransformation</a>.
 * A picture (..., C, H, W) keeps its shape. The tensors are not copied, and no scope's end takes
 * them from the transform.
 */
public final class LinearTransformation implements Transform {
  private final Tensor matrix;
  private final Tensor mean;

  /**
   * Makes the transform.
   *
   * @param transformation_matrix of shape (D, D), where D is the count of a picture's numbers
   * @param mean_vector of shape (D)
   * @throws IllegalArgumentException if the shapes, types or devices don't fit
   */
  public LinearTransformation(Tensor transformation_matrix, Tensor mean_vector) {
    long[] shape = transformation_matrix.shape();
    if (shape.length != 2
        || shape[0] != shape[1]
        || !Arrays.equals(mean_vector.shape(), new long[] {shape[0]})) {
      throw new IllegalArgumentException(
          "LinearTransformation: a matrix of shape %s and a mean of shape %s are not (D, D) and (D)."
              .formatted(Arrays.toString(shape), Arrays.toString(mean_vector.shape())));
    }
    if (transformation_matrix.dtype() != mean_vector.dtype()
        || !transformation_matrix.device().equals(mean_vector.device())) {
      throw new IllegalArgumentException(
          "LinearTransformation: the matrix and the mean have different types or devices.");
    }
    matrix = Raw.share(transformation_matrix);
    mean = Raw.share(mean_vector);
  }

  @Override
  public Tensor apply(Tensor picture) {
    Geometry.channels("LinearTransformation", picture);
    long numbers = picture.size(-3) * picture.size(-2) * picture.size(-1);
    if (numbers != mean.size(0)) {
      throw new IllegalArgumentException(
          "LinearTransformation: a picture of shape %s has not the %d numbers of the mean."
              .formatted(Arrays.toString(picture.shape()), mean.size(0)));
    }
    Tensor flat = picture.reshape(-1, numbers).sub(mean);
    return flat.matmul(matrix.to(flat.dtype())).view(picture.shape());
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "LinearTransformation(D=" + mean.size(0) + ")"; // Python prints all numbers
  }
}
