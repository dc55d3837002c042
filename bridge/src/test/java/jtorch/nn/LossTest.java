package jtorch.nn;

import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.delta;
import static jtorch.Kwargs.margin;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.weight;
import static jtorch.NnKwargs.SUM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Each loss against PyTorch 2.10's value. */
class LossTest {
  private final Tensor a = torch.tensor(0.5f, -1f, 2f);
  private final Tensor b = torch.tensor(1f, 0f, -0.5f);
  private final Tensor labels = torch.tensor(1f, -1f, 1f);
  private final Tensor p = torch.tensor(0.2f, 0.7f, 0.9f);
  private final Tensor q = torch.tensor(0f, 1f, 1f);

  private static void check(double python, Tensor loss) {
    assertEquals(python, loss.item(), 1e-6);
  }

  @Test
  void differencesArePythons() {
    check(1.3333334, new L1Loss().forward(a, b));
    check(7.5, new MSELoss(reduction(SUM)).forward(a, b));
    check(0.875, new SmoothL1Loss().forward(a, b));
    check(1.0833334, new SmoothL1Loss(0.5).forward(a, b));
    check(0.875, new HuberLoss().forward(a, b));
    check(1.2083334, new HuberLoss(2).forward(a, b));
  }

  @Test
  void entropiesArePythons() {
    check(0.2283930, new BCELoss().forward(p, q));
    check(0.8047556, new BCEWithLogitsLoss().forward(a, q));
    check(1.2848188, F.binary_cross_entropy_with_logits(a, q, null, torch.tensor(2f).squeeze(0)));
    Tensor logs = F.log_softmax(p, 0);
    Tensor target = F.softmax(q, 0);
    double expected = target.mul(F.log_softmax(q, 0).sub(logs)).sum().item();
    check(expected, new KLDivLoss(reduction(SUM)).forward(logs, target));
    check(expected, F.kl_div(logs, F.log_softmax(q, 0), true, reduction(SUM)));
  }

  @Test
  void marginsArePythons() {
    check(1.5, new HingeEmbeddingLoss().forward(a, labels));
    check(0.3047556, new SoftMarginLoss().forward(a, labels));
    check(0.2, new MarginRankingLoss(0.1).forward(a, b, labels));
    Tensor row = a.view(1, 3);
    Tensor other = b.view(1, 3);
    check(1.1951801, new CosineEmbeddingLoss().forward(row, other, torch.ones(1)));
    check(2.6205788, new TripletMarginLoss().forward(row, other, labels.view(1, 3)));
    check(0, new MultiLabelMarginLoss().forward(row, torch.tensor(2L, 0L, -1L).view(1, 3)));
  }

  @Test
  void distancesArePythons() {
    check(-0.195180, F.cosine_similarity(a.view(1, 3), b.view(1, 3)));
    check(2.7386131, F.pairwise_distance(a.view(1, 3), b.view(1, 3)));
  }

  @Test
  void aLabellingWithoutTimesHasPythonsLoss() {
    torch.manual_seed(0);
    Tensor logs = F.log_softmax(torch.randn(4, 1, 3), 2);
    Tensor labelling = torch.tensor(1L, 2L).view(1, 2);
    check(0.6497813, F.ctc_loss(logs, labelling, new long[] {4}, new long[] {2}));
  }

  @Test
  void probabilitiesOutOfRangeAreRefused() {
    assertThrows(RuntimeException.class, () -> new BCELoss().forward(a, q));
  }

  @Test
  void limitsAreKeywordsToo() {
    check(1.0833334, F.smooth_l1_loss(a, b, beta(0.5)));
    check(3.25, F.smooth_l1_loss(a, b, reduction("sum"), beta(0.5)));
    check(1.0833334, new SmoothL1Loss(beta(0.5)).forward(a, b));
    check(1.2083334, F.huber_loss(a, b, delta(2)));
    check(3.625, new HuberLoss(delta(2), reduction("sum")).forward(a, b));
    check(0.5416667, F.huber_loss(a, b, weight(torch.ones(3)), delta(0.5)));
    check(
        F.margin_ranking_loss(a, b, labels, 0.25),
        F.margin_ranking_loss(a, b, labels, margin(0.25)));
    check(
        new MarginRankingLoss(0.25).forward(a, b, labels),
        new MarginRankingLoss(margin(0.25)).forward(a, b, labels));
    check(F.hinge_embedding_loss(a, labels, 2), F.hinge_embedding_loss(a, labels, margin(2)));
    Tensor pairs = torch.ones(3, 2);
    check(
        F.cosine_embedding_loss(pairs, pairs.mul(2), labels, 0.5),
        F.cosine_embedding_loss(pairs, pairs.mul(2), labels, margin(0.5)));
  }

  private static void check(Tensor positional, Tensor named) {
    check(positional.item(), named);
  }

  @Test
  void aReductionIsNamedByPythonsWordToo() {
    assertEquals(SUM, reduction("sum"));
    check(7.5, new MSELoss(reduction("sum")).forward(a, b));
    assertThrows(IllegalArgumentException.class, () -> reduction("average"));
  }
}
