package jtorch;

import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.dataset;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.drop_last;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.enable_nested_tensor;
import static jtorch.Kwargs.indices;
import static jtorch.Kwargs.kernel_size;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.milestones;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.nonlinearity;
import static jtorch.Kwargs.norm;
import static jtorch.Kwargs.normalized_shape;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.num_samples;
import static jtorch.Kwargs.output_size;
import static jtorch.Kwargs.pad;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.replacement;
import static jtorch.Kwargs.schedulers;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.unflattened_size;
import static jtorch.Kwargs.value;
import static jtorch.Kwargs.weights;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.nn.BCEWithLogitsLoss;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.Fold;
import jtorch.nn.GroupNorm;
import jtorch.nn.LayerNorm;
import jtorch.nn.Linear;
import jtorch.nn.MultiheadAttention;
import jtorch.nn.NLLLoss;
import jtorch.nn.PairwiseDistance;
import jtorch.nn.Parameter;
import jtorch.nn.RMSNorm;
import jtorch.nn.RNNCell;
import jtorch.nn.Transformer;
import jtorch.nn.TransformerDecoderLayer;
import jtorch.nn.TransformerEncoder;
import jtorch.nn.TransformerEncoderLayer;
import jtorch.nn.Unflatten;
import jtorch.nn.Unfold;
import jtorch.optim.Adadelta;
import jtorch.optim.Adagrad;
import jtorch.optim.Adam;
import jtorch.optim.AdamW;
import jtorch.optim.Adamax;
import jtorch.optim.NAdam;
import jtorch.optim.Optimizer;
import jtorch.optim.RAdam;
import jtorch.optim.RMSprop;
import jtorch.optim.SGD;
import jtorch.optim.lr_scheduler.ConstantLR;
import jtorch.optim.lr_scheduler.CosineAnnealingLR;
import jtorch.optim.lr_scheduler.CosineAnnealingWarmRestarts;
import jtorch.optim.lr_scheduler.ExponentialLR;
import jtorch.optim.lr_scheduler.LRScheduler;
import jtorch.optim.lr_scheduler.SequentialLR;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Sampler;
import jtorch.utils.data.Subset;
import jtorch.utils.data.TensorDataset;
import jtorch.utils.data.WeightedRandomSampler;

/** As {@link CallFormRows}, of layers, functions on them and what trains them. */
final class LayerFormRows {
  private final OperatorTable table;

  private LayerFormRows(OperatorTable table) {
    this.table = table;
  }

  /** Adds the rows. */
  static void addTo(OperatorTable table) {
    LayerFormRows all = new LayerFormRows(table);
    all.layers();
    all.layersToo();
    all.functions();
    all.training();
    all.trainingToo();
  }

  private void row(String call, UnaryOperator<Tensor> operator) {
    table.row(
        call,
        OperatorTable.X,
        x -> {
          torch.manual_seed(0);
          return operator.apply(x);
        });
  }

  private void layers() {
    row("layer(nn.Linear(3, 2, False), x)", x -> layer(() -> new Linear(3, 2, false), x));
    row(
        "nn.Embedding(5, 2, 0)(torch.tensor([[1, 0, 4]])).detach()",
        x -> new Embedding(5, 2, 0).call(torch.LongTensor(new long[][] {{1, 0, 4}})).detach());
    row(
        "nn.MultiheadAttention(3, 1, 0.0)(x, x, x)[0]",
        x -> new MultiheadAttention(3, 1, 0.0).forward(x, x, x).attn_output());
    row(
        "nn.TransformerEncoderLayer(3, 1, 8, dropout=0.0)(x.view(2, 1, 3))",
        x -> new TransformerEncoderLayer(3, 1, 8, dropout(0.0)).call(x.view(2, 1, 3)));
    row(
        "nn.TransformerEncoderLayer(3, 1, 8, 0.0, batch_first=True)(x.view(1, 2, 3))",
        x -> new TransformerEncoderLayer(3, 1, 8, 0.0, batch_first(true)).call(x.view(1, 2, 3)));
    row(
        "nn.TransformerDecoderLayer(3, 1, 8, 0.0)(x.view(2, 1, 3), x.view(2, 1, 3))",
        x -> new TransformerDecoderLayer(3, 1, 8, 0.0).forward(x.view(2, 1, 3), x.view(2, 1, 3)));
    row(
        "nn.Transformer(3, 1, 1, 1, dim_feedforward=8, dropout=0.0)(x.view(2, 1, 3), x.view(2, 1, 3))",
        x ->
            new Transformer(3, 1, 1, 1, dim_feedforward(8), dropout(0.0))
                .forward(x.view(2, 1, 3), x.view(2, 1, 3)));
    row(
        "nn.Transformer(3, 1, 1, 2, 8, 0.0)(x.view(2, 1, 3), x.view(2, 1, 3))",
        x -> new Transformer(3, 1, 1, 2, 8, 0.0).forward(x.view(2, 1, 3), x.view(2, 1, 3)));
    row(
        "nn.TransformerEncoder(nn.TransformerEncoderLayer(3, 1, 8, 0.0), 2, norm=nn.LayerNorm(3))(x.view(2, 1, 3))",
        x ->
            new TransformerEncoder(
                    new TransformerEncoderLayer(3, 1, 8, 0.0), 2, norm(new LayerNorm(3)))
                .call(x.view(2, 1, 3)));
    row(
        "nn.TransformerEncoder(nn.TransformerEncoderLayer(3, 1, 8, 0.0), num_layers=1, enable_nested_tensor=False)(x.view(2, 1, 3))",
        x ->
            new TransformerEncoder(
                    new TransformerEncoderLayer(3, 1, 8, 0.0),
                    num_layers(1),
                    enable_nested_tensor(false))
                .call(x.view(2, 1, 3)));
    row("nn.BatchNorm1d(3, 0.8)(x)", x -> new BatchNorm1d(3, 0.8).call(x));
    row("twice(nn.BatchNorm1d(3, 1e-3, 0.5), x)", x -> twice(new BatchNorm1d(3, 1e-3, 0.5), x));
    row("nn.GroupNorm(1, 3, 0.5)(x)", x -> new GroupNorm(1, 3, 0.5).call(x));
  }

