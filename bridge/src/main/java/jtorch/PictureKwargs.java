package jtorch;

/** Keyword arguments of transforms that draw what they do. */
public class PictureKwargs extends OpLayerKwargs {
  PictureKwargs() {}

  /** What a {@link jtorch.vision.transforms.Pad} takes. */
  public sealed interface BorderKwarg extends RandomCropKwarg
      permits VisionKwargs.Fill, LayerKwargs.PaddingMode {}

  /** What a {@link jtorch.vision.transforms.RandomCrop} takes. */
  public sealed interface RandomCropKwarg permits BorderKwarg, NnKwargs.Padding, PadIfNeeded {}

  /** What a {@link jtorch.vision.transforms.ColorJitter} takes. */
  public sealed interface ColorJitterKwarg permits BrightnessOf, ContrastOf, SaturationOf, HueOf {}

  /** What a {@link jtorch.vision.transforms.RandomResizedCrop} takes. */
  public sealed interface ResizedCropKwarg permits ScaleRange, RatioRange, SmoothKwarg {}

  /** How pixels are made of others. */
  public sealed interface SmoothKwarg
      extends VisionKwargs.ResizeKwarg, ResizedCropKwarg, ScaleJitterKwarg
      permits VisionKwargs.Interpolation, LayerKwargs.Antialias {}

  /** What {@link jtorch.vision.transforms.MixUp} takes. */
  public sealed interface MixKwarg permits TensorKwargs.Alpha, VisionKwargs.NumClasses {}

  /** What {@link jtorch.vision.transforms.GaussianNoise} takes. */
  public sealed interface NoiseKwarg permits InitKwargs.MeanOf, Sigma, Clip {}

  /** What {@link jtorch.vision.transforms.RandomPhotometricDistort} takes. */
  public sealed interface DistortKwarg
      permits BrightnessOf, ContrastOf, SaturationOf, HueOf, NnKwargs.P {}

  /** What {@link jtorch.vision.transforms.RandomZoomOut} takes. */
  public sealed interface ZoomOutKwarg permits VisionKwargs.Fill, SideRange, NnKwargs.P {}

  /** What {@link jtorch.vision.transforms.ScaleJitter} takes. */
  public sealed interface ScaleJitterKwarg permits FactorRange, SmoothKwarg {}

  /** The mean of each channel. */
  public record MeansOf(double... value) {}

  /** The standard deviation of each channel. */
  public record StdsOf(double... value) {}

  /** Whether numbers are scaled from the range of one type to that of another. */
  public record Scaled(boolean value) {}

  /** Whether numbers are kept in their range. */
  public record Clip(boolean value) implements NoiseKwarg {}

  /** How many times as long edges get, at least and at most. */
  public record SideRange(double low, double high) implements ZoomOutKwarg {}

  /** By how much a picture is scaled, at least and at most. */
  public record FactorRange(double low, double high) implements ScaleJitterKwarg {}

  /** What a {@link jtorch.vision.transforms.RandomErasing} takes. */
  public sealed interface ErasingKwarg
      permits NnKwargs.P, ScaleRange, RatioRange, TensorKwargs.Value {}

  /** What a {@link jtorch.vision.transforms.RandomAffine} takes. */
  public sealed interface RandomAffineKwarg
      permits VisionKwargs.AffineKwarg, Translate, ScaleRange, Shear {}

  /** What a {@link jtorch.vision.transforms.RandomPerspective} takes. */
  public sealed interface PerspectiveKwarg
      permits NnKwargs.P, DistortionScale, VisionKwargs.AugmentKwarg {}

  /** Whether a picture that is too small grows first. */
  public record PadIfNeeded(boolean value) implements RandomCropKwarg {}

  /** By how much the brightness changes: a number or the smallest and largest factor. */
  public record BrightnessOf(double... value) implements ColorJitterKwarg, DistortKwarg {}

  /** By how much the contrast changes: a number or the smallest and largest factor. */
  public record ContrastOf(double... value) implements ColorJitterKwarg, DistortKwarg {}

  /** By how much the saturation changes: a number or the smallest and largest factor. */
  public record SaturationOf(double... value) implements ColorJitterKwarg, DistortKwarg {}

  /** By which part of a circle the hue turns: a number or the smallest and largest part. */
  public record HueOf(double... value) implements ColorJitterKwarg, DistortKwarg {}

  /**
   * By how many degrees a picture leans: one number for both sides of x, the least and most of x,
   * or those of x and of y.
   */
  public record Shear(double... value) implements RandomAffineKwarg {}

  /** How far a blur reaches: one number, or the least and most. */
  public record Sigma(double... value) implements NoiseKwarg {}

  /** How many equal channels a grey picture has: 1 or 3. */
  public record NumOutputChannels(int value) {}

  /** How far corners move at most, as a part of half an edge. */
  public record DistortionScale(double value) implements PerspectiveKwarg {}

  /** What a loss of boxes takes. */
  public sealed interface BoxLossKwarg permits LossKwargs.ReductionMode, NnKwargs.Eps {}

  /** What {@link jtorch.vision.ops#roi_pool} takes. */
  public sealed interface RoiPoolKwarg extends RoiAlignKwarg permits SpatialScale {}

