package jtorch.nn;

import java.util.Arrays;
import java.util.function.Supplier;
import jtorch.LayerKwargs.Blank;
import jtorch.LayerKwargs.CtcKwarg;
import jtorch.LayerKwargs.Full;
import jtorch.LayerKwargs.GaussianKwarg;
import jtorch.LayerKwargs.LogInput;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MultiMarginKwarg;
import jtorch.LayerKwargs.PoissonKwarg;
import jtorch.LayerKwargs.WeightedLossKwarg;
import jtorch.LayerKwargs.ZeroInfinity;
import jtorch.LossKwargs.ClassWeight;
import jtorch.LossKwargs.ReductionMode;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's section "Loss functions" about counts, variances and labellings. */
abstract class LikelihoodFunctions extends DistanceLossFunctions {
  LikelihoodFunctions() {}

  /** As the other, with the lengths as tensors (N). */
  public static Tensor ctc_loss(
      Tensor log_probs,
      Tensor targets,
      Tensor input_lengths,
      Tensor target_lengths,
      CtcKwarg... keywords) {
    return ctc_loss(
        log_probs, targets, input_lengths.toLongs(), target_lengths.toLongs(), keywords);
  }

  /**
   * Returns the loss of a labelling without times (CTC): of log probabilities (T, N, C) and labels.
   *
   * @param targets the labels of all samples, (N, S) or one behind the other
   * @param input_lengths how many times of each sample count
   * @param target_lengths how many labels each sample has
   * @param keywords blank, the label 0 unless given, zero_infinity and reduction
   * @throws IllegalArgumentException if the lengths don't fit the tensors, or the blank is no class
   */
  public static Tensor ctc_loss(
      Tensor log_probs,
      Tensor targets,
      long[] input_lengths,
      long[] target_lengths,
      CtcKwarg... keywords) {
    long blank = 0;
    boolean finite = false;
    ReductionMode mode = ReductionMode.MEAN;
    for (CtcKwarg keyword : keywords) {
      switch (keyword) {
        case Blank b -> blank = b.value();
        case ZeroInfinity z -> finite = z.value();
        case ReductionMode given -> mode = given;
      }
    }
    checkLengths(log_probs, targets, input_lengths, target_lengths, blank);
    long nothing = blank;
    boolean zeroed = finite;
    long code = mode.code();
    return Call.tensor(
        "ctc_loss",
        () ->
            torch.ctc_loss(
                Raw.of(log_probs),
                Raw.of(targets),
                input_lengths,
                target_lengths,
                nothing,
                code,
                zeroed));
  }

  /** The kernel reads by the lengths and labels without looking whether they fit. */
  private static void checkLengths(
      Tensor log_probs, Tensor targets, long[] inputs, long[] labels, long blank) {
    int dims = log_probs.dim();
    long times = dims < 2 ? 0 : log_probs.size(0);
    long classes = dims < 2 ? 0 : log_probs.size(dims - 1);
    long samples = dims == 3 ? log_probs.size(1) : 1;
    boolean fits = (dims == 2 || dims == 3) && blank >= 0 && blank < classes;
    fits &= inputs.length == samples && labels.length == samples;
    fits &= Arrays.stream(inputs).allMatch(length -> length >= 0 && length <= times);
    fits &= Arrays.stream(labels).allMatch(length -> length >= 0);
    boolean padded = targets.dim() == 2;
    long room = padded ? targets.size(1) : targets.numel();
    long needed = padded ? Arrays.stream(labels).max().orElse(0) : Arrays.stream(labels).sum();
    fits &= (targets.dim() == 1 || (padded && targets.size(0) == samples)) && needed <= room;
    if (!fits) {
      throw new IllegalArgumentException(
          "ctc_loss: input_lengths "
              + Arrays.toString(inputs)
              + ", target_lengths "
              + Arrays.toString(labels)
              + " and blank "
              + blank
              + " don't fit log_probs of shape "
              + Arrays.toString(log_probs.size())
              + " and targets of shape "
              + Arrays.toString(targets.size())
              + ".");
    }
    checkLabels(targets.toLongs(), padded ? room : 0, labels, classes);
  }

  /** Looks at the labels that count; what pads a row may be anything. */
  private static void checkLabels(long[] all, long row, long[] lengths, long classes) {
    long start = 0;
    for (int sample = 0; sample < lengths.length; sample++) {
      for (long at = start; at < start + lengths[sample]; at++) {
        long label = all[(int) at];
        if (label < 0 || label >= classes) {
          throw new IndexOutOfBoundsException(
              "ctc_loss: the label "
                  + label
                  + " of sample "
                  + sample
                  + " is none of "
                  + classes
                  + " classes.");
        }
      }
      start += row > 0 ? row : lengths[sample];
    }
  }

  /**
   * Returns the negative log likelihood of counts, each with a Poisson distribution.
   *
   * @param input the logarithms of the means, or with {@code log_input(false)} the means
   * @param keywords log_input, full, eps and reduction
   */
  public static Tensor poisson_nll_loss(Tensor input, Tensor target, PoissonKwarg... keywords) {
    boolean logarithms = true;
    boolean full = false;
    double eps = 1e-8;
    ReductionMode mode = ReductionMode.MEAN;
    for (PoissonKwarg keyword : keywords) {
      switch (keyword) {
        case LogInput l -> logarithms = l.value();
        case Full f -> full = f.value();
        case Eps e -> eps = e.value();
        case ReductionMode given -> mode = given;
      }
    }
    boolean logged = logarithms;
    boolean whole = full;
    double least = eps;
    long code = mode.code();
    return Call.tensor(
        "poisson_nll_loss",
        () -> torch.poisson_nll_loss(Raw.of(input), Raw.of(target), logged, whole, least, code));
  }

