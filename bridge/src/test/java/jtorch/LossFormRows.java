package jtorch;

import static jtorch.Kwargs.shape;

import jtorch.nn.F;

/**
 * Losses and other calls with all arguments in their places: {@code page_forms.py} wrote Python's
 * values.
 */
final class LossFormRows {
  private LossFormRows() {}

  static void addTo(OperatorTable table) {
    part1(table);
    part2(table);
    part3(table);
    part4(table);
  }

  private static void part1(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.kl_div(x.log_softmax(1), x.softmax(1) / 2, None, None, 'batchmean')",
        x -> F.kl_div(x.log_softmax(1), x.softmax(1).div(2), null, null, "batchmean"));
    RarerFormRows.row(
        table,
        "F.kl_div(x.log_softmax(1), x.softmax(1) / 2, None, None, 'sum', True)",
        x -> F.kl_div(x.log_softmax(1), x.softmax(1).div(2), null, null, "sum", true));
    RarerFormRows.row(
        table,
        "F.mse_loss(x, torch.ones(2, 3), None, None, 'sum')",
        x -> F.mse_loss(x, torch.ones(2, 3), null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.mse_loss(x, torch.ones(2, 3), False)",
        x -> F.mse_loss(x, torch.ones(2, 3), false, null, "mean"));
    RarerFormRows.row(
        table,
        "F.mse_loss(x, torch.ones(2, 3), None, False)",
        x -> F.mse_loss(x, torch.ones(2, 3), null, false, "mean"));
    RarerFormRows.row(
        table,
        "F.mse_loss(x, torch.ones(2, 3), None, None, 'mean', torch.ones(2, 3) * 2)",
        x -> F.mse_loss(x, torch.ones(2, 3), null, null, "mean", torch.ones(2, 3).mul(2)));
    RarerFormRows.row(
        table,
        "F.l1_loss(x, torch.ones(2, 3), None, None, 'none')",
        x -> F.l1_loss(x, torch.ones(2, 3), null, null, "none"));
    RarerFormRows.row(
        table,
        "F.cross_entropy(x, torch.tensor([2, 0]), torch.tensor([1.0, 2.0, 3.0]), None, -100, None, 'sum', 0.1)",
        x ->
            F.cross_entropy(
                x, torch.tensor(2, 0), torch.tensor(1.0, 2, 3), null, -100, null, "sum", 0.1));
  }

  private static void part2(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.cross_entropy(x, torch.tensor([2, 0]), None, None, 2)",
        x -> F.cross_entropy(x, torch.tensor(2, 0), null, null, 2));
    RarerFormRows.row(
        table,
        "F.nll_loss(x, torch.tensor([2, 0]), None, None, 2, None, 'sum')",
        x -> F.nll_loss(x, torch.tensor(2, 0), null, null, 2, null, "sum"));
    RarerFormRows.row(
        table,
        "F.binary_cross_entropy(x.sigmoid(), torch.ones(2, 3), None, None, None, 'sum')",
        x -> F.binary_cross_entropy(x.sigmoid(), torch.ones(2, 3), null, null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.binary_cross_entropy_with_logits(x, torch.ones(2, 3), None, None, None, 'sum', torch.ones(3) * 2)",
        x ->
            F.binary_cross_entropy_with_logits(
                x, torch.ones(2, 3), null, null, null, "sum", torch.ones(3).mul(2)));
    RarerFormRows.row(
        table,
        "F.binary_cross_entropy_with_logits(x, torch.ones(2, 3), torch.ones(3) * 2, None, None, 'mean')",
        x ->
            F.binary_cross_entropy_with_logits(
                x, torch.ones(2, 3), torch.ones(3).mul(2), null, null, "mean"));
    RarerFormRows.row(
        table,
        "F.smooth_l1_loss(x, torch.ones(2, 3), None, None, 'sum', 2.0)",
        x -> F.smooth_l1_loss(x, torch.ones(2, 3), null, null, "sum", 2.0));
    RarerFormRows.row(
        table,
        "F.huber_loss(x, torch.ones(2, 3), 'sum', 2.0)",
        x -> F.huber_loss(x, torch.ones(2, 3), "sum", 2.0));
    RarerFormRows.row(
        table,
        "F.huber_loss(x, torch.ones(2, 3), 'none')",
        x -> F.huber_loss(x, torch.ones(2, 3), "none"));
  }

