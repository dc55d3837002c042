package jtorch;

import java.util.List;
import java.util.function.BiFunction;
import jtorch.utils.data.Sample;

/** Keyword arguments of sets of pictures that have more than two halves. */
public class PictureSetKwargs extends OptimKwargs {
  PictureSetKwargs() {}

  /** What a set takes that has parts, such as {@link jtorch.vision.datasets.SVHN}. */
  public sealed interface SplitKwarg extends SplitFilesKwarg, FoldsKwarg, PetKwarg
      permits Split, DataKwargs.Download, DataKwargs.PictureKwarg {}

  /** What a set of files in parts takes, such as {@link jtorch.vision.datasets.Food101}. */
  public sealed interface SplitFilesKwarg permits SplitKwarg, DataKwargs.LoaderOf {}

  /** What {@link jtorch.vision.datasets.STL10} takes. */
  public sealed interface FoldsKwarg permits SplitKwarg, Folds {}

  /** What {@link jtorch.vision.datasets.OxfordIIITPet} takes. */
  public sealed interface PetKwarg permits SplitKwarg, TargetTypes, TransformsOf {}

  /** What {@link jtorch.vision.datasets.VOCSegmentation} and its like take. */
  public sealed interface VocKwarg permits Year, ImageSet, JointKwarg {}

  /** What {@link jtorch.vision.datasets.CocoDetection} takes. */
  public sealed interface JointKwarg extends VocKwarg
      permits TransformsOf, DataKwargs.PictureKwarg {}

  /** Which part of a set is meant. */
  public record Split(String value) implements SplitKwarg {}

  /** Which fold of ten is meant. */
  public record Folds(int value) implements FoldsKwarg {}

  /** What is known of a picture. */
  public record TargetTypes(List<String> value) implements PetKwarg {
    /** Takes a copy. */
    public TargetTypes {
      value = List.copyOf(value);
    }
  }

  /** What is done to a picture and what is known of it, together. */
  public record TransformsOf(BiFunction<Tensor, Tensor, Sample> value)
      implements PetKwarg, JointKwarg {}

  /** Which year's set is meant. */
  public record Year(String value) implements VocKwarg {}

  /** Which list of pictures is meant. */
  public record ImageSet(String value) implements VocKwarg {}

  /** Which part of a set is meant: {@code split="test"} in Python. */
  public static Split split(String value) {
    return new Split(value);
  }

  /** Which fold of ten is meant: {@code folds=3} in Python. */
  public static Folds folds(int value) {
    return new Folds(value);
  }

  /** What is known of a picture: {@code target_types="segmentation"} in Python, or several. */
  public static TargetTypes target_types(String... value) {
    return new TargetTypes(List.of(value));
  }

  /** What is done to a picture and its target, together: {@code transforms=f} in Python. */
  public static TransformsOf transforms(BiFunction<Tensor, Tensor, Sample> value) {
    return new TransformsOf(value);
  }

  /** Which year's set is meant: {@code year="2007"} in Python. */
  public static Year year(String value) {
    return new Year(value);
  }

  /** Which list of pictures is meant: {@code image_set="val"} in Python. */
  public static ImageSet image_set(String value) {
    return new ImageSet(value);
  }
}
