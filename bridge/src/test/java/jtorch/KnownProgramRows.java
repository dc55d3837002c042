package jtorch;

import static jtorch.CourseRows.part;
import static jtorch.CourseRows.seeded;
import static jtorch.Index.all;
import static jtorch.Index.none;
import static jtorch.Index.slice;
import static jtorch.Kwargs.*;
import static jtorch.OperatorTable.X;
import static jtorch.nn.attention.sdpa_kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.nn.AvgPool2d;
import jtorch.nn.AvgPool3d;
import jtorch.nn.CTCLoss;
import jtorch.nn.Conv1d;
import jtorch.nn.Conv2d;
import jtorch.nn.Conv3d;
import jtorch.nn.CosineEmbeddingLoss;
import jtorch.nn.F;
import jtorch.nn.Flatten;
import jtorch.nn.GELU;
import jtorch.nn.GRU;
import jtorch.nn.GaussianNLLLoss;
import jtorch.nn.LSTM;
import jtorch.nn.Linear;
import jtorch.nn.MarginRankingLoss;
import jtorch.nn.MaxPool2d;
import jtorch.nn.MaxPool3d;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.RNN;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Tanh;
import jtorch.nn.Transformer;
import jtorch.nn.TransformerEncoderLayer;
import jtorch.nn.TripletMarginLoss;
import jtorch.nn.TripletMarginWithDistanceLoss;
import jtorch.nn.attention.SDPBackend;
import jtorch.optim.Adam;

