package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import jtorch.LayerKwargs.DistanceFunction;
import jtorch.LayerKwargs.Margin;
import jtorch.LayerKwargs.MarginLossKwarg;
import jtorch.LayerKwargs.TripletDistanceKwarg;
import jtorch.LayerKwargs.TripletKwarg;
import jtorch.LayerKwargs.TripletSharedKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Loss functions" that compare two or three inputs. */
abstract class DistanceLossFunctions extends RegressionFunctions {
  DistanceLossFunctions() {}

  /**
   * Returns how far two inputs are from being ranked as their labels, 1 or -1, say; margin is 0
   * unless given.
   */
  public static Tensor margin_ranking_loss(
      Tensor input1, Tensor input2, Tensor target, MarginLossKwarg... keywords) {
    MarginSettings s = MarginSettings.of(0, keywords);
    return margin_ranking_loss(input1, input2, target, s.margin(), s.reduction());
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

  /**
   * Returns how far the angles of pairs are from what their labels, 1 or -1, say; margin is 0
   * unless given.
   */
  public static Tensor cosine_embedding_loss(
      Tensor input1, Tensor input2, Tensor target, MarginLossKwarg... keywords) {
    MarginSettings s = MarginSettings.of(0, keywords);
    return cosine_embedding_loss(input1, input2, target, s.margin(), s.reduction());
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
   * Returns how far an anchor is from being nearer to a positive than to a negative, by a margin.
   *
   * @param keywords margin, which is 1 unless given, p, eps, swap and reduction
   */
  public static Tensor triplet_margin_loss(
      Tensor anchor, Tensor positive, Tensor negative, TripletKwarg... keywords) {
    TripletSettings s = TripletSettings.of(keywords);
    return Call.tensor(
        "triplet_margin_loss",
        () ->
            torch.triplet_margin_loss(
                Raw.of(anchor),
                Raw.of(positive),
                Raw.of(negative),
                s.margin(),
                s.p(),
                s.eps(),
                s.swap(),
                s.reduction().code()));
  }

  /** Returns the loss with a margin given by itself. */
  public static Tensor triplet_margin_loss(
      Tensor anchor, Tensor positive, Tensor negative, double margin, LossKwarg... keywords) {
    return triplet_margin_loss(anchor, positive, negative, new Margin(margin), reduction(keywords));
  }

  /**
   * Returns the loss of triplets by a distance of one's own.
   *
   * @param keywords distance_function, which is {@link #pairwise_distance} unless given, margin,
   *     swap and reduction
   */
  public static Tensor triplet_margin_with_distance_loss(
      Tensor anchor, Tensor positive, Tensor negative, TripletDistanceKwarg... keywords) {
    BinaryOperator<Tensor> distance = SparseFunctions::pairwise_distance;
    List<TripletKwarg> others = new ArrayList<>();
    for (TripletDistanceKwarg keyword : keywords) {
      switch (keyword) {
        case DistanceFunction f -> distance = f.value();
        case TripletSharedKwarg shared -> others.add(shared);
      }
    }
    TripletSettings s = TripletSettings.of(others.toArray(TripletKwarg[]::new));
    Tensor near = distance.apply(anchor, positive);
    Tensor far = distance.apply(anchor, negative);
    if (s.swap()) {
      far = far.minimum(distance.apply(positive, negative));
    }
    Tensor losses = near.add(s.margin()).sub(far).clamp_min(0);
    return WeightedSettings.reduce(losses, s.reduction());
  }
}