  /** Returns the negative log likelihood with one variance for all; as the other. */
  public static Tensor gaussian_nll_loss(
      Tensor input, Tensor target, double var, GaussianKwarg... keywords) {
    return gaussian_nll_loss(input, target, jtorch.torch.full_like(input.detach(), var), keywords);
  }

  /**
   * Returns the negative log likelihood of numbers, each with a normal distribution.
   *
   * @param input the means
   * @param var the variances: of the input's shape, without its last dimension, or with one size 1
   * @param keywords full, eps (the least variance) and reduction
   * @throws IllegalArgumentException if a variance is negative or their shape doesn't fit
   */
  public static Tensor gaussian_nll_loss(
      Tensor input, Tensor target, Tensor var, GaussianKwarg... keywords) {
    boolean full = false;
    double eps = 1e-6;
    ReductionMode mode = ReductionMode.MEAN;
    for (GaussianKwarg keyword : keywords) {
      switch (keyword) {
        case Full f -> full = f.value();
        case Eps e -> eps = e.value();
        case ReductionMode given -> mode = given;
      }
    }
    if (var.lt(0).any().item_bool()) {
      throw new IllegalArgumentException("gaussian_nll_loss: a variance is negative.");
    }
    Tensor variances = fitted(var, input).clone();
    try (var grad = jtorch.torch.no_grad()) {
      assert grad != null;
      variances.clamp_min_(eps); // its gradient passes where it is too small, as in PyTorch
    }
    Tensor losses = variances.log().add(input.sub(target).pow(2).div(variances)).mul(0.5);
    Tensor all = full ? losses.add(0.5 * Math.log(2 * Math.PI)) : losses;
    return WeightedSettings.reduce(all, mode);
  }

  private static Tensor fitted(Tensor var, Tensor input) {
    long[] size = input.size();
    long[] given = var.size();
    if (Arrays.equals(size, given)) {
      return var;
    }
    if (size.length > 0 && Arrays.equals(Arrays.copyOf(size, size.length - 1), given)) {
      return var.unsqueeze(-1);
    }
    long other = 0;
    for (int d = 0; d < given.length && given.length == size.length; d++) {
      other += given[d] == size[d] ? 0 : given[d];
    }
    if (other != 1) {
      throw new IllegalArgumentException(
          "gaussian_nll_loss: variances of shape "
              + Arrays.toString(given)
              + " don't fit an input of shape "
              + Arrays.toString(size)
              + ".");
    }
    return var;
  }

  /**
   * Returns the margin loss of scores (N, C) and labels (N).
   *
   * @param keywords p, 1 or 2; margin, 1 unless given; weight of each class; reduction
   * @throws IllegalArgumentException if p or the weight's shape doesn't fit
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  public static Tensor multi_margin_loss(
      Tensor input, Tensor target, MultiMarginKwarg... keywords) {
    double p = 1;
    double margin = 1;
    Tensor weight = null;
    ReductionMode mode = ReductionMode.MEAN;
    for (MultiMarginKwarg keyword : keywords) {
      switch (keyword) {
        case P n -> p = n.value();
        case Margin m -> margin = m.value();
        case ClassWeight w -> weight = w.value();
        case ReductionMode given -> mode = given;
      }
    }
    checkMultiMargin(input, p, weight);
    long norm = (long) p;
    double distance = margin;
    Tensor weights = weight;
    long code = mode.code();
    Supplier<Tensor> loss =
        () ->
            Call.tensor(
                "multi_margin_loss",
                () -> {
                  try (TensorOptional w = Optionals.of(weights)) {
                    return Natives.withScalar(
                        norm,
                        power ->
                            Natives.withScalar(
                                distance,
                                least ->
                                    torch.multi_margin_loss(
                                        Raw.of(input), Raw.of(target), power, least, w, code)));
                  }
                });
    return ClassNumbers.scored("multi_margin_loss", input, target, Long.MIN_VALUE, loss);
  }

  static void checkMultiMargin(@Nullable Tensor input, double p, @Nullable Tensor weight) {
    if (p != 1 && p != 2) {
      throw new IllegalArgumentException("multi_margin_loss: p is 1 or 2, not " + p + ".");
    }
    if (weight == null) {
      return;
    }
    boolean fits = weight.dim() == 1;
    if (fits && input != null && input.dim() > 0) {
      fits = weight.size(0) == input.size(input.dim() - 1);
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "multi_margin_loss: weight has one number for each class, not the shape "
              + Arrays.toString(weight.size())
              + ".");
    }
  }

  /** Returns the margin loss of scores and labels 0 or 1 of each class, both (N, C). */
  public static Tensor multilabel_soft_margin_loss(
      Tensor input, Tensor target, WeightedLossKwarg... keywords) {
    WeightedSettings s = WeightedSettings.of(keywords);
    Tensor yes = target.mul(logsigmoid(input));
    Tensor no = target.rsub(1).mul(logsigmoid(input.neg()));
    Tensor losses = yes.add(no).neg();
    Tensor weighted = s.weight() == null ? losses : losses.mul(s.weight());
    int last = input.dim() - 1;
    Tensor each = weighted.sum(last).div(input.size(last));
    return WeightedSettings.reduce(each, s.reduction());
  }
}
