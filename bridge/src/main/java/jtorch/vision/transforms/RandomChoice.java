package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.utils.data.Sample;

/**
 * Applies one transform of several.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomChoice.html">RandomChoice</a>.
 * The choice comes from PyTorch's random numbers, where torchvision takes Python's own.
 */
public final class RandomChoice implements Transform {
  private final List<Transform> transforms;
  private final double[] weights;
  private final boolean given;

  /** Makes the transform; each is as likely. */
  public RandomChoice(Transform... transforms) {
    this(List.of(transforms), ones(transforms.length), false);
  }

  /**
   * Makes the transform.
   *
   * @param p how likely each is, to be divided by their sum
   * @throws IllegalArgumentException if there are not as many as transforms, or none is positive
   */
  public RandomChoice(List<Transform> transforms, double[] p) {
    this(transforms, p, true);
  }

  private RandomChoice(List<Transform> transforms, double[] p, boolean given) {
    this.given = given;
    this.transforms = List.copyOf(transforms);
    this.weights = p.clone();
    boolean valid = Arrays.stream(p).allMatch(w -> w >= 0 && w < Double.POSITIVE_INFINITY);
    if (p.length != this.transforms.size() || !valid || Arrays.stream(p).sum() == 0) {
      throw new IllegalArgumentException(
          "RandomChoice: the weights "
              + Arrays.toString(p)
              + " don't go with "
              + this.transforms.size()
              + " transforms: one number each is needed, not negative and not all 0.");
    }
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Override
  public Tensor apply(Tensor picture) {
    return draw().apply(picture);
  }

  @Override
  public Sample call(Sample sample) {
    return draw().call(sample);
  }

  private Transform draw() {
    return transforms.get((int) Draws.multinomial(weights, 1, true, null)[0]);
  }

  @Override
  public String toString() {
    return transforms.stream()
            .map(t -> "\n    " + t)
            .collect(Collectors.joining("", "RandomChoice(", "\n)"))
        + "(p="
        + (given ? Arrays.toString(weights) : "None")
        + ")";
  }
}
