package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.Affine;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.GroupNormKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.SizeKwargs.NumChannels;
import jtorch.SizeKwargs.NumGroups;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * Normalizes each group of channels of each sample of (N, C, ...).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html">GroupNorm</a>.
 */
public class GroupNorm extends NormLayer {
  /** The scale of each channel, or null without {@code affine}. */
  public final @Nullable Parameter weight;

  /** The offset of each channel, or null without {@code affine}. */
  public final @Nullable Parameter bias;

  private final long num_groups;
  private final long num_channels;
  private double eps;

  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if the groups don't divide the channels
   */
  public GroupNorm(long num_groups, long num_channels, GroupNormKwarg... keywords) {
    Sizes.checkPositive("GroupNorm", "num_groups", num_groups);
    if (num_channels < 1 || num_channels % num_groups != 0) {
      throw new IllegalArgumentException(
          "GroupNorm: "
              + num_channels
              + " channels don't fall into "
              + num_groups
              + " groups of one size.");
    }
    double epsilon = 1e-5;
    boolean affine = true;
    for (GroupNormKwarg keyword : keywords) {
      switch (keyword) {
        case Eps e -> epsilon = e.value();
        case Affine a -> affine = a.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    this.num_groups = num_groups;
    this.num_channels = num_channels;
    eps = epsilon;
    Placement placement = Placement.of((Object[]) keywords);
    weight = affine ? register_parameter("weight", placement.ones(num_channels)) : null;
    bias = affine ? register_parameter("bias", placement.zeros(num_channels)) : null;
  }

  /** As the other, with what is added to a variance: {@code GroupNorm(32, 64, 1e-6)} in Python. */
  public GroupNorm(long num_groups, long num_channels, double eps, GroupNormKwarg... keywords) {
    this(num_groups, num_channels, Keywords.of(Kwargs.eps(eps), keywords));
  }

  /** Makes a layer whose sizes have names. */
  public GroupNorm(NumGroups num_groups, NumChannels num_channels, GroupNormKwarg... keywords) {
    this(num_groups.value(), num_channels.value(), keywords);
  }

  private GroupNorm(GroupNorm original, Memo memo) {
    super(original, memo);
    weight = memo.orNull(original.weight);
    bias = memo.orNull(original.bias);
    num_groups = original.num_groups;
    num_channels = original.num_channels;
    eps = original.eps;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(
        input,
        () -> F.group_norm(input, num_groups, tensorOrNull("weight"), tensorOrNull("bias"), eps));
  }

  /** Returns the number of groups. */
  public final long num_groups() {
    return num_groups;
  }

  /** The keyword {@link Kwargs#num_groups}: the attribute would hide it from a subclass. */
  protected static NumGroups num_groups(long value) {
    return Kwargs.num_groups(value);
  }

  /** Returns the number of channels. */
  public final long num_channels() {
    return num_channels;
  }

  /** The keyword {@link Kwargs#num_channels}: the attribute would hide it from a subclass. */
  protected static NumChannels num_channels(long value) {
    return Kwargs.num_channels(value);
  }

  /** Returns what is added to a variance. */
  public final double eps() {
    return eps;
  }

  /** Returns whether there is a scale and an offset of each channel. */
  public final boolean affine() {
    return weight != null;
  }

  /** Sets what is added to a variance: {@code norm.set(eps(1e-3))} is {@code norm.eps = 1e-3}. */
  public final void set(Eps eps) {
    this.eps = eps.value();
  }

  @Override
  protected String extra_repr() {
    return num_groups
        + ", "
        + num_channels
        + ", eps="
        + PythonNumbers.repr(eps)
        + ", affine="
        + python(weight != null);
  }

  @Override
  Module copied(Memo memo) {
    return new GroupNorm(this, memo);
  }
}
