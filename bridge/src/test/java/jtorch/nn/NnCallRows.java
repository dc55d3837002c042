package jtorch.nn;

import static jtorch.Kwargs.NONE;
import static jtorch.Kwargs.SUM;
import static jtorch.Kwargs.align_corners;
import static jtorch.Kwargs.antialias;
import static jtorch.Kwargs.blank;
import static jtorch.Kwargs.distance_function;
import static jtorch.Kwargs.full;
import static jtorch.Kwargs.include_last_offset;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.log_input;
import static jtorch.Kwargs.margin;
import static jtorch.Kwargs.max_norm;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.norm_type;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.padding_idx;
import static jtorch.Kwargs.padding_mode;
import static jtorch.Kwargs.per_sample_weights;
import static jtorch.Kwargs.pos_weight;
import static jtorch.Kwargs.recompute_scale_factor;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.scale_factor;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.swap;
import static jtorch.Kwargs.weight;
import static jtorch.Kwargs.zero_infinity;
import static jtorch.PythonTable.assertClose;
import static jtorch.nn.LossCalls.labels;
import static jtorch.nn.LossCalls.places;
import static jtorch.nn.LossCalls.w3;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jtorch.LayerKwargs.EmbeddingBagCallKwarg;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;

/** Layers and functions of several inputs, as nn_calls.py calls them. */
public final class NnCallRows {
  /** A call and the shape of its input. */
  record Case(UnaryOperator<Tensor> call, long... shape) {}

  static final Map<String, Case> CASES = new LinkedHashMap<>();

  private NnCallRows() {}

