package jtorch;

import java.util.List;
import java.util.Map;

/** Keyword arguments of a {@link jtorch.utils.tensorboard.SummaryWriter}. */
public class SummaryWriterKwargs extends SparseKwargs {
  SummaryWriterKwargs() {}

  /** What a new writer takes. */
  public sealed interface SummaryWriterKwarg
      permits LogDir, Comment, PurgeStep, MaxQueue, FlushSecs, FilenameSuffix {}

  /** What every event takes. */
  public sealed interface AddEventKwarg
      extends AddScalarKwarg, AddImageKwarg, AddHistogramKwarg, AddPrCurveKwarg
      permits GlobalStep, Walltime {}

  /** What {@code add_scalar} takes. */
  public sealed interface AddScalarKwarg permits AddEventKwarg, NewStyle, DoublePrecision {}

  /** What {@code add_image} takes. */
  public sealed interface AddImageKwarg permits AddEventKwarg, Dataformats {}

  /** What {@code add_histogram} takes. */
  public sealed interface AddHistogramKwarg permits AddEventKwarg, Bins, MaxBins {}

  /** What {@code add_pr_curve} takes. */
  public sealed interface AddPrCurveKwarg permits AddEventKwarg, NumThresholds, CurveWeights {}

  /** What {@code add_hparams} takes. */
  public sealed interface AddHparamsKwarg permits GlobalStep, RunName, HparamDomainDiscrete {}

  /** What {@code add_embedding} takes. */
  public sealed interface AddEmbeddingKwarg
      permits GlobalStep, TagOf, Metadata, MetadataHeader, LabelImg {}

  /** The folder. */
  public record LogDir(String value) implements SummaryWriterKwarg {}

  /** What the default folder's name ends in. */
  public record Comment(String value) implements SummaryWriterKwarg {}

  /** From which step on another file's events are hidden. */
  public record PurgeStep(long value) implements SummaryWriterKwarg {}

  /** How many events wait. */
  public record MaxQueue(int value) implements SummaryWriterKwarg {}

  /** How many seconds they wait. */
  public record FlushSecs(double value) implements SummaryWriterKwarg {}

  /** What a file's name ends in. */
  public record FilenameSuffix(String value) implements SummaryWriterKwarg {}

  /** After how many steps something was seen. */
  public record GlobalStep(long value)
      implements AddEventKwarg, AddHparamsKwarg, AddEmbeddingKwarg {}

  /** When it was seen. */
  public record Walltime(double value) implements AddEventKwarg {}

  /** Whether a number is written as a tensor. */
  public record NewStyle(boolean value) implements AddScalarKwarg {}

  /** Whether that has 64 bits. */
  public record DoublePrecision(boolean value) implements AddScalarKwarg {}

  /** What a picture's dimensions are. */
  public record Dataformats(String value) implements AddImageKwarg {}

  /** The ends of a histogram's bins. */
  public record Bins(double... value) implements AddHistogramKwarg, OperatorKwargs.HistcKwarg {}

  /** How many bins are written. */
  public record MaxBins(int value) implements AddHistogramKwarg {}

  /** How many thresholds a curve has. */
  public record NumThresholds(int value) implements AddPrCurveKwarg {}

  /** How much each sample counts. */
  public record CurveWeights(Tensor value)
      implements AddPrCurveKwarg, OperatorKwargs.BincountKwarg {}

  /** The folder of a run within the writer's. */
  public record RunName(String value) implements AddHparamsKwarg {}

  /** Which values a hyper-parameter may have. */
  public record HparamDomainDiscrete(Map<String, ? extends List<?>> value)
      implements AddHparamsKwarg {}

  /** What points are shown as. */
  public record TagOf(String value) implements AddEmbeddingKwarg {}

  /** A label for each point, or a list of labels. */
  public record Metadata(List<?> value) implements AddEmbeddingKwarg {}

  /** What the labels of a list are. */
  public record MetadataHeader(List<String> value) implements AddEmbeddingKwarg {}

  /** A picture for each point. */
  public record LabelImg(Tensor value) implements AddEmbeddingKwarg {}

  /** The folder: {@code log_dir="runs/first"} in Python. */
  public static LogDir log_dir(String value) {
    return new LogDir(value);
  }

  /** What the default folder's name ends in: {@code comment="LR_0.1"} in Python. */
  public static Comment comment(String value) {
    return new Comment(value);
  }

  /** From which step on earlier files' events are hidden: {@code purge_step=300} in Python. */
  public static PurgeStep purge_step(long value) {
    return new PurgeStep(value);
  }

  /** How many events wait to be written: {@code max_queue=10} in Python. */
  public static MaxQueue max_queue(int value) {
    return new MaxQueue(value);
  }

  /** How many seconds events wait to be written: {@code flush_secs=120} in Python. */
  public static FlushSecs flush_secs(double value) {
    return new FlushSecs(value);
  }

  /** What a file's name ends in: {@code filename_suffix=".mine"} in Python. */
  public static FilenameSuffix filename_suffix(String value) {
    return new FilenameSuffix(value);
  }

  /** After how many steps something was seen: {@code global_step=5} in Python. */
  public static GlobalStep global_step(long value) {
    return new GlobalStep(value);
  }

  /** When, in seconds since 1970: {@code walltime=time.time()} in Python. */
  public static Walltime walltime(double value) {
    return new Walltime(value);
  }

  /** Whether a number is written as a tensor: {@code new_style=True} in Python. */
  public static NewStyle new_style(boolean value) {
    return new NewStyle(value);
  }

  /** Whether it has 64 bits, in the new style: {@code double_precision=True} in Python. */
  public static DoublePrecision double_precision(boolean value) {
    return new DoublePrecision(value);
  }

  /** What a picture's dimensions are: {@code dataformats='HWC'} in Python. */
  public static Dataformats dataformats(String value) {
    return new Dataformats(value);
  }

  /** The ends of a histogram's bins, rising: {@code bins=[0, 1, 2]} in Python. */
  public static Bins bins(double... value) {
    return new Bins(value);
  }

  /** How many bins are written at most, about: {@code max_bins=30} in Python. */
  public static MaxBins max_bins(int value) {
    return new MaxBins(value);
  }

  /** How many thresholds a curve has, at most 127: {@code num_thresholds=50} in Python. */
  public static NumThresholds num_thresholds(int value) {
    return new NumThresholds(value);
  }

  /** How much each sample of a curve counts: {@code weights=w} in Python. */
  public static CurveWeights weights(Tensor value) {
    return new CurveWeights(value);
  }

  /** The folder of a run within the writer's: {@code run_name="first"} in Python. */
  public static RunName run_name(String value) {
    return new RunName(value);
  }

  /** Which values a hyper-parameter may have: {@code hparam_domain_discrete={...}} in Python. */
  public static HparamDomainDiscrete hparam_domain_discrete(Map<String, ? extends List<?>> value) {
    return new HparamDomainDiscrete(value);
  }

  /** What points are shown as: {@code tag="test"} in Python. */
  public static TagOf tag(String value) {
    return new TagOf(value);
  }

  /** A label for each point, or a list of labels each: {@code metadata=labels} in Python. */
  public static Metadata metadata(List<?> value) {
    return new Metadata(value);
  }

  /** What the labels of a list are: {@code metadata_header=["digit", "hand"]} in Python. */
  public static MetadataHeader metadata_header(String... value) {
    return new MetadataHeader(List.of(value));
  }

  /** A picture for each point, (N, C, H, W): {@code label_img=images} in Python. */
  public static LabelImg label_img(Tensor value) {
    return new LabelImg(value);
  }
}