  private static void part3(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.soft_margin_loss(x, torch.ones(2, 3), None, None, 'sum')",
        x -> F.soft_margin_loss(x, torch.ones(2, 3), null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.multilabel_margin_loss(x, torch.tensor([[2, -1, 0], [0, 1, -1]]), None, None, 'none')",
        x ->
            F.multilabel_margin_loss(
                x, torch.tensor(new long[][] {{2, -1, 0}, {0, 1, -1}}), null, null, "none"));
    RarerFormRows.row(
        table,
        "F.multilabel_soft_margin_loss(x, torch.ones(2, 3), torch.tensor([1.0, 2.0, 3.0]), None, None, 'sum')",
        x ->
            F.multilabel_soft_margin_loss(
                x, torch.ones(2, 3), torch.tensor(1.0, 2, 3), null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.hinge_embedding_loss(x, -torch.ones(2, 3), 2.0, None, None, 'sum')",
        x -> F.hinge_embedding_loss(x, torch.ones(2, 3).neg(), 2, null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.margin_ranking_loss(x, x * x, torch.ones(2, 3), 0.5, None, None, 'sum')",
        x -> F.margin_ranking_loss(x, x.mul(x), torch.ones(2, 3), 0.5, null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.cosine_embedding_loss(x, x * x, -torch.ones(2), 0.2, None, None, 'sum')",
        x -> F.cosine_embedding_loss(x, x.mul(x), torch.ones(2).neg(), 0.2, null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.triplet_margin_loss(x, x * x, x + 2, 1.0, 1)",
        x -> F.triplet_margin_loss(x, x.mul(x), x.add(2), 1.0, 1));
    RarerFormRows.row(
        table,
        "F.triplet_margin_loss(x, x * x, x + 2, 1.0, 2, 1e-6, True, None, None, 'sum')",
        x -> F.triplet_margin_loss(x, x.mul(x), x.add(2), 1.0, 2, 1e-6, true, null, null, "sum"));
  }

  private static void part4(OperatorTable table) {
    RarerFormRows.row(
        table,
        "F.multi_margin_loss(x, torch.tensor([2, 0]), 2, 0.5, torch.tensor([1.0, 2.0, 3.0]), None, None, 'sum')",
        x ->
            F.multi_margin_loss(
                x, torch.tensor(2, 0), 2, 0.5, torch.tensor(1.0, 2, 3), null, null, "sum"));
    RarerFormRows.row(
        table,
        "F.multi_margin_loss(x, torch.tensor([2, 0]), 2, 0.5)",
        x -> F.multi_margin_loss(x, torch.tensor(2, 0), 2, 0.5));
    RarerFormRows.row(
        table,
        "F.poisson_nll_loss(x, torch.ones(2, 3), False, True)",
        x -> F.poisson_nll_loss(x, torch.ones(2, 3), false, true));
    RarerFormRows.row(
        table,
        "F.poisson_nll_loss(x, torch.ones(2, 3) * 2, True, True, None, 1e-6, None, 'sum')",
        x -> F.poisson_nll_loss(x, torch.ones(2, 3).mul(2), true, true, null, 1e-6, null, "sum"));
    RarerFormRows.row(
        table,
        "F.gaussian_nll_loss(x, torch.ones(2, 3), torch.ones(2, 3) * 2, True, 1e-5, 'sum')",
        x -> F.gaussian_nll_loss(x, torch.ones(2, 3), torch.ones(2, 3).mul(2), true, 1e-5, "sum"));
    RarerFormRows.row(
        table,
        "F.gaussian_nll_loss(x, torch.ones(2, 3), torch.ones(2, 3) * 2, True)",
        x -> F.gaussian_nll_loss(x, torch.ones(2, 3), torch.ones(2, 3).mul(2), true));
    RarerFormRows.row(
        table,
        "F.ctc_loss(x.view(2, 1, 3).log_softmax(2), torch.tensor([[1]]), torch.tensor([2]), torch.tensor([1]), 0, 'sum', True)",
        x ->
            F.ctc_loss(
                x.view(2, 1, 3).log_softmax(2),
                torch.tensor(new long[][] {{1}}),
                torch.tensor(new long[] {2}),
                torch.tensor(new long[] {1}),
                0,
                "sum",
                true));
    RarerFormRows.row(
        table,
        "F.ctc_loss(x.view(2, 1, 3).log_softmax(2), torch.tensor([[1]]), (2,), (1,), 2)",
        x ->
            F.ctc_loss(
                x.view(2, 1, 3).log_softmax(2),
                torch.tensor(new long[][] {{1}}),
                shape(2),
                shape(1),
                2));
  }
}
