package jtorch.nn;

import static jtorch.Kwargs.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.Kwargs;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.SizeKwargs.InFeatures;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import jtorch.torch;

/**
 * A softmax over many classes, in which rare ones share smaller layers, with its loss.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveLogSoftmaxWithLoss.html">AdaptiveLogSoftmaxWithLoss</a>.
 */
public class AdaptiveLogSoftmaxWithLoss extends Layer {
  /** What tells the frequent classes and the clusters of the others apart. */
  public final Linear head;

  /** What tells the classes of each cluster apart. */
  public final ModuleList tail;

  private final long in_features;
  private final long[] cutoffs;
  private final long n_classes;
  private final double div_value;

  /** Makes the layer with PyTorch's div_value 4 and no offsets in the head. */
  public AdaptiveLogSoftmaxWithLoss(long in_features, long n_classes, long... cutoffs) {
    this(in_features, n_classes, cutoffs, 4, false);
  }

  /**
   * Makes the layer.
   *
   * @param cutoffs the first class of each cluster, rising
   * @param div_value how many times as small each cluster's layer is as the one before
   * @param head_bias whether the head adds offsets
   * @param keywords {@code dtype(...)} and {@code device(...)}
   * @throws IllegalArgumentException if the cutoffs don't rise from 1 to less than the classes
   */
  public AdaptiveLogSoftmaxWithLoss(
      long in_features,
      long n_classes,
      long[] cutoffs,
      double div_value,
      boolean head_bias,
      PlacementKwarg... keywords) {
    LinearKwarg[] plain = Keywords.joined(new LinearKwarg[] {bias(false)}, keywords);
    check(n_classes, cutoffs);
    this.in_features = in_features;
    this.n_classes = n_classes;
    this.div_value = div_value;
    this.cutoffs = Arrays.copyOf(cutoffs, cutoffs.length + 1);
    this.cutoffs[cutoffs.length] = n_classes;
    head =
        register(
            "head",
            new Linear(
                in_features,
                cutoffs[0] + cutoffs.length,
                Keywords.joined(new LinearKwarg[] {bias(head_bias)}, keywords)));
    tail = register("tail", new ModuleList());
    for (int i = 0; i < cutoffs.length; i++) {
      long size = (long) Math.floor((double) in_features / Math.pow(div_value, i + 1));
      tail.append(
          new Sequential(
              new Linear(in_features, size, plain),
              new Linear(size, this.cutoffs[i + 1] - cutoffs[i], plain)));
    }
  }

  private AdaptiveLogSoftmaxWithLoss(AdaptiveLogSoftmaxWithLoss original, Memo memo) {
    super(original, memo);
    head = memo.of(original.head);
    tail = memo.of(original.tail);
    cutoffs = original.cutoffs;
    n_classes = original.n_classes;
    in_features = original.in_features;
    div_value = original.div_value;
  }

  private static void check(long n_classes, long... cutoffs) {
    boolean rising = cutoffs.length > 0 && cutoffs[0] > 0;
    for (int i = 1; i < cutoffs.length; i++) {
      rising &= cutoffs[i] > cutoffs[i - 1];
    }
    if (!rising || cutoffs[cutoffs.length - 1] >= n_classes) {
      throw new IllegalArgumentException(
          "AdaptiveLogSoftmaxWithLoss: cutoffs rise from 1 to less than n_classes "
              + n_classes
              + ", unlike "
              + Arrays.toString(cutoffs)
              + ".");
    }
  }

