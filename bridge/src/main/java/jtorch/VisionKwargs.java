package jtorch;

import java.util.List;
import jtorch.vision.Image;
import jtorch.vision.transforms.InterpolationMode;

/** Keyword arguments of the transforms of pictures. */
public class VisionKwargs extends SummaryKwargs {
  VisionKwargs() {}

  /** What a {@link jtorch.vision.transforms.RandomRotation} takes. */
  public sealed interface RotationKwarg permits AffineKwarg, Expand {}

  /** What a {@link jtorch.vision.transforms.RandomAffine} takes. */
  public sealed interface AffineKwarg extends RotationKwarg, PictureKwargs.RandomAffineKwarg
      permits Interpolation, Fill, Center {}

  /** What a {@link jtorch.vision.transforms.AutoAugment} takes. */
  public sealed interface AugmentKwarg
      extends TrivialAugmentKwarg, AugMixKwarg, PictureKwargs.PerspectiveKwarg
      permits Interpolation, Fill {}

  /** What a {@link jtorch.vision.transforms.TrivialAugmentWide} takes. */
  public sealed interface TrivialAugmentKwarg extends RandAugmentKwarg
      permits AugmentKwarg, NumMagnitudeBins {}

  /** What a {@link jtorch.vision.transforms.RandAugment} takes. */
  public sealed interface RandAugmentKwarg permits TrivialAugmentKwarg, NumOps, Magnitude {}

  /** What a {@link jtorch.vision.transforms.Resize} takes. */
  public sealed interface ResizeKwarg permits PictureKwargs.SmoothKwarg, MaxSize {}

  /** What a {@link jtorch.vision.transforms.AugMix} takes. */
  public sealed interface AugMixKwarg
      permits AugmentKwarg, Severity, MixtureWidth, ChainDepth, AllOps, TensorKwargs.Alpha {}

  /** What {@link Image#rotate} takes. */
  public sealed interface ImageRotationKwarg permits Resample, Expand, Center, FillColor {}

  /** What a {@link jtorch.vision.transforms.TenCrop} takes. */
  public sealed interface TenCropKwarg permits VerticalFlip {}

  /** What {@link jtorch.vision.ops#sigmoid_focal_loss} takes. */
  public sealed interface FocalKwarg
      permits TensorKwargs.Alpha, SchedulerKwargs.GammaOf, LossKwargs.ReductionMode {}

  /** What {@link jtorch.vision.utils#draw_bounding_boxes} takes. */
  public sealed interface BoxesKwarg permits Colors, LineWidth, Filled {}

  /** What {@link jtorch.vision.utils#draw_segmentation_masks} takes. */
  public sealed interface MasksKwarg permits Colors, TensorKwargs.Alpha {}

  /** What a network of {@link jtorch.vision.models.models} takes. */
  public sealed interface ModelKwarg
      extends VisionTransformerKwarg, NetworkKwargs.ResNetKwarg, NetworkKwargs.MobileNetV3Kwarg
      permits NumClasses, Weights {}

  /** What a vision transformer takes by name. */
  public sealed interface VisionTransformerKwarg permits ImageSize, ModelKwarg {}

  /** How a pixel between others is made of them. */
  public record Interpolation(InterpolationMode value)
      implements AffineKwarg, AugmentKwarg, PictureKwargs.SmoothKwarg {}

  /**
   * What stands where nothing of the old picture is: a number for all channels, or one for each.
   */
  public record Fill(double... value)
      implements AffineKwarg, AugmentKwarg, PictureKwargs.BorderKwarg, PictureKwargs.ZoomOutKwarg {}

  /** Around which place the picture is turned, in pixels from the upper left corner. */
  public record Center(double x, double y) implements AffineKwarg, ImageRotationKwarg {}

  /** Whether the picture grows to hold all of the turned one. */
  public record Expand(boolean value) implements RotationKwarg, ImageRotationKwarg {}

  /** How a pixel between others of an image is made of them. */
  public record Resample(Image.Resampling value) implements ImageRotationKwarg {}

  /** What stands where nothing of the old image is: a number for all channels, or one for each. */
  public record FillColor(double... value) implements ImageRotationKwarg {}

  /** How long the longer edge becomes at most. */
  public record MaxSize(int value) implements ResizeKwarg {}

  /** How many changes are made to a picture, one after the other. */
  public record NumOps(int value) implements RandAugmentKwarg {}

  /** How strong a change is: a step from 0 on. */
  public record Magnitude(int value) implements RandAugmentKwarg {}

  /** How many steps of strength there are. */
  public record NumMagnitudeBins(int value) implements TrivialAugmentKwarg {}

  /** How strong changes are at most: a step from 1 to 10. */
  public record Severity(int value) implements AugMixKwarg {}

  /** How many chains of changes are mixed. */
  public record MixtureWidth(int value) implements AugMixKwarg {}

  /** How many changes a chain has; a random number of them if this is not positive. */
  public record ChainDepth(int value) implements AugMixKwarg {}

  /** Whether colours are changed, too. */
  public record AllOps(boolean value) implements AugMixKwarg {}

