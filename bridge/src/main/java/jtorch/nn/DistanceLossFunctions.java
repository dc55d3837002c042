package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Loss functions" that compare two or three inputs. */
abstract class DistanceLossFunctions extends RegressionFunctions {
  DistanceLossFunctions() {}

  /**
   * Returns how far two inputs are from being ranked as their labels, 1 or -1, say; margin is 0.
   */
  public static Tensor margin_ranking_loss(
      Tensor input1, Tensor input2, Tensor target, LossKwarg... keywords) {
    return margin_ranking_loss(input1, input2, target, 0.0, keywords);
  }

  /** Returns how far two inputs are from being ranked as their labels, 1 or -1, say. */
  public static Tensor margin_ranking_loss(
      Tensor input1, Tensor input2, Tensor target, double margin, LossKwarg... keywords) {
    long mode = reduction(keywords).code();
    return Call.tensor(
        "margin_ranking_loss",
        () ->
            torch.margin_ranking_loss(
                Raw.of(input1), Raw.of(input2), Raw.of(target), margin, mode));
  }

  /** Returns how far the angles of pairs are from what their labels, 1 or -1, say; margin is 0. */
  public static Tensor cosine_embedding_loss(
      Tensor input1, Tensor input2, Tensor target, LossKwarg... keywords) {
    return cosine_embedding_loss(input1, input2, target, 0.0, keywords);
  }

  /** Returns how far the angles of pairs are from what their labels, 1 or -1, say. */
  public static Tensor cosine_embedding_loss(
      Tensor input1, Tensor input2, Tensor target, double margin, LossKwarg... keywords) {
    long mode = reduction(keywords).code();
    return Call.tensor(
        "cosine_embedding_loss",
        () ->
            torch.cosine_embedding_loss(
                Raw.of(input1), Raw.of(input2), Raw.of(target), margin, mode));
  }

  /**
   * Returns how far an anchor is from being nearer to a positive than to a negative, by a margin;
   * margin is 1.
   */
  public static Tensor triplet_margin_loss(
      Tensor anchor, Tensor positive, Tensor negative, LossKwarg... keywords) {
    return triplet_margin_loss(anchor, positive, negative, 1.0, keywords);
  }

  /**
   * Returns how far an anchor is from being nearer to a positive than to a negative, by a margin.
   */
  public static Tensor triplet_margin_loss(
      Tensor anchor, Tensor positive, Tensor negative, double margin, LossKwarg... keywords) {
    long mode = reduction(keywords).code();
    return Call.tensor(
        "triplet_margin_loss",
        () ->
            torch.triplet_margin_loss(
                Raw.of(anchor), Raw.of(positive), Raw.of(negative), margin, 2, 1e-6, false, mode));
  }

  /**
   * Returns the loss of a labelling without times (CTC): of log probabilities (T, N, C) and labels.
   *
   * @param targets the labels of all samples, (N, S) or one behind the other
   * @param input_lengths how many times of each sample count
   * @param target_lengths how many labels each sample has
   */
  public static Tensor ctc_loss(
      Tensor log_probs,
      Tensor targets,
      long[] input_lengths,
      long[] target_lengths,
      LossKwarg... keywords) {
    long mode = reduction(keywords).code();
    return Call.tensor(
        "ctc_loss",
        () ->
            torch.ctc_loss(
                Raw.of(log_probs), Raw.of(targets), input_lengths, target_lengths, 0, mode, false));
  }
}
