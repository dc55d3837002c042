package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.Blank;
import jtorch.LayerKwargs.CtcKwarg;
import jtorch.LayerKwargs.ZeroInfinity;
import jtorch.Tensor;

/**
 * The loss of a labelling without times (CTC).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html">CTCLoss</a>.
 */
public class CTCLoss extends ReducedLoss<CtcKwarg> {
  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public CTCLoss(CtcKwarg... keywords) {
    super(CtcKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of log probabilities (T, N, C) and labels, (N, S) or one behind the other. */
  public Tensor forward(
      Tensor log_probs, Tensor targets, long[] input_lengths, long[] target_lengths) {
    return located(() -> F.ctc_loss(log_probs, targets, input_lengths, target_lengths, settings()));
  }

  /** As the other, with the lengths as tensors (N). */
  public Tensor forward(
      Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths) {
    return forward(log_probs, targets, input_lengths.toLongs(), target_lengths.toLongs());
  }

  /** As {@link #forward(Tensor, Tensor, long[], long[])}, with the hooks around it. */
  public final Tensor call(
      Tensor log_probs, Tensor targets, long[] input_lengths, long[] target_lengths) {
    return call(log_probs, given -> forward(given, targets, input_lengths, target_lengths));
  }

  /** As {@link #forward(Tensor, Tensor, Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(
      Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths) {
    return call(log_probs, given -> forward(given, targets, input_lengths, target_lengths));
  }

  /** Returns the label that means nothing. */
  public final long blank() {
    return last(Blank.class, new Blank(0)).value();
  }

  /** Returns whether infinite losses count as zero. */
  public final boolean zero_infinity() {
    return last(ZeroInfinity.class, new ZeroInfinity(false)).value();
  }

  /** The keyword {@link Kwargs#blank}: the attribute would hide it from a subclass. */
  protected static Blank blank(long value) {
    return Kwargs.blank(value);
  }

  /** The keyword {@link Kwargs#zero_infinity}: the attribute would hide it from a subclass. */
  protected static ZeroInfinity zero_infinity(boolean value) {
    return Kwargs.zero_infinity(value);
  }
}
