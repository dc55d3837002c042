package jtorch.vision.transforms;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import jtorch.DType;
import jtorch.Device;
import jtorch.InitKwargs.MeanOf;
import jtorch.PictureKwargs.MeansOf;
import jtorch.PictureKwargs.StdsOf;
import jtorch.SignalKwargs.StdOf;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.torch;

/**
 * Subtracts each channel's mean and divides by its standard deviation.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Normalize.html">Normalize</a>.
 */
public final class Normalize implements Transform {
  /** Where pictures are and of which type, which the result has too. */
  private record Kind(Device device, DType dtype) {}

  private final double[] means;
  private final double[] stds;
  private final Tensor mean;
  private final Tensor std;
  private final Map<Kind, Tensor[]> elsewhere = new ConcurrentHashMap<>(); // mean and std

  /** Makes the transform for pictures of one channel, or for the same numbers in all channels. */
  public Normalize(double mean, double std) {
    this(new double[] {mean}, new double[] {std});
  }

  /**
   * Makes the transform: {@code Normalize(mean=[0.5], std=[0.25])} in Python.
   *
   * @throws IllegalArgumentException if the deviation is 0
   */
  public Normalize(MeanOf mean, StdOf std) {
    this(mean.value(), std.value());
  }

  /**
   * Makes the transform: {@code Normalize(mean=[0.485, 0.456, 0.406], std=[0.229, 0.224, 0.225])}.
   *
   * @throws IllegalArgumentException if there are not as many means as deviations, or one is 0
   */
  public Normalize(MeansOf mean, StdsOf std) {
    this(mean.value(), std.value());
  }

  /**
   * Makes the transform for pictures with a channel for each number.
   *
   * @throws IllegalArgumentException if there are not as many means as deviations, or one is 0
   */
  public Normalize(double[] mean, double... std) {
    if (mean.length != std.length || mean.length == 0) {
      throw new IllegalArgumentException(
          "Normalize: " + mean.length + " means do not go with " + std.length + " deviations.");
    }
    if (Arrays.stream(std).anyMatch(s -> s == 0)) {
      throw new IllegalArgumentException("Normalize: a deviation of 0 divides by zero.");
    }
    if (DoubleStream.concat(Arrays.stream(mean), Arrays.stream(std)).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException(
          "Normalize: the mean "
              + Arrays.toString(mean)
              + " or the deviation "
              + Arrays.toString(std)
              + " is not a number.");
    }
    this.means = mean.clone();
    this.stds = std.clone();
    Kind usual = new Kind(new Device("cpu", -1), torch.get_default_dtype());
    this.mean = column(usual, means);
    this.std = column(usual, stds);
  }

  /** The numbers as (C, 1, 1), which broadcasts over pictures and over batches. */
  private static Tensor column(Kind kind, double... numbers) {
    try (Tensor vector = torch.tensor(numbers, dtype(kind.dtype), device(kind.device))) {
      return Raw.unscope(vector.view(numbers.length, 1, 1));
    }
  }

  @Override
  public Tensor apply(Tensor picture) {
    if (!picture.dtype().is_floating_point()) {
      throw new IllegalArgumentException(
          "Normalize: the picture's elements are "
              + picture.dtype()
              + ", not floating-point numbers; put ToTensor before it.");
    }
    if (means.length > 1 && (picture.dim() < 3 || picture.size(-3) != means.length)) {
      throw new IllegalArgumentException(
          "Normalize: there are "
              + means.length
              + " means, unlike the channels of a picture of shape "
              + Arrays.toString(picture.shape())
              + ".");
    }
    Kind kind = new Kind(picture.device(), picture.dtype());
    if (picture.is_cpu() && kind.dtype == mean.dtype()) {
      return picture.sub(mean).div_(std);
    }
    Tensor[] there = elsewhere.computeIfAbsent(kind, this::of);
    return picture.sub(there[0]).div_(there[1]);
  }

  private Tensor[] of(Kind kind) {
    return new Tensor[] {column(kind, means), column(kind, stds)};
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "Normalize(mean=" + Arrays.toString(means) + ", std=" + Arrays.toString(stds) + ")";
  }
}
