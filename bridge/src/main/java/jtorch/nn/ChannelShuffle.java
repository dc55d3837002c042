package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.Groups;
import jtorch.Tensor;

/**
 * Mixes the channels of (N, C, ...) of several groups like a deck of cards.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ChannelShuffle.html">ChannelShuffle</a>.
 */
public class ChannelShuffle extends Layer {
  private final long groups;

  /**
   * Makes the layer.
   *
   * @throws IllegalArgumentException if the number of groups is not positive
   */
  public ChannelShuffle(long groups) {
    Sizes.checkPositive("ChannelShuffle", "groups", groups);
    this.groups = groups;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.channel_shuffle(input, groups));
  }

  /** Returns the number of groups. */
  public final long groups() {
    return groups;
  }

  /** The keyword {@link Kwargs#groups}: the attribute would hide it from a subclass. */
  protected static Groups groups(long value) {
    return Kwargs.groups(value);
  }

  @Override
  protected String extra_repr() {
    return "groups=" + groups;
  }
}