  private void layersToo() {
    row("nn.LayerNorm(3, 0.5)(x)", x -> new LayerNorm(3, 0.5).call(x));
    row("nn.LayerNorm(normalized_shape=3)(x)", x -> new LayerNorm(normalized_shape(3)).call(x));
    row("nn.RMSNorm(3, 0.5)(x)", x -> new RMSNorm(3, 0.5).call(x));
    row(
        "nn.CrossEntropyLoss(torch.tensor([1.0, 2.0, 3.0]))(x, torch.tensor([2, 0]))",
        x -> new CrossEntropyLoss(torch.tensor(1.0, 2, 3)).call(x, torch.tensor(2, 0)));
    row(
        "nn.NLLLoss(torch.tensor([1.0, 2.0, 3.0]))(x, torch.tensor([2, 0]))",
        x -> new NLLLoss(torch.tensor(1.0, 2, 3)).call(x, torch.tensor(2, 0)));
    row(
        "nn.BCEWithLogitsLoss(torch.tensor([1.0, 2.0, 3.0]))(x, torch.ones(2, 3))",
        x -> new BCEWithLogitsLoss(torch.tensor(1.0, 2, 3)).call(x, torch.ones(2, 3)));
    row(
        "nn.Unflatten(dim=1, unflattened_size=(3, 1))(x)",
        x -> new Unflatten(dim(1), unflattened_size(3, 1)).call(x));
    row(
        "nn.Unfold(kernel_size=2)(x.view(1, 1, 2, 3))",
        x -> new Unfold(kernel_size(2)).call(x.view(1, 1, 2, 3)));
    row(
        "nn.Fold(output_size=(2, 2), kernel_size=(1, 2))(x.view(1, 2, 3)[:, :, :2])",
        x -> new Fold(output_size(2, 2), kernel_size(1, 2)).call(x.view(1, 2, 3).narrow(2, 0, 2)));
    row("nn.PairwiseDistance(1)(x, x + 1)", x -> new PairwiseDistance(1).forward(x, x.add(1)));
    row(
        "nn.RNNCell(3, 2, nonlinearity='relu')(x)",
        x -> new RNNCell(3, 2, nonlinearity("relu")).forward(x));
  }

  private void functions() {
    row("F.relu(x, False)", x -> F.relu(x, false));
    row("F.cosine_similarity(x, x * x, -1)", x -> F.cosine_similarity(x, x.mul(x), -1));
    row(
        "F.cross_entropy(x, torch.tensor([2, 0]), torch.tensor([1.0, 2.0, 3.0]))",
        x -> F.cross_entropy(x, torch.tensor(2, 0), torch.tensor(1.0, 2, 3)));
    row(
        "F.adaptive_avg_pool2d(x.view(1, 1, 2, 3), output_size=1)",
        x -> F.adaptive_avg_pool2d(x.view(1, 1, 2, 3), output_size(1)));
    row("F.gumbel_softmax(x, 0.5)", x -> F.gumbel_softmax(x, 0.5));
    row(
        "F.unfold(x.view(1, 1, 2, 3), kernel_size=2, padding=1)",
        x -> F.unfold(x.view(1, 1, 2, 3), kernel_size(2), padding(1)));
    row(
        "F.fold(x.view(1, 2, 3)[:, :, :2], output_size=(2, 2), kernel_size=(1, 2))",
        x -> F.fold(x.view(1, 2, 3).narrow(2, 0, 2), output_size(2, 2), kernel_size(1, 2)));
    row("F.pad(x, (1, 1), 'constant', value=2)", x -> F.pad(x, shape(1, 1), "constant", value(2)));
    row(
        "F.pad(x, pad=(1, 0), mode='constant', value=0.5)",
        x -> F.pad(x, pad(1, 0), mode("constant"), value(0.5)));
    row("F.layer_norm(x, normalized_shape=(3,))", x -> F.layer_norm(x, normalized_shape(3)));
  }