  /** Whether the mirror image is that of water. */
  public record VerticalFlip(boolean value) implements TenCropKwarg {}

  /** In which colours is drawn: one for all, or one for each. */
  public record Colors(List<String> value) implements BoxesKwarg, MasksKwarg {}

  /** How many pixels wide lines are. */
  public record LineWidth(int value) implements BoxesKwarg {}

  /** Whether boxes are filled. */
  public record Filled(boolean value) implements BoxesKwarg {}

  /** How many numbers come out of a network. */
  public record NumClasses(long value)
      implements ModelKwarg,
          DataKwargs.FakeDataKwarg,
          PictureKwargs.MixKwarg,
          NetworkKwargs.LrasppKwarg {}

  /** How many rows and columns the pictures of a vision transformer have. */
  public record ImageSize(long value) implements VisionTransformerKwarg {}

  /** The shape of pictures, (C, H, W). */
  public record ImageShape(long channels, long height, long width)
      implements DataKwargs.FakeDataKwarg {}

  /** The file whose weights a network takes. */
  public record Weights(String file) implements ModelKwarg, NetworkKwargs.LrasppKwarg {}

  /** How a pixel between others is made of them: {@code interpolation=...} in Python. */
  public static Interpolation interpolation(InterpolationMode value) {
    return new Interpolation(value);
  }

  /** What stands where nothing of the old picture is: {@code fill=0.5} in Python. */
  public static Fill fill(double... value) {
    return new Fill(value);
  }

  /** Whether boxes are filled: {@code fill=True} in Python. */
  public static Filled fill(boolean value) {
    return new Filled(value);
  }

  /**
   * In which colours is drawn: {@code colors="red"} in Python, or one for each object as in {@code
   * colors=["red", "#00ff00"]}.
   */
  public static Colors colors(String... value) {
    return new Colors(List.of(value));
  }

  /** How many pixels wide lines are: {@code width=2} in Python. */
  public static LineWidth width(int value) {
    return new LineWidth(value);
  }

  /** Around which place the picture is turned: {@code center=(x, y)} in Python. */
  public static Center center(double x, double y) {
    return new Center(x, y);
  }

  /** Whether the picture grows to hold all of the turned one: {@code expand=True} in Python. */
  public static Expand expand(boolean value) {
    return new Expand(value);
  }

  /** How long the longer edge becomes at most: {@code max_size=512} in Python. */
  public static MaxSize max_size(int value) {
    return new MaxSize(value);
  }

  /** How a pixel of an image is made of others: {@code resample=Image.BICUBIC} in Python. */
  public static Resample resample(Image.Resampling value) {
    return new Resample(value);
  }

  /** What stands where nothing of the old image is: {@code fillcolor=(9, 9, 9)} in Python. */
  public static FillColor fillcolor(double... value) {
    return new FillColor(value);
  }

  /** How many changes are made to a picture: {@code num_ops=2} in Python. */
  public static NumOps num_ops(int value) {
    return new NumOps(value);
  }

  /** How strong a change is: {@code magnitude=9} in Python. */
  public static Magnitude magnitude(int value) {
    return new Magnitude(value);
  }

  /** How many steps of strength there are: {@code num_magnitude_bins=31} in Python. */
  public static NumMagnitudeBins num_magnitude_bins(int value) {
    return new NumMagnitudeBins(value);
  }

  /** How strong changes are at most: {@code severity=3} in Python. */
  public static Severity severity(int value) {
    return new Severity(value);
  }

  /** How many chains of changes are mixed: {@code mixture_width=3} in Python. */
  public static MixtureWidth mixture_width(int value) {
    return new MixtureWidth(value);
  }

  /** How many changes a chain has: {@code chain_depth=2} in Python. */
  public static ChainDepth chain_depth(int value) {
    return new ChainDepth(value);
  }

  /** Whether colours are changed, too: {@code all_ops=False} in Python. */
  public static AllOps all_ops(boolean value) {
    return new AllOps(value);
  }

  /** Whether the mirror image is upside down: {@code vertical_flip=True} in Python. */
  public static VerticalFlip vertical_flip(boolean value) {
    return new VerticalFlip(value);
  }

  /**
   * How many rows and columns the pictures of a vision transformer have: {@code image_size=64} in
   * Python.
   */
  public static ImageSize image_size(long value) {
    return new ImageSize(value);
  }

  /** The shape of pictures: {@code image_size=(3, 32, 32)} in Python. */
  public static ImageShape image_size(long channels, long height, long width) {
    return new ImageShape(channels, height, width);
  }

  /** How many classes there are, or numbers come out: {@code num_classes=10} in Python. */
  public static NumClasses num_classes(long value) {
    return new NumClasses(value);
  }

  /**
   * The {@code .pth} file whose weights a network takes, where {@code weights="IMAGENET1K_V1"} has
   * Python fetch one; such a file is in {@code ~/.cache/torch/hub/checkpoints}.
   */
  public static Weights weights(String file) {
    return new Weights(file);
  }
}
