package jtorch;

import static jtorch.Index.all;
import static jtorch.Index.at;
import static jtorch.Index.ellipsis;
import static jtorch.Index.every;
import static jtorch.Index.none;
import static jtorch.Index.slice;
import static jtorch.Index.starting;
import static jtorch.Kwargs.a;
import static jtorch.Kwargs.atol;
import static jtorch.Kwargs.b;
import static jtorch.Kwargs.betas;
import static jtorch.Kwargs.copy;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.diagonal;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.equal_nan;
import static jtorch.Kwargs.gain;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.include_self;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.maximize;
import static jtorch.Kwargs.mean;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.non_blocking;
import static jtorch.Kwargs.nonlinearity;
import static jtorch.Kwargs.num_classes;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.num_samples;
import static jtorch.Kwargs.replacement;
import static jtorch.Kwargs.rtol;
import static jtorch.Kwargs.sparse;
import static jtorch.Kwargs.std;
import static jtorch.OperatorTable.X;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.OptimKwargs.SparseAdamKwarg;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.RNN;
import jtorch.nn.init;
import jtorch.optim.SparseAdam;

/**
 * What programs that many know type: lists, keywords, a number before a tensor. {@code programs.py}
 * wrote Python's values and gradients.
 */
final class ProgramRows {
  private static final List<DType> FLOATS =
      List.of(
          torch.float16,
          torch.bfloat16,
          torch.float32,
          torch.float64,
          torch.complex64,
          DType.float8_e5m2,
          DType.float8_e4m3fn,
          DType.float8_e5m2fnuz,
          DType.float8_e4m3fnuz);
  private static final List<DType> INTEGERS =
      List.of(torch.int8, torch.uint8, torch.int16, torch.uint16, torch.int32, torch.uint32);

  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    ProgramRows all = new ProgramRows();
    all.lists();
    all.parts();
    all.changedParts();
    all.numbersFirst();
    all.keywords();
    all.beginnings();
    return all.table.table("programs.py", "programs.txt");
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    table.row(name, X, operator);
  }

  private static Tensor seeded(Supplier<Tensor> draw) {
    torch.manual_seed(0);
    return draw.get();
  }

  private static Generator drawn() {
    return new Generator().manual_seed(2147483647);
  }

  private void lists() {
    row("tensor integers", x -> torch.tensor(List.of(1, 2, 3)));
    row("tensor mixed", x -> torch.tensor(List.of(1, 2.5)));
    row("tensor truths", x -> torch.tensor(List.of(true, false)));
    row("tensor truth and number", x -> torch.tensor(List.of(true, 2)));
    row("tensor rows", x -> torch.tensor(List.of(List.of(1, 2, 3), new long[] {4, 5, 6})));
    row(
        "tensor three deep",
        x ->
            torch.tensor(
                List.of(List.of(List.of(1.5), List.of(2)), List.of(List.of(3), List.of(4)))));
    row("tensor nothing", x -> torch.tensor(List.of()));
    row("tensor empty rows", x -> torch.tensor(List.of(List.of(), List.of())));
    row("tensor dtype", x -> torch.tensor(List.of(0.1, 2), dtype(torch.float64)));
    row("tensor of tensors", x -> torch.tensor(List.of(x.get(0, 1), x.get(1, 2), 3)));
    row(
        "tensor of tensors rows",
        x -> torch.tensor(List.of(List.of(torch.tensor(1), 2), List.of(3, torch.tensor(true)))));
    row(
        "tensor of vectors of one",
        x ->
            torch.tensor(
                List.of(torch.tensor(new double[] {1.5}), torch.tensor(new double[][] {{2.5}}))));
    row("as_tensor list", x -> torch.as_tensor(List.of(3, 1)));
  }

  private void parts() {
    row("get number", x -> x.get(1).mul(x.get(-2)));
    row("get numbers", x -> x.get(1, -1));
    row("get ranges", x -> x.get(all(), starting(1)).mul(x.get(ellipsis(), slice(2))));
    row("get beyond", x -> x.get(slice(-9, 9), slice(1, 9)));
    row("get nothing", x -> x.get(slice(2, 1), starting(5)));
    row("get steps", x -> x.get(every(2), starting(1, 2)));
    row("get step of two", x -> x.get(all(), slice(-3, -1, 2)));
    row(
        "get new dimensions",
        x -> x.get(all(), none(), at(1)).mul(x.get(ellipsis(), none(), slice(2))));
    row("get all", x -> x.get(ellipsis()).mul(x.get(all(), all())));
    row("get dots between", x -> x.view(1, 2, 3).get(at(0), ellipsis(), at(-1), none()));
    row("where condition", x -> torch.stack(torch.where(x.gt(0))));
    row("where number", x -> torch.stack(torch.where(x.get(0, 2).gt(0))));
    row("get mixed", x -> x.get(none(), torch.tensor(1, 0), slice(2)));
  }

  private static Tensor put(Tensor x, Tensor value, Index... indices) {
    return x.mul(1).put(value, indices).mul(x);
  }

  private static Tensor put(Tensor x, double value, Index... indices) {
    return x.mul(1).put(value, indices).mul(x);
  }

  private void changedParts() {
    row("put number", x -> put(x, 3.0, all(), starting(1)));
    row("put one", x -> x.mul(1).put(3, at(1), at(2)).mul(x));
    row("put row", x -> put(x, x.get(1).pow(2), at(0)));
    row("put column", x -> put(x, x.get(all(), slice(1)).mul(2), all(), starting(1)));
    row("put repeated", x -> put(x, torch.tensor(7.0, 8, 9), ellipsis()));
    row("put with leading ones", x -> put(x, torch.ones(1, 1, 3), at(1)));
    row("put in a new dimension", x -> put(x, torch.ones(2, 1, 2), all(), none(), slice(2)));
    row("put integers", x -> put(torch.arange(6).view(2, 3), 2.75, all(), at(1)));
    row("put nothing", x -> put(x, 5.0, starting(4)));
    row("put mask", x -> put(x, 0.5, x.gt(0)));
    row(
        "in place in a part",
        x -> {
          Tensor y = x.mul(1);
          y.get(all(), starting(1)).mul_(2);
          y.get(0).add_(x.get(1));
          return y;
        });
  }

  private void numbersFirst() {
    row("pow number", x -> torch.pow(2.5, x));
    row("pow integer", x -> torch.pow(2, x));
    row("pow integers", x -> torch.pow(2, torch.tensor(3, 0)));
    row(
        "rotary frequencies",
        x -> torch.pow(10000.0, torch.arange(0, 8, 2).float_().div(8)).reciprocal());
  }

  private void keywords() {
    row(
        "multinomial keywords",
        x ->
            torch.multinomial(
                x.detach().abs(), num_samples(20), replacement(true), generator(drawn())));
    row(
        "multinomial number",
        x -> seeded(() -> x.detach().abs().multinomial(5, replacement(true))));
    row("multinomial default", x -> seeded(() -> x.detach().abs().multinomial(num_samples(2))));
    row("triu diagonal", x -> torch.triu(x, diagonal(1)));
    row("tril diagonal", x -> x.tril(diagonal(-1)));
    row("diag diagonal", x -> torch.diag(x, diagonal(1)));
    row(
        "allclose atol",
        x ->
            torch.tensor(
                torch.allclose(x, x.add(1e-3), atol(1e-2)),
                torch.allclose(x, x.add(1e-3), rtol(1e-9))));
    row(
        "isclose equal_nan",
        x -> torch.isclose(x.div(0.0).mul(0), x.div(0.0).mul(0), equal_nan(true)));
    row(
        "scatter_reduce include_self",
        x ->
            torch
                .ones(2, 3)
                .scatter_reduce(
                    0,
                    torch.tensor(new long[][] {{0, 0, 0}, {0, 0, 1}}),
                    x,
                    "amax",
                    include_self(false)));
    row("to dtype", x -> x.to(dtype(torch.float64)));
    row(
        "to device",
        x ->
            x.to(
                device(torch.device("cpu")), dtype(torch.float64), non_blocking(true), copy(true)));
    row("new_zeros sizes", x -> x.new_zeros(2, 1, 3));
    row("new_ones sizes", x -> x.new_ones(4));
    row("new_empty sizes", x -> x.new_empty(2, 2).fill_(7));
    row("fill_ tensor", x -> torch.zeros(2, 2).fill_(x.get(1, 2)));
    row(
        "softmax dtype",
        x ->
            F.softmax(x, dim(1), dtype(torch.float64))
                .mul(torch.softmax(x, dim(0), dtype(torch.float64))));
    row(
        "log_softmax dtype",
        x ->
            F.log_softmax(x, dim(1), dtype(torch.float64))
                .mul(x.log_softmax(dim(0), dtype(torch.float64))));
    row("one_hot num_classes", x -> F.one_hot(torch.tensor(2, 0), num_classes(4)));
    row("spmm", x -> torch.spmm(torch.tensor(new double[][] {{0, 2}, {1, 0}}).to_sparse(), x));
    row(
        "finfo",
        x ->
            torch.tensor(
                FLOATS.stream().map(type -> numbers(torch.finfo(type))).toList(),
                dtype(torch.float64)));
    row(
        "iinfo",
        x -> torch.tensor(INTEGERS.stream().map(type -> numbers(torch.iinfo(type))).toList()));
    row("finfo mask", x -> x.masked_fill(x.gt(0), torch.finfo(x.dtype()).min()).softmax(-1));
  }

  private static double[] numbers(FloatInfo i) {
    return new double[] {
      i.bits(), i.eps(), i.max(), i.min(), i.tiny(), i.smallest_normal(), i.resolution()
    };
  }

  private static long[] numbers(IntegerInfo i) {
    return new long[] {i.bits(), i.max(), i.min()};
  }

  private void fill(String name, UnaryOperator<Tensor> fill) {
    row(name, x -> seeded(() -> fill.apply(torch.empty(3, 4))));
  }

  private static Tensor wordVectors(Tensor x, SparseAdamKwarg... keywords) {
    Embedding vectors = new Embedding(2, 3, sparse(true));
    vectors.weight.data().copy_(x);
    SparseAdam optimizer = new SparseAdam(vectors.parameters(), keywords);
    for (long[] words : new long[][] {{0, 0, 1}, {1}, {0}, {}, {1, 0}}) {
      optimizer.zero_grad();
      vectors.forward(torch.tensor(words)).square().sum().backward();
      optimizer.step();
    }
    return vectors.weight.detach();
  }

  private void beginnings() {
    fill("normal_", w -> init.normal_(w, mean(1.0), std(0.02)));
    fill("normal_ std", w -> init.normal_(w, std(0.02)));
    fill("normal_ generator", w -> init.normal_(w, std(0.5), generator(drawn())));
    fill("normal_ method", w -> w.normal_(mean(0.5), std(0.02)));
    fill("normal_ method std", w -> w.normal_(std(0.02), generator(drawn())));
    fill("uniform_", w -> init.uniform_(w, a(-0.1), b(0.1)));
    fill("trunc_normal_", w -> init.trunc_normal_(w, std(0.02), a(-0.03), b(0.03)));
    fill("xavier_uniform_", w -> init.xavier_uniform_(w, gain(1.414)));
    fill("xavier_normal_", w -> init.xavier_normal_(w, gain(1.414)));
    fill("kaiming_uniform_", w -> init.kaiming_uniform_(w, a(Math.sqrt(5))));
    fill("kaiming_normal_", w -> init.kaiming_normal_(w, mode("fan_out"), nonlinearity("relu")));
    fill("orthogonal_", w -> init.orthogonal_(w, gain(2.0)));
    row("SparseAdam", x -> wordVectors(x, lr(0.1)));
    row(
        "SparseAdam settings",
        x -> wordVectors(x, lr(0.2), betas(0.8, 0.95), eps(1e-3), maximize(true)));
    row(
        "rnn nonlinearity",
        x -> {
          torch.manual_seed(0);
          return new RNN(3, 4, num_layers(2), nonlinearity("relu")).forward(x.view(2, 1, 3));
        });
  }
}
