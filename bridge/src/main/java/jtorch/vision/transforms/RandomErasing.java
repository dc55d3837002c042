package jtorch.vision.transforms;

import java.util.List;
import jtorch.Device;
import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.PictureKwargs.ErasingKwarg;
import jtorch.PictureKwargs.RatioRange;
import jtorch.PictureKwargs.ScaleRange;
import jtorch.Tensor;
import jtorch.TensorKwargs.Value;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/**
 * Overwrites a random rectangle of a picture, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomErasing.html">RandomErasing</a>.
 */
public final class RandomErasing implements Drawn {
  private static final int TRIES = 10; // as torchvision's

  private final double p;
  private final double[] scale;
  private final double[] ratio;
  private final double value;

  /**
   * Makes the transform with torchvision's numbers unless keywords say otherwise: {@code
   * RandomErasing(p=0.25, scale=(0.02, 0.2), value=1)} in Python.
   *
   * @throws IllegalArgumentException as the last
   */
  public RandomErasing(ErasingKwarg... keywords) {
    this(Settings.of(keywords));
  }

  private RandomErasing(Settings given) {
    this(given.p, given.scale, given.ratio, given.value);
  }

  /** What the keywords say. */
  private static final class Settings {
    private double p = 0.5;
    private double[] scale = {0.02, 0.33};
    private double[] ratio = {0.3, 3.3};
    private double value;

    static Settings of(ErasingKwarg... keywords) {
      Settings settings = new Settings();
      for (ErasingKwarg keyword : keywords) {
        switch (keyword) {
          case P share -> settings.p = share.value();
          case ScaleRange(double low, double high) -> settings.scale = new double[] {low, high};
          case RatioRange(double low, double high) -> settings.ratio = new double[] {low, high};
          case Value(Number number) -> settings.value = number.doubleValue();
        }
      }
      return settings;
    }
  }

  /** Makes the transform with torchvision's sizes. */
  public RandomErasing(double p) {
    this(p, new double[] {0.02, 0.33}, new double[] {0.3, 3.3}, 0);
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that a picture is changed
   * @param scale the least and the greatest part of the picture's area
   * @param ratio the least and the greatest height, as part of the width
   * @param value what is written
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RandomErasing(double p, double[] scale, double[] ratio, double value) {
    this.p = Geometry.probability("RandomErasing", p);
    if (scale.length != 2 || !(scale[0] >= 0 && scale[0] <= scale[1] && scale[1] <= 1)) {
      throw new IllegalArgumentException("RandomErasing: scale must be two parts of the area.");
    }
    if (ratio.length != 2 || !(ratio[0] > 0 && ratio[0] <= ratio[1])) {
      throw new IllegalArgumentException("RandomErasing: ratio must be two positive numbers.");
    }
    this.scale = scale.clone();
    this.ratio = ratio.clone();
    this.value = value;
  }

  @Override
  public Tensor apply(Tensor picture) {
    double[] box = draw(Geometry.height(picture), Geometry.width(picture));
    return box[2] == 0
        ? picture
        : erased(picture, (long) box[0], (long) box[1], (long) box[2], (long) box[3]);
  }

  /** Draws the top, the left, the height and the width; the height is 0 if nothing is erased. */
  @Override
  public double[] draw(long height, long width) {
    if (Draws.rand() >= (float) p) {
      return new double[4];
    }
    for (int i = 0; i < TRIES; i++) {
      double area = height * width * (double) Draws.uniform(scale[0], scale[1]);
      float logRatio =
          Draws.uniform((float) Math.log((float) ratio[0]), (float) Math.log((float) ratio[1]));
      double aspect = (float) Math.exp(logRatio);
      long h = (long) Math.rint(Math.sqrt(area * aspect));
      long w = (long) Math.rint(Math.sqrt(area / aspect));
      if (h < height && w < width) {
        long top = Draws.randint(0, height - h + 1);
        return new double[] {top, Draws.randint(0, width - w + 1), h, w};
      }
    }
    return new double[4];
  }

  @Override
  public Tensor apply(Tensor batch, List<double[]> drawn) {
    Device device = batch.device();
    Tensor rows =
        DefaultDevice.onCpu(() -> torch.arange(Geometry.height(batch)))
            .to(device)
            .view(1, 1, -1, 1);
    Tensor columns =
        DefaultDevice.onCpu(() -> torch.arange(Geometry.width(batch))).to(device).view(1, 1, 1, -1);
    Tensor top = Geometry.column(drawn, 0, device);
    Tensor left = Geometry.column(drawn, 1, device);
    Tensor down = rows.ge(top).logical_and(rows.lt(top.add(Geometry.column(drawn, 2, device))));
    Tensor across =
        columns.ge(left).logical_and(columns.lt(left.add(Geometry.column(drawn, 3, device))));
    return batch.masked_fill(down.logical_and(across), value);
  }

  private Tensor erased(Tensor picture, long top, long left, long height, long width) {
    Tensor number = DefaultDevice.onCpu(() -> torch.tensor(value)).to(picture.dtype());
    return Geometry.erased(picture, top, left, height, width, number);
  }

  @Override
  public String toString() {
    return "RandomErasing(p="
        + p
        + (", scale=(" + scale[0] + ", " + scale[1])
        + ("), ratio=(" + ratio[0] + ", " + ratio[1])
        + ("), value=" + Geometry.text(value) + ", inplace=False)");
  }
}
