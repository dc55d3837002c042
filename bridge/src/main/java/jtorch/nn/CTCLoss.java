package jtorch.nn;

import jtorch.LayerKwargs.CtcKwarg;
import jtorch.Tensor;

/**
 * The loss of a labelling without times (CTC).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CTCLoss.html">CTCLoss</a>.
 */
public class CTCLoss extends Layer {
  private final CtcKwarg[] keywords;

  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public CTCLoss(CtcKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  /** Returns the loss of log probabilities (T, N, C) and labels, (N, S) or one behind the other. */
  public Tensor forward(
      Tensor log_probs, Tensor targets, long[] input_lengths, long[] target_lengths) {
    return located(() -> F.ctc_loss(log_probs, targets, input_lengths, target_lengths, keywords));
  }
}
