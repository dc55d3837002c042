package jtorch.vision.transforms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.PictureKwargs.MixKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.VisionKwargs.NumClasses;
import jtorch.distributions.Beta;
import jtorch.internal.DefaultDevice;
import jtorch.nn.F;
import jtorch.torch;
import jtorch.utils.data.Sample;

/** What mixes each sample of a batch with the one before it. */
abstract class Mixing implements Transform {
  private static final int UNKNOWN = -1;

  private final double alpha;
  private final long classes;

  Mixing(MixKwarg... keywords) {
    double share = 1;
    long count = UNKNOWN;
    for (MixKwarg keyword : keywords) {
      switch (keyword) {
        case Alpha given -> share = given.value().doubleValue();
        case NumClasses(long value) -> count = value;
      }
    }
    if (!(share > 0 && share < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name() + ": alpha is a positive number, not " + share + ".");
    }
    alpha = share;
    classes = count;
  }

  private String name() {
    return getClass().getSimpleName();
  }

  /** Draws how samples are mixed. */
  abstract Mixture draw(double share, long height, long width);

  /** How samples are mixed. */
  interface Mixture {
    /** Returns the part of each sample that stays. */
    double share();

    /** Returns pictures, mixed. */
    Tensor of(Tensor pictures);
  }

  /**
   * Refuses pictures without labels.
   *
   * @throws IllegalArgumentException always
   */
  @Override
  public final Tensor apply(Tensor picture) {
    throw new IllegalArgumentException(
        name() + ": it mixes batches and their labels; give both, call(images, labels).");
  }

  /**
   * Returns a batch of mixtures and their labels.
   *
   * @param batch pictures (N, C, H, W), and labels, (N), or (N, classes) if they are shares
   * @return pictures of that shape and labels of (N, classes)
   * @throws IllegalArgumentException if the shapes are others, or the classes' number is needed
   */
  @Override
  public final Sample call(Sample batch) {
    if (batch.tensors().size() < 2) {
      throw new IllegalArgumentException(
          name() + ": there are no labels in the batch; give them behind the pictures.");
    }
    Tensor pictures = batch.data();
    Tensor labels = batch.target();
    check(pictures, labels);
    Tensor drawn =
        DefaultDevice.onCpu(() -> new Beta(one(), one()).sample()); // as torchvision, of shape (1)
    Mixture mixture = draw(drawn.item(), pictures.size(-2), pictures.size(-1));
    List<Tensor> mixed = new ArrayList<>(batch.tensors());
    mixed.set(0, mixture.of(pictures));
    mixed.set(1, mixed(shares(labels), mixture.share()));
    return new Sample(mixed);
  }

  private Tensor one() {
    return torch.tensor(new double[] {alpha});
  }

  private void check(Tensor pictures, Tensor labels) {
    if (pictures.dim() != 4 || pictures.size(0) != labels.size(0) || labels.dim() > 2) {
      throw new IllegalArgumentException(
          "%s: pictures of shape %s and labels of shape %s are not (N, C, H, W) and (N) or (N, classes)."
              .formatted(
                  name(), Arrays.toString(pictures.shape()), Arrays.toString(labels.shape())));
    }
    boolean known = labels.dim() == 1 ? classes > 0 : classes < 0 || classes == labels.size(1);
    if (!known) {
      throw new IllegalArgumentException(
          "%s: labels of shape %s %s."
              .formatted(
                  name(),
                  Arrays.toString(labels.shape()),
                  classes < 0
                      ? "are numbers of classes; say num_classes(...)"
                      : "are not shares of " + classes + " classes; leave num_classes out"));
    }
  }

  private Tensor shares(Tensor labels) {
    Tensor shares = labels.dim() == 1 ? F.one_hot(labels, classes) : labels;
    return shares.dtype().is_floating_point() ? shares : shares.to(torch.float32);
  }

  /** Returns a share of each and the rest of the one before it. */
  static Tensor mixed(Tensor batch, double share) {
    return batch.roll(1, 0).mul_(1 - share).add_(batch.mul(share));
  }

  @Override
  public final String toString() {
    String of = classes < 0 ? "" : ", num_classes=" + classes;
    return name() + "(alpha=" + alpha + of + ")";
  }
}