  private static Tensor theta() {
    return torch.tensor(0.8, 0.2, 0.1, -0.3, 1.1, 0).view(1, 2, 3);
  }

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "nn_calls.py",
        NnCallRows.class,
        "calls.txt",
        "|",
        CASES.keySet(),
        row -> compare(CASES, row));
  }

  private static void add(String name, UnaryOperator<Tensor> call, long... shape) {
    CASES.put(name, new Case(call, shape));
  }

  static {
    AttentionCalls.addTo(NnCallRows::add);
    pictures();
    vectors();
    losses();
    LossCalls.addTo(NnCallRows::add);
    beginnings();
  }

  private static void pictures() {
    add(
        "max_unpool2d",
        x -> {
          PoolOutput pooled = F.max_pool2d_with_indices(x, 2);
          return F.max_unpool2d(
              pooled.output(), pooled.indices(), new long[] {2}, new long[] {5, 5});
        },
        new long[] {1, 2, 5, 5});
    add(
        "MaxUnpool1d",
        x -> {
          PoolOutput pooled = new MaxPool1d(2, stride(2)).forwardWithIndices(x);
          return new MaxUnpool1d(2, stride(2)).forward(pooled.output(), pooled.indices());
        },
        new long[] {1, 2, 6});
    add(
        "MaxUnpool2d",
        x -> {
          PoolOutput pooled = new MaxPool2d(2, stride(2)).forwardWithIndices(x);
          return new MaxUnpool2d(2, stride(2)).forward(pooled.output(), pooled.indices());
        },
        new long[] {1, 2, 4, 6});
    add(
        "MaxUnpool3d",
        x -> {
          PoolOutput pooled = new MaxPool3d(2, stride(2)).forwardWithIndices(x);
          return new MaxUnpool3d(2, stride(2)).forward(pooled.output(), pooled.indices());
        },
        new long[] {1, 1, 4, 4, 4});
    add(
        "ConvTranspose2d size",
        x -> new ConvTranspose2d(2, 1, 3, stride(2), padding(1)).forward(x, new long[] {6, 5}),
        new long[] {1, 2, 3, 3});
    add(
        "conv_tbc",
        x -> F.conv_tbc(x, x.narrow(0, 0, 2).reshape(2, 3, 2), w3().narrow(0, 0, 2), 1),
        new long[] {4, 2, 3});
  }

  private static void vectors() {
    add("Bilinear", x -> new Bilinear(4, 2, 3).forward(x, x.narrow(1, 0, 2)), 3, 4);
    add("CosineSimilarity", x -> new CosineSimilarity().forward(x, x.flip(1)), 3, 4);
    add(
        "PairwiseDistance",
        x -> new PairwiseDistance(3, 1e-6, keepdim(true)).forward(x, x.flip(1)),
        new long[] {3, 4});
    add("pdist", F::pdist, 3, 4);
    add("normalize", x -> F.normalize(x, 3, 0, 1e-12), 3, 4);
    add(
        "grid_sample",
        x -> F.grid_sample(x, F.affine_grid(theta(), new long[] {1, 2, 3, 4})),
        new long[] {1, 2, 3, 4});
    add(
        "grid_sample bicubic",
        x ->
            F.grid_sample(
                x,
                F.affine_grid(theta(), new long[] {1, 2, 4, 3}, align_corners(true)),
                mode("bicubic"),
                padding_mode("reflection"),
                align_corners(true)),
        new long[] {1, 2, 3, 4});
    add(
        "interpolate smooth",
        x -> F.interpolate(x, size(3, 4), mode("bilinear"), antialias(true)),
        new long[] {1, 1, 6, 6});
    add(
        "interpolate again",
        x -> F.interpolate(x, scale_factor(1.5), mode("bilinear"), recompute_scale_factor(true)),
        new long[] {1, 1, 5, 5});
    embeddings();
  }

  private static Tensor bag(Tensor x, EmbeddingBagCallKwarg... keywords) {
    Tensor table = torch.cat(List.of(x, x.mul(2)));
    return F.embedding_bag(torch.tensor(0L, 5L, 3L, 3L), table, torch.tensor(0L, 1L), keywords);
  }

  private static void embeddings() {
    add("embedding", x -> F.embedding(labels(), x.mul(1), padding_idx(-1)), 3, 4);
    add(
        "embedding max_norm",
        x ->
            Embedding.from_pretrained(x.detach().clone(), max_norm(1), norm_type(1))
                .forward(labels()),
        new long[] {3, 4});
    add("Embedding drawn", x -> x.mul(new Embedding(3, 2, padding_idx(1)).forward(labels())), 1);
    add("embedding_bag", x -> bag(x), 3, 4);
    add(
        "embedding_bag weights",
        x -> bag(x, mode("sum"), per_sample_weights(torch.tensor(1, 2, 0.5, -1))),
        new long[] {3, 4});
    add("embedding_bag max", x -> bag(x, mode("max"), padding_idx(0)), 3, 4);
    add(
        "embedding_bag last",
        x ->
            F.embedding_bag(
                torch.tensor(0L, 2L, 1L),
                x.mul(1),
                torch.tensor(0L, 1L, 3L),
                include_last_offset(true)),
        new long[] {3, 4});
    add(
        "EmbeddingBag",
        x ->
            x.mul(
                new EmbeddingBag(4, 2, mode("sum"), padding_idx(1))
                    .forward(torch.tensor(0L, 1L, 3L, 2L).view(2, 2))),
        1);
  }

  private static void losses() {
    add("l1_loss weight", x -> F.l1_loss(x, places(), weight(w3())), 3);
    add("mse_loss weight", x -> F.mse_loss(x, places(), weight(w3())), 3);
    add("huber_loss", x -> F.huber_loss(x.mul(3), places(), 0.5), 3);
    add("BCELoss", x -> new BCELoss(weight(w3())).forward(x.sigmoid(), places()), 3);
    add(
        "BCEWithLogitsLoss",
        x ->
            new BCEWithLogitsLoss(weight(w3()), pos_weight(w3().mul(2)), reduction(SUM))
                .forward(x, places()),
        3);
    add(
        "MultiMarginLoss",
        x -> new MultiMarginLoss(p(2), margin(0.7), weight(w3())).forward(x, labels()),
        new long[] {3, 3});
    add(
        "MultiLabelSoftMarginLoss",
        x -> new MultiLabelSoftMarginLoss(weight(w3()), reduction(NONE)).forward(x, torch.eye(3)),
        new long[] {3, 3});
    add("PoissonNLLLoss", x -> new PoissonNLLLoss(full(true)).forward(x, w3().mul(2)), 3);
    add(
        "PoissonNLLLoss plain",
        x -> new PoissonNLLLoss(log_input(false), reduction(SUM)).forward(x.exp(), w3()),
        3);
    add(
        "GaussianNLLLoss",
        x -> new GaussianNLLLoss(full(true)).forward(x, x.flip(0).mul(0.5), w3()),
        new long[] {3, 2});
    add("gaussian_nll_loss number", x -> F.gaussian_nll_loss(x, places(), 0.4, reduction(NONE)), 3);
    distances();
  }

  private static void distances() {
    add(
        "TripletMarginLoss",
        x -> new TripletMarginLoss(margin(0.5), p(1), swap(true)).forward(x, x.flip(0), x.flip(1)),
        new long[] {3, 4});
    add(
        "TripletMarginWithDistanceLoss",
        x ->
            new TripletMarginWithDistanceLoss(
                    distance_function((a, b) -> F.cosine_similarity(a, b).rsub(1)), margin(0.5))
                .forward(x, x.flip(0), x.flip(1)),
        new long[] {3, 4});
    add(
        "CTCLoss",
        x ->
            new CTCLoss()
                .forward(
                    x.log_softmax(2),
                    torch.tensor(1L, 2L, 3L, 3L, 3L, -1L).view(2, 3),
                    new long[] {5, 4},
                    new long[] {3, 2}),
        new long[] {5, 2, 4});
    add(
        "CTCLoss blank",
        x ->
            new CTCLoss(blank(3), reduction(SUM), zero_infinity(true))
                .forward(
                    x.log_softmax(2),
                    torch.tensor(1L, 2L, 0L, 0L, 0L, 0L),
                    new long[] {5, 2},
                    new long[] {3, 3}),
        new long[] {5, 2, 4});
    add("gumbel_softmax", x -> F.gumbel_softmax(x, 0.5, false, -1), 2, 3);
    add("gumbel_softmax hard", x -> F.gumbel_softmax(x, 1, true, 0).mul(x), 2, 3);
    add("AdaptiveLogSoftmaxWithLoss", NnCallRows::adaptive, 3, 8);
  }

  private static Tensor adaptive(Tensor x) {
    var layer = new AdaptiveLogSoftmaxWithLoss(8, 10, new long[] {2, 5}, 2, true);
    AdaptiveOutput out = layer.forward(x, torch.tensor(0L, 7L, 3L));
    return torch.cat(
        List.of(
            out.output(),
            out.loss().view(1),
            layer.log_prob(x).flatten(),
            layer.predict(x).float_()));
  }

  private static void beginnings() {
    add("elu_", x -> F.elu_(x.mul(1)), 2, 3);
    add("hardtanh_", x -> F.hardtanh_(x.mul(1)), 2, 3);
    add("leaky_relu_", x -> F.leaky_relu_(x.mul(1)), 2, 3);
    add("rrelu_", x -> F.rrelu_(x.mul(1), 1.0 / 8, 1.0 / 3, true), 2, 3);
    add("trunc_normal_", x -> x.mul(init.trunc_normal_(torch.zeros(2, 3), 0.5, 2, -1, 1.5)), 1);
    add("dirac_", x -> x.mul(init.dirac_(torch.zeros(4, 3, 3), 2)), 1);
    add("sparse_", x -> x.mul(init.sparse_(torch.zeros(4, 3), 0.3)), 1);
  }

  /** Compares a line of the table with what a call returns. */
  static void compare(Map<String, Case> cases, String... row) {
    Case example = Objects.requireNonNull(cases.get(row[0]));
    torch.manual_seed(0);
    Tensor x = torch.randn(example.shape()).requires_grad_();
    Tensor y = example.call().apply(x);
    assertEquals(row[1], PythonTable.words(y.size()));
    assertClose("result", row[2], y);
    assertEquals(row[3].isEmpty(), !y.requires_grad());
    if (y.requires_grad()) {
      y.square().sum().backward();
      assertClose("gradient", row[3], Objects.requireNonNull(x.grad()));
    }
  }
}