  /** What {@link jtorch.vision.ops#roi_align} takes. */
  public sealed interface RoiAlignKwarg permits RoiPoolKwarg, SamplingRatio, Aligned {}

  /** What boxes of a picture are multiplied by to be those of a map. */
  public record SpatialScale(double value) implements RoiPoolKwarg {}

  /** How many points a bin has along a side; as many as pixels, if not positive. */
  public record SamplingRatio(int value) implements RoiAlignKwarg {}

  /** Whether pixels are at their centres. */
  public record Aligned(boolean value) implements RoiAlignKwarg {}

  /** The least and most part of the whole, or the least and most factor. */
  public record ScaleRange(double low, double high)
      implements ResizedCropKwarg, ErasingKwarg, RandomAffineKwarg {}

  /** The least and most ratio of width to height. */
  public record RatioRange(double low, double high) implements ResizedCropKwarg, ErasingKwarg {}

  /** How far a picture moves at most, as a part of its width and height. */
  public record Translate(double x, double y) implements RandomAffineKwarg {}

  /** Whether a picture that is too small grows first: {@code pad_if_needed=True} in Python. */
  public static PadIfNeeded pad_if_needed(boolean value) {
    return new PadIfNeeded(value);
  }

  /**
   * By how much the brightness changes: a number or the smallest and largest factor: {@code
   * brightness=0.4} in Python.
   */
  public static BrightnessOf brightness(double... value) {
    return new BrightnessOf(value);
  }

  /**
   * By how much the contrast changes: a number or the smallest and largest factor: {@code
   * contrast=0.4} in Python.
   */
  public static ContrastOf contrast(double... value) {
    return new ContrastOf(value);
  }

  /**
   * By how much the saturation changes: a number or the smallest and largest factor: {@code
   * saturation=0.4} in Python.
   */
  public static SaturationOf saturation(double... value) {
    return new SaturationOf(value);
  }

  /**
   * By which part of a circle the hue turns: a number or the smallest and largest part: {@code
   * hue=0.1} in Python.
   */
  public static HueOf hue(double... value) {
    return new HueOf(value);
  }

  /**
   * By how many degrees a picture leans: one number for both sides of x, the least and most of x,
   * or those of x and of y: {@code shear=10} in Python.
   */
  public static Shear shear(double... value) {
    return new Shear(value);
  }

  /**
   * How far a blur reaches: one number, or the least and most: {@code sigma=(0.1, 2.0)} in Python.
   */
  public static Sigma sigma(double... value) {
    return new Sigma(value);
  }

  /**
   * How many equal channels a grey picture has: 1 or 3: {@code num_output_channels=3} in Python.
   */
  public static NumOutputChannels num_output_channels(int value) {
    return new NumOutputChannels(value);
  }

  /**
   * How far corners move at most, as a part of half an edge: {@code distortion_scale=0.6} in
   * Python.
   */
  public static DistortionScale distortion_scale(double value) {
    return new DistortionScale(value);
  }

  /** The least and most part or factor: {@code scale=(0.8, 1.0)} in Python. */
  public static ScaleRange scale(double low, double high) {
    return new ScaleRange(low, high);
  }

  /** The least and most ratio of width to height: {@code ratio=(0.75, 1.33)} in Python. */
  public static RatioRange ratio(double low, double high) {
    return new RatioRange(low, high);
  }

  /** How far a picture moves, in parts of width and height: {@code translate=(0.1, 0.1)}. */
  public static Translate translate(double x, double y) {
    return new Translate(x, y);
  }

  /** What boxes are multiplied by to be those of a map: {@code spatial_scale=0.25} in Python. */
  public static SpatialScale spatial_scale(double value) {
    return new SpatialScale(value);
  }

  /** How many points a bin has along a side: {@code sampling_ratio=2} in Python. */
  public static SamplingRatio sampling_ratio(int value) {
    return new SamplingRatio(value);
  }

  /** Whether pixels are at their centres: {@code aligned=True} in Python. */
  public static Aligned aligned(boolean value) {
    return new Aligned(value);
  }

  /** The mean of each channel: {@code mean=[0.485, 0.456, 0.406]} in Python. */
  public static MeansOf mean(double first, double second, double... more) {
    return new MeansOf(joined(first, second, more));
  }

  /** The standard deviation of each channel: {@code std=[0.229, 0.224, 0.225]} in Python. */
  public static StdsOf std(double first, double second, double... more) {
    return new StdsOf(joined(first, second, more));
  }

  private static double[] joined(double first, double second, double... more) {
    double[] all = new double[more.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(more, 0, all, 2, more.length);
    return all;
  }

  /** Whether numbers are scaled to the range of their new type: {@code scale=True} in Python. */
  public static Scaled scale(boolean value) {
    return new Scaled(value);
  }

  /** Whether numbers are kept in their range: {@code clip=False} in Python. */
  public static Clip clip(boolean value) {
    return new Clip(value);
  }

  /** How many times as long edges get: {@code side_range=(1, 4)} in Python. */
  public static SideRange side_range(double low, double high) {
    return new SideRange(low, high);
  }

  /** By how much a picture is scaled: {@code scale_range=(0.1, 2)} in Python. */
  public static FactorRange scale_range(double low, double high) {
    return new FactorRange(low, high);
  }
}