/** Lines of programs that many know: {@code known_programs.py} wrote Python's values. */
final class KnownProgramRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    KnownProgramRows all = new KnownProgramRows();
    all.sizesInTheirPlaces();
    all.keywords();
    all.losses();
    all.modes();
    all.models();
    all.masks();
    FurtherProgramRows.add(all::row);
    TutorialRows.add(all::row);
    return all.table.table("known_programs.py", "known-programs.txt");
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    table.row(name, X, operator);
  }

  private void layer(String name, Supplier<? extends Module> make, long... shape) {
    row(name, x -> seeded(make).call(x.view(shape)));
  }

  private void sizesInTheirPlaces() {
    layer("LSTM num_layers", () -> new LSTM(3, 4, 2, batch_first(true)), 1, 2, 3);
    layer("GRU num_layers", () -> new GRU(3, 4, 2, bidirectional(true)), 2, 1, 3);
    layer("RNN num_layers", () -> new RNN(3, 4, 3, nonlinearity("relu")), 2, 1, 3);
    layer(
        "Conv2d pairs", () -> new Conv2d(1, 2, shape(2, 1), shape(1, 2), shape(1, 0)), 1, 1, 2, 3);
    layer(
        "Conv2d two pairs",
        () -> new Conv2d(1, 2, shape(2, 1), shape(1, 2), padding(1)),
        1,
        1,
        2,
        3);
    layer(
        "Conv3d triples",
        () -> new Conv3d(1, 1, shape(1, 2, 1), shape(1, 1, 2), shape(0, 1, 0)),
        1,
        1,
        1,
        2,
        3);
    layer("MaxPool2d pairs", () -> new MaxPool2d(shape(2, 1), shape(1, 2)), 1, 2, 3);
    layer("MaxPool3d triples", () -> new MaxPool3d(shape(1, 2, 1), shape(1, 1, 2)), 1, 1, 2, 3);
    layer("AvgPool2d pairs", () -> new AvgPool2d(shape(1, 2), shape(1, 1)), 1, 2, 3);
    layer("AvgPool3d triples", () -> new AvgPool3d(shape(1, 1, 2), shape(1, 1, 1)), 1, 1, 2, 3);
  }

  private static Tensor places() {
    return torch.tensor(new long[][] {{0, 2, 0}, {1, 0, 2}});
  }

  private void keywords() {
    row(
        "new_tensor",
        x ->
            x.mul(x.new_tensor(0.5, 2, 3))
                .add(x.new_tensor(List.of(List.of(1, 2, 3), List.of(4, 5, 6)))));
    row(
        "scatter_reduce_ amax",
        x ->
            torch
                .full(shape(2, 3), 0.5)
                .scatter_reduce_(1, places(), x, reduce("amax"), include_self(false)));
    row(
        "scatter_reduce_ mean",
        x ->
            torch
                .full(shape(2, 3), 0.5)
                .scatter_reduce_(1, places(), x, reduce("mean"), include_self(true)));
    row(
        "Parameter requires_grad",
        x -> {
          Parameter mask = new Parameter(torch.tensor(1.0, 0, 1), requires_grad(false));
          return x.mul(mask).sum().mul(mask.requires_grad() ? 0 : 1);
        });
    row("gradient penalty", KnownProgramRows::penalty);
    row(
        "Adam foreach",
        x -> {
          Parameter w = new Parameter(x.detach().clone());
          Adam optimizer = new Adam(List.of(w), lr(0.1), foreach(false));
          for (int i = 0; i < 2; i++) {
            optimizer.zero_grad(set_to_none(false));
            w.square().sum().backward();
            optimizer.step();
          }
          return w.detach().add(Objects.requireNonNull(w.grad()));
        });
  }

  private static Tensor penalty(Tensor x) {
    Module critic = seeded(() -> new Sequential(new Linear(3, 4), new Tanh(), new Linear(4, 1)));
    Tensor score = critic.call(x);
    Tensor gradient =
        torch.autograd.grad(
            outputs(score),
            inputs(x),
            grad_outputs(torch.ones_like(score)),
            create_graph(true),
            retain_graph(true),
            only_inputs(true));
    return gradient.norm(2, dim(1)).sub(1).pow(2);
  }

  private void losses() {
    row(
        "TripletMarginLoss",
        x ->
            new TripletMarginLoss(margin(1.5), p(2))
                .call(x, x.flip(1).detach(), x.detach().mul(0.5)));
    row(
        "TripletMarginWithDistanceLoss",
        x ->
            new TripletMarginWithDistanceLoss(
                    distance_function((a, b) -> torch.rsub(F.cosine_similarity(a, b), 1.0)))
                .call(x, x.flip(1).detach(), x.detach().mul(0.5)));
    row(
        "CosineEmbeddingLoss",
        x -> new CosineEmbeddingLoss().call(x, x.flip(1), torch.tensor(1, -1)));
    row(
        "MarginRankingLoss",
        x -> new MarginRankingLoss(margin(0.5)).call(x.get(0), x.get(1), torch.tensor(1, -1, 1)));
    row(
        "GaussianNLLLoss",
        x -> new GaussianNLLLoss().call(x, x.flip(1).detach(), torch.full(shape(2, 3), 0.5)));
    row(
        "CTCLoss lengths",
        x ->
            new CTCLoss(blank(0), reduction("sum"), zero_infinity(true))
                .call(
                    part(x, 3, 2, 4).log_softmax(2),
                    torch.tensor(new long[][] {{1, 2}, {3, 0}}),
                    torch.tensor(3, 2),
                    torch.tensor(2, 1)));
  }

  private static Tensor tangent(UnaryOperator<Tensor> f, Tensor x) {
    try (var level = torch.autograd.forward_ad.dual_level()) {
      assert level != null;
      Tensor direction = torch.tensor(new double[][] {{1, 0, 2}, {0, -1, 1}});
      Tensor dual = torch.autograd.forward_ad.make_dual(x, direction);
      Tensor found = torch.autograd.forward_ad.unpack_dual(f.apply(dual)).tangent();
      return Objects.requireNonNull(found).mul(1);
    }
  }

  private static Tensor network(Tensor x) {
    Module net =
        seeded(() ->
            new Sequential(new Conv1d(2, 3, 2), new Flatten(0), new Linear(6, 2), new GELU()));
    return net.call(x);
  }

  private static Tensor attended(Tensor x, List<SDPBackend> backends) {
    Tensor q = part(x, 1, 2, 4, 2);
    try (var block = sdpa_kernel(backends)) {
      assert block != null;
      return F.scaled_dot_product_attention(q, q.mul(0.5), q.add(1), is_causal(true));
    }
  }

  private void modes() {
    row("forward_ad", x -> tangent(d -> d.pow(2).add(d.sin()), x));
    row("forward_ad network", x -> tangent(KnownProgramRows::network, x));
    row("sdpa_kernel MATH", x -> attended(x, List.of(SDPBackend.MATH)));
    row("sdpa_kernel list", x -> attended(x, List.of(SDPBackend.MATH, SDPBackend.FLASH_ATTENTION)));
  }

  private void models() {
    row(
        "rotary embedding",
        x -> {
          Tensor frequencies = torch.arange(0, 4, 2).get(slice(2)).float_().div(4);
          Tensor angles =
              torch.outer(torch.arange(2), torch.pow(10000.0, frequencies).reciprocal()).float_();
          Tensor turns = torch.polar(torch.ones_like(angles), angles);
          Tensor xq = torch.view_as_complex(part(x, 1, 2, 2, 4).unflatten(-1, shape(-1, 2)));
          return torch.view_as_real(xq.mul(turns.view(1, 2, 1, 2))).flatten(3);
        });
    row(
        "repeated heads",
        x ->
            part(x, 1, 2, 2, 3)
                .get(all(), all(), all(), none(), all())
                .expand(1, 2, 2, 2, 3)
                .reshape(1, 2, 4, 3));
    row(
        "NT-Xent",
        x -> {
          Tensor z = F.normalize(torch.cat(List.of(x, x.flip(1).add(0.1)), dim(0)), dim(1));
          Tensor sim = z.matmul(z.T()).div(0.5);
          sim.fill_diagonal_(-9e15);
          return F.cross_entropy(sim, torch.arange(4).add(2).remainder(4));
        });
    row("straight through", KnownProgramRows::quantized);
    row("mixture of experts", KnownProgramRows::experts);
    row("MAML", KnownProgramRows::adapted);
    row(
        "Gaussian process",
        x -> {
          Tensor K = torch.exp(torch.cdist(x, x).pow(2).mul(-0.5)).add(torch.eye(2).mul(0.1));
          Tensor L = torch.linalg.cholesky(K);
          Tensor y = torch.tensor(new double[][] {{1}, {-2}});
          return torch
              .cholesky_solve(y, L)
              .sum()
              .add(torch.diagonal(L).log().sum())
              .add(torch.linalg.slogdet(K).logabsdet());
        });
  }

  private interface Masked {
    Tensor call(Transformer model, Tensor x, Tensor causal, Tensor padding);
  }

  private void masked(String name, Masked call) {
    row(
        name,
        x -> {
          Transformer model =
              seeded(() ->
                  new Transformer(
                      d_model(4),
                      nhead(2),
                      num_encoder_layers(1),
                      num_decoder_layers(1),
                      dim_feedforward(4),
                      dropout(0.0)));
          Tensor causal = torch.full(shape(3, 3), Double.NEGATIVE_INFINITY).triu(diagonal(1));
          Tensor padding =
              torch.tensor(new boolean[][] {{false, false, true}, {false, false, false}});
          return call.call(model, part(x, 3, 2, 4), causal, padding);
        });
  }

  private void masks() {
    row(
        "backward gradient",
        x -> {
          Tensor a = torch.tensor(List.of(2.0, 3.0), requires_grad(true));
          a.pow(3).mul(3).backward(gradient(torch.tensor(1.0, 0.5)));
          return x.sum().mul(Objects.requireNonNull(a.grad()));
        });
    masked("encoder mask", (m, x, causal, padding) -> m.encoder.forward(x, causal));
    masked(
        "encoder layer mask",
        (m, x, causal, padding) ->
            ((TransformerEncoderLayer) m.encoder.layers.get(0)).forward(x, causal));
    masked("decoder mask", (m, x, causal, padding) -> m.decoder.forward(x, x.mul(0.5), causal));
    masked("transformer masks", (m, x, causal, padding) -> m.forward(x, x.mul(0.5), null, causal));
    masked(
        "transformer paddings",
        (m, x, causal, padding) ->
            m.forward(x, x.mul(0.5), causal, causal, null, padding, null, padding));
  }

  private static Tensor quantized(Tensor x) {
    Tensor codes = torch.tensor(new double[][] {{-1, 0, 0}, {1, 1, 2}, {0, 0, 0}});
    Tensor distances =
        x.pow(2)
            .sum(dim(1), keepdim(true))
            .add(codes.pow(2).sum(dim(1)))
            .sub(x.mul(2).matmul(codes.t()));
    Tensor nearest = torch.argmin(distances, dim(1)).unsqueeze(1);
    Tensor q = torch.zeros(2, 3).scatter_(1, nearest, 1).matmul(codes);
    return x.add(q.sub(x).detach()).add(F.mse_loss(q, x).mul(0.25));
  }

  private static Tensor experts(Tensor x) {
    var top = torch.topk(F.softmax(x, dim(1)), 2, dim(-1));
    Tensor result = torch.zeros(2, 3);
    Tensor mask = F.one_hot(top.indices(), num_classes(3)).permute(2, 1, 0);
    for (int e = 0; e < 3; e++) {
      List<Tensor> where = torch.where(mask.get(e));
      Tensor rows = where.get(1);
      Tensor weights = top.values().get(rows, where.get(0), none());
      Tensor given = x.get(none(), rows).reshape(-1, 3);
      result.index_add_(0, rows, given.mul(e + 1).mul(weights));
    }
    return result;
  }

  private static Tensor adapted(Tensor x) {
    Module model = seeded(() -> new Sequential(new Linear(3, 4), new ReLU(), new Linear(4, 3)));
    var params = model.named_parameters();
    Tensor loss =
        F.mse_loss(torch.func.functional_call(model, params, x.detach()), torch.ones(2, 3));
    List<Tensor> grads = torch.autograd.grad(loss, params.values(), create_graph(true));
    Map<String, Tensor> fast = new LinkedHashMap<>();
    params.forEach((name, p) -> fast.put(name, p.sub(grads.get(fast.size()).mul(0.1))));
    return torch.func.functional_call(model, fast, x);
  }
}
