package jtorch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import jtorch.utils.data.Sample;
import jtorch.utils.data.Sampler;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/** Keyword arguments of datasets and loaders. */
public class DataKwargs extends PictureSetKwargs {
  DataKwargs() {}

  /** What {@link torch.autograd.graph#save_on_cpu} takes. */
  public sealed interface SaveOnCpuKwarg permits PinMemory {}

  /** What a {@link jtorch.utils.data.DataLoader} takes. */
  public sealed interface LoaderKwarg
      permits BatchSize,
          Shuffle,
          DropLast,
          GeneratorOf,
          SamplerOf,
          BatchSamplerOf,
          CollateFn,
          NumWorkers,
          PrefetchFactor,
          PersistentWorkers,
          PinMemory,
          Timeout,
          WorkerInitFn {}

  /** What a {@link jtorch.utils.data.RandomSampler} takes. */
  public sealed interface RandomSamplerKwarg permits Replacement, NumSamples, GeneratorOf {}

  /** What a {@link jtorch.utils.data.WeightedRandomSampler} takes. */
  public sealed interface WeightedSamplerKwarg permits Replacement, GeneratorOf {}

  /** What a set of pictures takes. */
  public sealed interface DatasetKwarg permits Train, Download, PictureKwarg {}

  /** What a set of pictures takes that is neither halved nor fetched. */
  public sealed interface PictureKwarg
      extends DatasetKwarg, FolderKwarg, FakeDataKwarg, SplitKwarg, JointKwarg
      permits TransformOf, TargetTransformOf {}

  /** What a {@link jtorch.vision.datasets.DatasetFolder} takes. */
  public sealed interface FolderKwarg permits PictureKwarg, LoaderOf, IsValidFile, AllowEmpty {}

  /** What {@link jtorch.vision.datasets.FakeData} takes. */
  public sealed interface FakeDataKwarg
      permits PictureKwarg,
          LayerKwargs.Size,
          VisionKwargs.ImageShape,
          VisionKwargs.NumClasses,
          RandomOffset {}

  /** What {@link jtorch.jit.jit#load} takes. */
  public sealed interface JitLoadKwarg permits Trusted {}

  /** How many samples are in a batch. */
  public record BatchSize(int value) implements LoaderKwarg {}

  /** Whether each epoch has another order. */
  public record Shuffle(boolean value) implements LoaderKwarg {}

  /** Whether a last, smaller batch is left out. */
  public record DropLast(boolean value) implements LoaderKwarg {}

  /** Where a loader's or a sampler's random numbers come from. */
  public record GeneratorOf(Generator value)
      implements LoaderKwarg,
          RandomSamplerKwarg,
          WeightedSamplerKwarg,
          TensorKwargs.RandomKwarg,
          InitKwargs.UniformInitKwarg,
          InitKwargs.NormalInitKwarg,
          InitKwargs.TruncatedInitKwarg,
          InitKwargs.XavierKwarg,
          InitKwargs.KaimingKwarg,
          InitKwargs.MultinomialKwarg {}

  /** In which order a loader takes the samples. */
  public record SamplerOf(Sampler value) implements LoaderKwarg {}

  /** Which samples are in which batch. */
  public record BatchSamplerOf(Iterable<long[]> value) implements LoaderKwarg {}

  /** How samples become a batch. */
  public record CollateFn(Function<List<Sample>, Sample> value) implements LoaderKwarg {}

  /** How many threads make batches. */
  public record NumWorkers(int value) implements LoaderKwarg {}

  /** How many batches a worker makes in advance. */
  public record PrefetchFactor(int value) implements LoaderKwarg {}

  /** Whether workers go on to the next epoch. */
  public record PersistentWorkers(boolean value) implements LoaderKwarg {}

  /** Whether batches are put where a GPU reaches them sooner. */
  public record PinMemory(boolean value) implements LoaderKwarg, SaveOnCpuKwarg {}

  /** How many seconds a batch is waited for; 0 is for ever. */
  public record Timeout(double value) implements LoaderKwarg {}

  /** What a worker does first, with its number. */
  public record WorkerInitFn(IntConsumer value) implements LoaderKwarg {}

  /** Whether a sample may be drawn again. */
  public record Replacement(boolean value)
      implements RandomSamplerKwarg, WeightedSamplerKwarg, InitKwargs.MultinomialKwarg {}

  /** How many samples are drawn. */
  public record NumSamples(long value) implements RandomSamplerKwarg {}

