package jtorch;

import jtorch.vision.transforms.Transform;

/** Keyword arguments of datasets and loaders. */
public class DataKwargs extends OptimKwargs {
  DataKwargs() {}

  /** What a {@link jtorch.utils.data.DataLoader} takes. */
  public sealed interface LoaderKwarg permits BatchSize, Shuffle, DropLast, GeneratorOf {}

  /** What a set of pictures takes. */
  public sealed interface DatasetKwarg permits Train, Download, TransformOf {}

  /** How many samples are in a batch. */
  public record BatchSize(int value) implements LoaderKwarg {}

  /** Whether each epoch has another order. */
  public record Shuffle(boolean value) implements LoaderKwarg {}

  /** Whether a last, smaller batch is left out. */
  public record DropLast(boolean value) implements LoaderKwarg {}

  /** Where a loader's random numbers come from. */
  public record GeneratorOf(Generator value) implements LoaderKwarg, TensorKwargs.RandomKwarg {}

  /** Whether the training samples are meant, or the test samples. */
  public record Train(boolean value) implements DatasetKwarg {}

  /** Whether missing files are fetched. */
  public record Download(boolean value) implements DatasetKwarg {}

  /** What is done to each picture. */
  public record TransformOf(Transform value) implements DatasetKwarg {}

  /** How many samples are in a batch: {@code batch_size=64} in Python. */
  public static BatchSize batch_size(int value) {
    return new BatchSize(value);
  }

  /** Whether each epoch has another order: {@code shuffle=True} in Python. */
  public static Shuffle shuffle(boolean value) {
    return new Shuffle(value);
  }

  /** Whether a last, smaller batch is left out: {@code drop_last=True} in Python. */
  public static DropLast drop_last(boolean value) {
    return new DropLast(value);
  }

  /** Where a loader's random numbers come from: {@code generator=g} in Python. */
  public static GeneratorOf generator(Generator value) {
    return new GeneratorOf(value);
  }

  /** Whether the training samples are meant: {@code train=True} in Python. */
  public static Train train(boolean value) {
    return new Train(value);
  }

  /** Whether missing files are fetched: {@code download=True} in Python. */
  public static Download download(boolean value) {
    return new Download(value);
  }

  /** What is done to each picture: {@code transform=transforms.ToTensor()} in Python. */
  public static TransformOf transform(Transform value) {
    return new TransformOf(value);
  }
}
