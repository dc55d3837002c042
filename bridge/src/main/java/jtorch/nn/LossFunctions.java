package jtorch.nn;

import jtorch.LossKwargs.ClassWeight;
import jtorch.LossKwargs.CrossEntropyKwarg;
import jtorch.LossKwargs.NllKwarg;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.transforms.Layer;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Loss functions". */
abstract class LossFunctions extends LikelihoodFunctions {
  LossFunctions() {}

  /**
   * Returns the negative log likelihood: of log probabilities (N, C) and labels (N) from 0 to C-1.
   *
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  public static Tensor nll_loss(Tensor input, Tensor target, NllKwarg... keywords) {
    return nll_loss(input, target, ClassificationSettings.of(keywords));
  }

  /** As the other, with a weight for each class: {@code F.nll_loss(x, y, w)} in Python. */
  public static Tensor nll_loss(Tensor input, Tensor target, Tensor weight, NllKwarg... keywords) {
    return nll_loss(input, target, Keywords.of(new ClassWeight(weight), keywords));
  }

  static Tensor nll_loss(Tensor input, Tensor target, ClassificationSettings s) {
    ClassNumbers.classes("nll_loss", input, target);
    return ClassNumbers.scored(
        "nll_loss",
        input,
        target,
        s.ignoreIndex(),
        () ->
            Layer.isOpen()
                ? TransformedLosses.nll_loss(input, target, s)
                : likelihood(input, target, s));
  }

  private static Tensor likelihood(Tensor input, Tensor target, ClassificationSettings s) {
    return Call.tensor(
        "nll_loss",
        () ->
            s.withWeight(weight ->
                torch.nll_loss_nd(
                    Raw.of(input), Raw.of(target), weight, s.reduction().code(), s.ignoreIndex())));
  }

  /**
   * Returns the cross entropy: of scores (N, C) and labels (N) from 0 to C-1, or probabilities (N,
   * C).
   *
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  public static Tensor cross_entropy(Tensor input, Tensor target, CrossEntropyKwarg... keywords) {
    return cross_entropy(input, target, ClassificationSettings.of(keywords));
  }

  /** As the other, with the classes' weights: {@code F.cross_entropy(x, y, weight)} in Python. */
  public static Tensor cross_entropy(
      Tensor input, Tensor target, Tensor weight, CrossEntropyKwarg... keywords) {
    return cross_entropy(input, target, Keywords.of(jtorch.Kwargs.weight(weight), keywords));
  }

  static Tensor cross_entropy(Tensor input, Tensor target, ClassificationSettings s) {
    ClassNumbers.classesOrProbabilities("cross_entropy", input, target);
    return ClassNumbers.scored(
        "cross_entropy",
        input,
        target,
        s.ignoreIndex(),
        () ->
            Layer.isOpen() && !target.is_floating_point()
                ? TransformedLosses.cross_entropy(input, target, s)
                : entropy(input, target, s));
  }

  private static Tensor entropy(Tensor input, Tensor target, ClassificationSettings s) {
    return Call.tensor(
        "cross_entropy",
        () ->
            s.withWeight(weight ->
                torch.cross_entropy_loss(
                    Raw.of(input),
                    Raw.of(target),
                    weight,
                    s.reduction().code(),
                    s.ignoreIndex(),
                    s.smoothing())));
  }
}