  /** Whether the training samples are meant, or the test samples. */
  public record Train(boolean value) implements DatasetKwarg {}

  /** Whether missing files are fetched. */
  public record Download(boolean value) implements DatasetKwarg, SplitKwarg {}

  /** What is done to each picture. */
  public record TransformOf(@Nullable Transform value) implements PictureKwarg {}

  /** What is done to each label. */
  public record TargetTransformOf(@Nullable Transform value) implements PictureKwarg {}

  /** What reads a file of a folder. */
  public record LoaderOf(Function<Path, Tensor> value) implements FolderKwarg, SplitFilesKwarg {}

  /** Which files of a folder belong to a set. */
  public record IsValidFile(Predicate<Path> value) implements FolderKwarg {}

  /** Whether a class may have no files. */
  public record AllowEmpty(boolean value) implements FolderKwarg {}

  /** What is added to a sample's number to seed what it is made of. */
  public record RandomOffset(long value) implements FakeDataKwarg {}

  /** Whether a file comes from someone who may run code here. */
  public record Trusted(boolean value) implements JitLoadKwarg {}

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

  /** In which order the samples are taken: {@code sampler=RandomSampler(ds)} in Python. */
  public static SamplerOf sampler(Sampler value) {
    return new SamplerOf(value);
  }

  /**
   * Which samples are in which batch: {@code batch_sampler=...} in Python. A loader has a size if
   * this is a {@link jtorch.utils.data.BatchSampler} or a {@link java.util.Collection}.
   */
  public static BatchSamplerOf batch_sampler(Iterable<long[]> value) {
    return new BatchSamplerOf(value);
  }

  /** How samples become a batch: {@code collate_fn=f} in Python. */
  public static CollateFn collate_fn(Function<List<Sample>, Sample> value) {
    return new CollateFn(value);
  }

  /** How many threads make batches: {@code num_workers=2} in Python. */
  public static NumWorkers num_workers(int value) {
    return new NumWorkers(value);
  }

  /** How many batches a worker makes in advance: {@code prefetch_factor=2} in Python. */
  public static PrefetchFactor prefetch_factor(int value) {
    return new PrefetchFactor(value);
  }

  /** Whether workers go on to the next epoch: {@code persistent_workers=True} in Python. */
  public static PersistentWorkers persistent_workers(boolean value) {
    return new PersistentWorkers(value);
  }

  /** Whether a GPU reaches batches sooner: {@code pin_memory=True} in Python. */
  public static PinMemory pin_memory(boolean value) {
    return new PinMemory(value);
  }

  /** How many seconds a batch is waited for: {@code timeout=60} in Python. */
  public static Timeout timeout(double value) {
    return new Timeout(value);
  }

  /** What a worker does first, with its number: {@code worker_init_fn=f} in Python. */
  public static WorkerInitFn worker_init_fn(IntConsumer value) {
    return new WorkerInitFn(value);
  }

  /** Whether a sample may be drawn again: {@code replacement=True} in Python. */
  public static Replacement replacement(boolean value) {
    return new Replacement(value);
  }

  /** How many samples are drawn: {@code num_samples=100} in Python. */
  public static NumSamples num_samples(long value) {
    return new NumSamples(value);
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
  public static TransformOf transform(@Nullable Transform value) {
    return new TransformOf(value);
  }

  /**
   * What is done to each label, an int64 without dimensions: {@code target_transform=f} in Python.
   */
  public static TargetTransformOf target_transform(@Nullable Transform value) {
    return new TargetTransformOf(value);
  }

  /** What reads a file of a folder: {@code loader=f} in Python. */
  public static LoaderOf loader(Function<Path, Tensor> value) {
    return new LoaderOf(value);
  }

  /** Which files of a folder belong to a set: {@code is_valid_file=f} in Python. */
  public static IsValidFile is_valid_file(Predicate<Path> value) {
    return new IsValidFile(value);
  }

  /** Whether a class may have no files: {@code allow_empty=True} in Python. */
  public static AllowEmpty allow_empty(boolean value) {
    return new AllowEmpty(value);
  }

  /** What makes random pictures others: {@code random_offset=7} in Python. */
  public static RandomOffset random_offset(long value) {
    return new RandomOffset(value);
  }

  /** Whether a file comes from someone who may run code here: no keyword of Python's. */
  public static Trusted trusted(boolean value) {
    return new Trusted(value);
  }
}