  private void training() {
    row("stepped(lambda p: optim.Adam(p, 0.25), x)", x -> stepped(p -> new Adam(p, 0.25), x));
    row("stepped(lambda p: optim.AdamW(p, 0.25), x)", x -> stepped(p -> new AdamW(p, 0.25), x));
    row("stepped(lambda p: optim.RMSprop(p, 0.25), x)", x -> stepped(p -> new RMSprop(p, 0.25), x));
    row("stepped(lambda p: optim.Adagrad(p, 0.25), x)", x -> stepped(p -> new Adagrad(p, 0.25), x));
    row(
        "stepped(lambda p: optim.Adadelta(p, 0.25), x)",
        x -> stepped(p -> new Adadelta(p, 0.25), x));
    row("stepped(lambda p: optim.Adamax(p, 0.25), x)", x -> stepped(p -> new Adamax(p, 0.25), x));
    row("stepped(lambda p: optim.NAdam(p, 0.25), x)", x -> stepped(p -> new NAdam(p, 0.25), x));
    row("stepped(lambda p: optim.RAdam(p, 0.25), x)", x -> stepped(p -> new RAdam(p, 0.25), x));
    row("stepped(lambda p: optim.SGD(p, 0.1, 0.9), x)", x -> stepped(p -> new SGD(p, 0.1, 0.9), x));
    row(
        "rates(lambda o: lr_scheduler.CosineAnnealingLR(o, 4, 0.01))",
        x -> rates(o -> new CosineAnnealingLR(o, 4, 0.01)));
    row(
        "rates(lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 1, 2))",
        x -> rates(o -> new CosineAnnealingWarmRestarts(o, 1, 2)));
    row(
        "rates(lambda o: lr_scheduler.SequentialLR(o, schedulers=[lr_scheduler.ConstantLR(o), lr_scheduler.ExponentialLR(o, 0.5)], milestones=[2]))",
        x ->
            rates(o ->
                new SequentialLR(
                    o,
                    schedulers(List.of(new ConstantLR(o), new ExponentialLR(o, 0.5))),
                    milestones(2))));
    row(
        "first(DataLoader(dataset=TensorDataset(x.detach(), x.detach()), batch_size=1))",
        x ->
            first(
                new DataLoader(dataset(new TensorDataset(x.detach(), x.detach())), batch_size(1))));
  }

  private void trainingToo() {
    row(
        "first(DataLoader(TensorDataset(torch.arange(6), torch.arange(6)), 3, True))",
        x -> first(new DataLoader(new TensorDataset(torch.arange(6), torch.arange(6)), 3, true)));
    row(
        "first(DataLoader(TensorDataset(torch.arange(6), torch.arange(6)), 4, drop_last=True))",
        x ->
            first(
                new DataLoader(
                    new TensorDataset(torch.arange(6), torch.arange(6)), 4, drop_last(true))));
    row(
        "first(DataLoader(Subset(TensorDataset(torch.arange(6), torch.arange(6)), indices=[4, 1]), 2))",
        x ->
            first(
                new DataLoader(
                    new Subset(new TensorDataset(torch.arange(6), torch.arange(6)), indices(4, 1)),
                    2)));
    row(
        "torch.tensor(list(WeightedRandomSampler(weights=torch.tensor([1.0, 2.0]), num_samples=5, replacement=True)))",
        x ->
            drawn(
                new WeightedRandomSampler(
                    weights(torch.tensor(1.0, 2)), num_samples(5), replacement(true))));
  }

  private static Tensor layer(Supplier<Linear> make, Tensor x) {
    Linear made = make.get();
    assertNull(made.bias);
    return made.call(x);
  }

  private static Tensor twice(BatchNorm1d made, Tensor x) {
    made.call(x);
    made.eval();
    return made.call(x);
  }

  private static Tensor stepped(Function<List<Parameter>, Optimizer> make, Tensor x) {
    Parameter p = new Parameter(x.detach().clone());
    Optimizer optimizer = make.apply(List.of(p));
    for (int i = 0; i < 2; i++) {
      optimizer.zero_grad();
      p.mul(p).sum().backward();
      optimizer.step();
    }
    return p.detach();
  }

  private static Tensor rates(Function<Optimizer, LRScheduler> make) {
    Optimizer optimizer = new SGD(List.of(new Parameter(torch.zeros(1))), lr(1.0));
    LRScheduler scheduler = make.apply(optimizer);
    double[] found = new double[5];
    for (int i = 0; i < found.length; i++) {
      optimizer.step();
      scheduler.step();
      found[i] = optimizer.param_groups().get(0).lr();
    }
    return torch.tensor(found);
  }

  private static Tensor first(DataLoader loader) {
    return loader.iterator().next().data();
  }

  private static Tensor drawn(Sampler sampler) {
    List<Long> all = new ArrayList<>();
    sampler.iterator().forEachRemaining((long place) -> all.add(place));
    return torch.tensor(all);
  }
}
