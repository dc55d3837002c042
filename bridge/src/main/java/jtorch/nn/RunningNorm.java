package jtorch.nn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jtorch.Kwargs;
import jtorch.NnKwargs.Affine;
import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.NnKwargs.CumulativeAverage;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.Momentum;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.NnKwargs.TrackRunningStats;
import jtorch.SettingKwargs.NormSetting;
import jtorch.SizeKwargs.NumFeatures;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.PythonNumbers;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** A normalization of channels that may remember means and variances for evaluation. */
abstract class RunningNorm extends NormLayer {
  /** The scale of each channel, or null without {@code affine}. */
  public final @Nullable Parameter weight;

  /** The offset of each channel, or null without {@code affine}. */
  public final @Nullable Parameter bias;

  /** The mean of each channel so far, or null if none is remembered. */
  public final @Nullable Tensor running_mean;

  /** The variance of each channel so far, or null if none is remembered. */
  public final @Nullable Tensor running_var;

  /** How many batches were counted, or null if nothing is remembered. */
  public final @Nullable Tensor num_batches_tracked;

  private @Nullable Double momentum;
  private double eps;
  private boolean tracked;
  private long num_features; // 0 until a lazy layer knows it
  private final int[] dims;

  RunningNorm(long num_features, boolean usual, int[] dims, BatchNormKwarg... keywords) {
    if (!isLazy()) {
      Sizes.checkPositive(_get_name(), "num_features", num_features);
    }
    double epsilon = 1e-5;
    @Nullable Double share = 0.1;
    boolean affine = usual || isLazy(); // as in Python, where lazy layers share their defaults
    boolean track = affine;
    for (BatchNormKwarg keyword : keywords) {
      switch (keyword) {
        case Eps e -> epsilon = e.value();
        case Momentum m -> share = m.value();
        case CumulativeAverage _ -> share = null;
        case Affine a -> affine = a.value();
        case TrackRunningStats t -> track = t.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    Placement placement = Placement.of((Object[]) keywords);
    this.num_features = num_features;
    this.dims = dims.clone();
    eps = epsilon;
    momentum = share;
    tracked = track;
    weight =
        affine
            ? register_parameter("weight", parameter(placement, () -> placement.ones(num_features)))
            : null;
    bias =
        affine
            ? register_parameter("bias", parameter(placement, () -> placement.zeros(num_features)))
            : null;
    running_mean =
        track ? register_buffer("running_mean", buffer(placement, placement::zerosBuffer)) : null;
    running_var =
        track ? register_buffer("running_var", buffer(placement, placement::onesBuffer)) : null;
    num_batches_tracked =
        track ? register_buffer("num_batches_tracked", placement.counter()) : null;
  }

  /** Makes a copy. */
  RunningNorm(RunningNorm original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
    bias = memo.orNull(original.bias);
    running_mean = memo.orNull(original.running_mean);
    running_var = memo.orNull(original.running_var);
    num_batches_tracked = memo.orNull(original.num_batches_tracked);
    momentum = original.momentum;
    eps = original.eps;
    tracked = original.tracked;
    num_features = original.num_features;
    dims = original.dims;
  }

  /** Normalizes each channel over the batch, or by what is remembered. */
  final Tensor overBatch(Tensor input) {
    checkDims(input);
    double share = count();
    boolean seen = tracked || !training(); // what is remembered, in training if it is tracked
    Tensor mean = tensorOrNull("running_mean");
    return F.batch_norm(
        input,
        seen ? mean : null,
        seen ? tensorOrNull("running_var") : null,
        tensorOrNull("weight"),
        tensorOrNull("bias"),
        training() || mean == null,
        share,
        eps);
  }

  /** Normalizes each channel of each sample, or by what is remembered. */
  final Tensor overSamples(Tensor batch) {
    Tensor mean = tensorOrNull("running_mean");
    return F.instance_norm(
        batch,
        mean,
        tensorOrNull("running_var"),
        tensorOrNull("weight"),
        tensorOrNull("bias"),
        training() || !tracked || mean == null,
        share(),
        eps);
  }

  private Tensor buffer(Placement placement, Function<long[], Tensor> made) {
    return isLazy() ? new UninitializedBuffer(placement) : made.apply(new long[] {num_features});
  }

  @Override
  final void learnFrom(Layer original) {
    super.learnFrom(original);
    num_features = ((RunningNorm) original).num_features;
  }

  /** One that was loaded, or has no tensors, goes on printing 0 channels, as in Python. */
  @Override
  final void initialize_parameters(Tensor input) {
    checkDims(input);
    if (!Uninitialized.isAnyOf(this)) {
      return;
    }
    long channels = input.size(isBatch(input) ? 1 : 0);
    Sizes.checkPositive(_get_name(), "num_features", channels);
    Map<String, long[]> shapes = new HashMap<>();
    for (String name : List.of("weight", "bias", "running_mean", "running_var")) {
      shapes.put(name, new long[] {channels});
    }
    Uninitialized.materialize(this, shapes);
    num_features = channels;
    reset_running_stats();
    if (weight != null && bias != null) {
      init.ones_(weight);
      init.zeros_(bias);
    }
  }

  private boolean isBatch(Tensor input) {
    return this instanceof _BatchNorm || input.dim() == dims[dims.length - 1];
  }

  /** Returns the number of channels; 0 until a lazy layer knows it. */
  public final long num_features() {
    return num_features;
  }

  /** The keyword {@link Kwargs#num_features}: the attribute would hide it from a subclass. */
  protected static NumFeatures num_features(long value) {
    return Kwargs.num_features(value);
  }

  /** Returns what is added to a variance. */
  public final double eps() {
    return eps;
  }

  /** Returns whether there is a scale and an offset of each channel. */
  public final boolean affine() {
    return weight != null;
  }

  /** Returns whether batches of the training are remembered. */
  public final boolean track_running_stats() {
    return tracked;
  }

  /** Forgets all batches: means of 0, variances of 1. */
  public final void reset_running_stats() {
    if (running_mean != null && running_var != null && num_batches_tracked != null) {
      init.zeros_(get_tensor("running_mean"));
      init.ones_(get_tensor("running_var"));
      init.zeros_(get_tensor("num_batches_tracked"));
    }
  }

  /** Returns a batch's share of the running means, or null for that of an average of all. */
  public final @Nullable Double momentum() {
    return momentum;
  }

  /**
   * Changes settings of this layer, not of its copies: {@code bn.set(momentum(0.01))} is {@code
   * bn.momentum = 0.01} in Python, and {@code momentum(null)} its None. What isn't given stays.
   */
  public final void set(NormSetting... settings) {
    for (NormSetting setting : settings) {
      switch (setting) {
        case Eps e -> eps = e.value();
        case Momentum m -> momentum = m.value();
        case CumulativeAverage _ -> momentum = null;
        case TrackRunningStats t -> tracked = t.value();
      }
    }
  }

  /** The keyword {@link Kwargs#momentum}. */
  protected static Momentum momentum(double value) {
    return Kwargs.momentum(value);
  }

  /** The keyword {@link Kwargs#momentum} of None. */
  protected static CumulativeAverage momentum(@Nullable Void none) {
    return Kwargs.momentum(null);
  }

  /** The keyword {@link Kwargs#track_running_stats}. */
  protected static TrackRunningStats track_running_stats(boolean value) {
    return Kwargs.track_running_stats(value);
  }

  /** Refuses an input whose number of dimensions is none of this layer's. */
  final void checkDims(Tensor input) {
    int given = input.dim();
    if (Arrays.stream(dims).noneMatch(dim -> dim == given)) {
      throw new IllegalArgumentException(
          _get_name()
              + ": the input must have "
              + (dims.length == 1 ? dims[0] + "" : dims[0] + " or " + dims[1])
              + " dimensions, unlike a shape of "
              + Arrays.toString(input.size())
              + ".");
    }
  }

  /** Counts a batch in training; returns the share of it that goes into the running means. */
  final double count() {
    Tensor counter = tensorOrNull("num_batches_tracked");
    if (training() && tracked && counter != null) {
      Call.run("add_", () -> Natives.withScalar(1L, one -> Raw.of(counter).add_(one)));
      return momentum == null ? 1 / counter.item() : momentum;
    }
    return share();
  }

  /** Returns the share of a batch in the running means; 0 if it isn't fixed. */
  final double share() {
    return momentum == null ? 0 : momentum;
  }

  @Override
  protected String extra_repr() {
    return num_features
        + ", eps="
        + PythonNumbers.repr(eps)
        + ", momentum="
        + (momentum == null ? "None" : PythonNumbers.repr(momentum))
        + ", affine="
        + python(weight != null)
        + ", track_running_stats="
        + python(tracked);
  }
}