  /**
   * Returns the log probability of each label and the loss, of (N, in_features) and labels (N), or
   * of one sample without a batch.
   *
   * @throws IllegalArgumentException if the shapes don't fit each other
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  public AdaptiveOutput forward(Tensor input, Tensor target) {
    return located(
        input,
        () -> {
          check(input, target);
          if (target.dim() == 1) {
            return batched(input, target);
          }
          AdaptiveOutput one = batched(input.unsqueeze(0), target.unsqueeze(0));
          return new AdaptiveOutput(one.output().squeeze(0), one.loss());
        });
  }

  private void check(Tensor input, Tensor target) {
    int dims = target.dim();
    if (dims > 1 || input.dim() != dims + 1 || (dims == 1 && input.size(0) != target.size(0))) {
      throw new IllegalArgumentException(
          "AdaptiveLogSoftmaxWithLoss: labels of shape "
              + Arrays.toString(target.size())
              + " don't fit an input of shape "
              + Arrays.toString(input.size())
              + ".");
    }
    if (target.numel() > 0
        && (target.min().item_long() < 0 || target.max().item_long() >= n_classes)) {
      throw new IndexOutOfBoundsException(
          "AdaptiveLogSoftmaxWithLoss: the labels are from "
              + target.min().item_long()
              + " to "
              + target.max().item_long()
              + ", and the classes from 0 to "
              + (n_classes - 1)
              + ".");
    }
  }

  private AdaptiveOutput batched(Tensor input, Tensor target) {
    Tensor output = torch.zeros(target.size(0)).to(input.dtype()).to(input.device());
    Tensor places = target;
    for (int i = 0; i < tail.size(); i++) {
      Tensor inside = target.ge(cutoffs[i]).logical_and(target.lt(cutoffs[i + 1]));
      Tensor rows = inside.nonzero().squeeze(1);
      if (rows.numel() > 0) {
        Tensor scores = tail.get(i).call(input.index_select(0, rows));
        Tensor label = target.index_select(0, rows).sub(cutoffs[i]).unsqueeze(1);
        Tensor found = F.log_softmax(scores, 1).gather(1, label).squeeze(1);
        output = output.index_copy(0, rows, found);
        places = places.index_fill(0, rows, (double) (cutoffs[0] + i));
      }
    }
    Tensor first = F.log_softmax(head.call(input), 1);
    Tensor all = output.add(first.gather(1, places.unsqueeze(1)).squeeze(1));
    return new AdaptiveOutput(all, all.neg().mean());
  }

  /** Returns the log probability of each class: (N, in_features) to (N, n_classes). */
  public Tensor log_prob(Tensor input) {
    return located(() -> {
      Tensor first = F.log_softmax(head.call(input), 1);
      List<Tensor> parts = new ArrayList<>();
      parts.add(first.narrow(1, 0, cutoffs[0]));
      for (int i = 0; i < tail.size(); i++) {
        Tensor cluster = F.log_softmax(tail.get(i).call(input), 1);
        parts.add(cluster.add(first.narrow(1, cutoffs[0] + i, 1)));
      }
      return torch.cat(parts, 1);
    });
  }

  /** Returns the most probable class of each sample: (N, in_features) to (N). */
  public Tensor predict(Tensor input) {
    return log_prob(input).argmax(1);
  }

  /** Returns how many numbers go in. */
  public final long in_features() {
    return in_features;
  }

  /** The keyword {@link Kwargs#in_features}: the attribute would hide it from a subclass. */
  protected static InFeatures in_features(long value) {
    return Kwargs.in_features(value);
  }

  /** Returns the number of classes. */
  public final long n_classes() {
    return n_classes;
  }

  /** Returns the first class of each cluster, and the number of classes at the end. */
  public final long[] cutoffs() {
    return cutoffs.clone();
  }

  /** Returns the number of frequent classes. */
  public final long shortlist_size() {
    return cutoffs[0];
  }

  /** Returns the number of clusters. */
  public final long n_clusters() {
    return cutoffs.length - 1L;
  }

  /** Returns the number of frequent classes and clusters. */
  public final long head_size() {
    return shortlist_size() + n_clusters();
  }

  /** Returns how many times as small each cluster's layer is as the one before. */
  public final double div_value() {
    return div_value;
  }

  /** Returns whether the head adds offsets. */
  public final boolean head_bias() {
    return head.bias != null;
  }

  @Override
  Module copied(Memo memo) {
    return new AdaptiveLogSoftmaxWithLoss(this, memo);
  }
}
