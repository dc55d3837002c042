package jtorch.nn;

import static jtorch.Kwargs.NONE;
import static jtorch.Kwargs.SUM;
import static jtorch.Kwargs.ignore_index;
import static jtorch.Kwargs.label_smoothing;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.weight;
import static jtorch.NnKwargs.BATCHMEAN;

import jtorch.Tensor;
import jtorch.torch;

/** Calls of losses, as nn_calls.py makes them. */
final class LossCalls {

  private LossCalls() {}

  /** The classes of three samples. */
  static Tensor labels() {
    return torch.tensor(0L, 2L, 1L);
  }

  /** Three signs. */
  static Tensor signs() {
    return torch.tensor(1.0, -1, 1);
  }

  /** Three targets from 0 to 1. */
  static Tensor places() {
    return torch.tensor(0.0, 1, 1);
  }

  /** Three weights. */
  static Tensor w3() {
    return torch.tensor(0.5, 1, 2);
  }

  /** Adds the losses. */
  static void addTo(AttentionCalls.Cases cases) {
    differences(cases);
    entropies(cases);
    margins(cases);
  }

  private static void differences(AttentionCalls.Cases cases) {
    cases.add("L1Loss", x -> new L1Loss().forward(x, places()), 3);
    cases.add("MSELoss", x -> new MSELoss(reduction(NONE)).forward(x, w3()), new long[] {2, 3});
    cases.add("SmoothL1Loss", x -> new SmoothL1Loss(0.5).forward(x, places()), 3);
    cases.add("HuberLoss", x -> new HuberLoss(0.7, reduction(SUM)).forward(x.mul(3), places()), 3);
    cases.add("huber_loss weight", x -> F.huber_loss(x.mul(3), places(), 0.5, weight(w3())), 3);
    cases.add(
        "huber_loss weight none",
        x -> F.huber_loss(x.mul(3), places(), weight(w3()), reduction(NONE)),
        new long[] {3});
  }

  private static void entropies(AttentionCalls.Cases cases) {
    cases.add("CrossEntropyLoss", x -> new CrossEntropyLoss().forward(x, labels()), 3, 4);
    cases.add(
        "CrossEntropyLoss smooth",
        x ->
            new CrossEntropyLoss(weight(w3()), ignore_index(1), label_smoothing(0.2))
                .forward(x, labels()),
        new long[] {3, 3});
    cases.add(
        "CrossEntropyLoss shares",
        x -> new CrossEntropyLoss().forward(x, torch.eye(3).mul(0.5).add(0.1)),
        new long[] {3, 3});
    cases.add(
        "NLLLoss",
        x -> new NLLLoss(weight(w3()), reduction(SUM)).forward(x.log_softmax(1), labels()),
        new long[] {3, 3});
    cases.add(
        "KLDivLoss",
        x ->
            new KLDivLoss(reduction(BATCHMEAN))
                .forward(x.log_softmax(1), w3().softmax(0).expand(2, 3)),
        new long[] {2, 3});
    cases.add(
        "kl_div logs",
        x -> F.kl_div(x.log_softmax(1), x.flip(1).log_softmax(1), true, reduction(SUM)),
        new long[] {2, 3});
  }

  private static void margins(AttentionCalls.Cases cases) {
    cases.add("HingeEmbeddingLoss", x -> new HingeEmbeddingLoss(0.8).forward(x, signs()), 3);
    cases.add("SoftMarginLoss", x -> new SoftMarginLoss().forward(x, signs()), 3);
    cases.add(
        "MarginRankingLoss",
        x -> new MarginRankingLoss(0.1).forward(x, x.flip(0).mul(2), signs()),
        new long[] {3});
    cases.add(
        "CosineEmbeddingLoss",
        x -> new CosineEmbeddingLoss(0.2).forward(x, x.flip(1), signs()),
        new long[] {3, 4});
    Tensor several = torch.tensor(2L, 0L, -1L, 1L, -1L, 0L).view(2, 3);
    cases.add("MultiLabelMarginLoss", x -> new MultiLabelMarginLoss().forward(x, several), 2, 3);
  }
}
