package jtorch;

import static jtorch.Index.all;
import static jtorch.Index.at;
import static jtorch.Index.every;
import static jtorch.Index.none;
import static jtorch.Index.slice;
import static jtorch.Index.starting;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dims;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.end_dim;
import static jtorch.Kwargs.indexing;
import static jtorch.Kwargs.k;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.kernel_size;
import static jtorch.Kwargs.largest;
import static jtorch.Kwargs.max_norm;
import static jtorch.Kwargs.mean;
import static jtorch.Kwargs.min;
import static jtorch.Kwargs.num_samples;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.repeats;
import static jtorch.Kwargs.replacement;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.start_dim;
import static jtorch.Kwargs.std;
import static jtorch.Kwargs.steps;
import static jtorch.Kwargs.stride;
import static jtorch.OperatorTable.POSITIVE;
import static jtorch.OperatorTable.X;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import jtorch.nn.ConvTranspose2d;
import jtorch.nn.F;
import jtorch.nn.Flatten;
import jtorch.nn.utils;
import jtorch.utils.data.Subset;
import jtorch.utils.data.TensorDataset;
import jtorch.utils.data.WeightedRandomSampler;

/** What books and courses type: {@code courses.py} wrote Python's values and gradients. */
final class CourseRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    CourseRows all = new CourseRows();
    all.sizes();
    all.olderNames();
    all.keywords();
    all.samples();
    all.exchangedData();
    NamedSizeRows.addTo(all.table);
    all.fromScratch();
    return all.table.table("courses.py", "courses.txt");
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    table.row(name, X, operator);
  }

  private void drawn(String name, Supplier<Tensor> draw) {
    row(name, x -> seeded(draw));
  }

  /** Returns what is drawn from the same seed as in Python. */
  static <T> T seeded(Supplier<T> draw) {
    torch.manual_seed(0);
    return draw.get();
  }

  /** Returns the numbers in another shape, again and again as far as it needs them. */
  static Tensor part(Tensor x, long... shape) {
    int elements = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return x.flatten().repeat(4).get(slice(elements)).view(shape);
  }

  private static Tensor picture(Tensor x) {
    return part(x, 1, 2, 3, 3);
  }

  private void sizes() {
    drawn(
        "normal size",
        () -> torch.normal(0, 0.01, size(2, 3)).add(torch.normal(mean(1.0), std(2.0), size(2, 3))));
    drawn("randn size", () -> torch.randn(size(3, 2), dtype(torch.float64)));
    drawn("rand size", () -> torch.rand(size(2, 2)));
    drawn(
        "randint size", () -> torch.randint(9, size(4)).mul(10).add(torch.randint(3, 9, size(4))));
    row(
        "zeros size",
        x ->
            torch
                .zeros(size(2, 1))
                .add(torch.ones(size(1, 2)))
                .add(torch.empty(size(2, 2)).fill_(3)));
    row("full size", x -> torch.full(size(2), -1).mul(torch.full(size(2), 0.5)));
  }

  private void olderNames() {
    row("Tensor", x -> torch.Tensor(new double[][] {{1}, {2.5}}));
    row("FloatTensor", x -> torch.FloatTensor(List.of(1, 2, 3)));
    row("DoubleTensor", x -> torch.DoubleTensor(new double[] {1, 2.5}));
    row("LongTensor", x -> torch.LongTensor(List.of(List.of(2, 0), List.of(1, 3))));
    row("IntTensor", x -> torch.IntTensor(new int[] {2, -1}));
    row("BoolTensor", x -> torch.BoolTensor(new boolean[] {true, false}));
  }

  private void keywords() {
    row(
        "meshgrid indexing",
        x -> {
          Tensor a = x.get(0);
          Tensor b = x.get(1);
          List<Tensor> rows = torch.meshgrid(a, b, indexing("ij"));
          List<Tensor> columns = torch.meshgrid(a, b, indexing("xy"));
          Tensor deep = torch.stack(torch.meshgrid(a, b, a, indexing("ij")));
          return torch
              .stack(List.of(rows.get(0), rows.get(1), columns.get(0), columns.get(1)))
              .add(deep.get(all(), at(0)).sum());
        });
    row(
        "flatten start_dim",
        x ->
            torch
                .flatten(part(x, 2, 2, 3), start_dim(1))
                .mul(part(x, 2, 2, 3).flatten(start_dim(1))));
    row("flatten end_dim", x -> torch.flatten(part(x, 2, 2, 3), start_dim(0), end_dim(1)));
    row("Flatten start_dim", x -> new Flatten(start_dim(0)).call(x));
    row("Flatten end_dim", x -> new Flatten(start_dim(0), end_dim(1)).call(part(x, 2, 2, 3)));
    row(
        "repeat_interleave dim",
        x -> x.repeat_interleave(2, dim(0)).add(torch.repeat_interleave(x, repeats(2), dim(0))));
    row(
        "repeat_interleave tensor dim",
        x ->
            x.repeat_interleave(torch.tensor(2, 1), dim(0))
                .mul(torch.repeat_interleave(x, torch.tensor(2, 1), dim(0))));
    row(
        "avg_pool2d kernel_size",
        x -> F.avg_pool2d(picture(x), kernel_size(3), stride(1), padding(1)));
    row("norm p", x -> torch.norm(x, p(1)).add(x.norm(p(3))));
    row("norm p dim", x -> torch.norm(x, p(2), dim(1), keepdim(true)).mul(x.norm(p(1), dim(0))));
    row(
        "sort descending",
        x -> torch.sort(x, descending(true)).values().mul(x.sort(descending(true)).indices()));
    row(
        "gather dim",
        x ->
            torch
                .gather(x, dim(1), torch.LongTensor(new int[][] {{2}, {0}}))
                .add(x.gather(dim(0), torch.LongTensor(new int[][] {{1, 0, 1}}))));
    row("roll dims", x -> torch.roll(x, 1, dims(1)).mul(x.roll(1, dims(0))));
    row("flip dims", x -> torch.flip(x, dims(0)).mul(x));
    row("topk k", x -> torch.topk(x, k(2), dim(1), largest(true)).values());
    row("linspace steps", x -> torch.linspace(0, 1, steps(5)));
    row("rsub", x -> torch.rsub(x, 1).mul(x.rsub(2.5)));
  }

  private void samples() {
    drawn(
        "WeightedRandomSampler num_samples",
        () -> {
          List<Long> all = new ArrayList<>();
          new WeightedRandomSampler(List.of(0.1, 0.9, 2), num_samples(8), replacement(true))
              .iterator()
              .forEachRemaining((long n) -> all.add(n));
          new WeightedRandomSampler(torch.tensor(1.0, 2), num_samples(3))
              .iterator()
              .forEachRemaining((long n) -> all.add(n));
          return torch.tensor(all);
        });
    row(
        "Subset list",
        x -> {
          Subset some = new Subset(new TensorDataset(x), List.of(1, 0, 1));
          return torch.stack(
              LongStream.range(0, some.size()).mapToObj(i -> some.get(i).data()).toList());
        });
  }

  private static Tensor grad(Tensor tensor) {
    return Objects.requireNonNull(tensor.grad());
  }

  private void exchangedData() {
    row(
        "data assigned",
        x -> {
          Tensor w = torch.ones(1, requires_grad(true));
          for (Tensor number : x.detach().flatten().unbind()) {
            w.mul(number).sub(number.mul(2)).pow(2).backward();
            w.data(w.data().sub(grad(w).data().mul(0.1)));
            grad(w).data().zero_();
          }
          return w.detach();
        });
    row(
        "data of a kernel",
        x -> {
          var layer = new ConvTranspose2d(1, 1, kernel_size(2), stride(2), bias(false));
          layer.weight.data(torch.Tensor(new double[][][][] {{{{0, 1}, {2, 3}}}}));
          return layer.call(x.view(1, 1, 2, 3));
        });
  }

  private static Tensor masked(Tensor x, Tensor valid_len, double value) {
    Tensor mask =
        torch
            .arange(x.size(1), dtype(torch.float32))
            .get(none(), all())
            .lt(valid_len.get(all(), none()));
    return x.put(value, mask.logical_not());
  }

  private static Tensor forHeads(Tensor x) {
    Tensor split = x.reshape(x.size(0), x.size(1), 2, -1).permute(0, 2, 1, 3);
    return split.reshape(-1, split.size(2), split.size(3));
  }

  private static Tensor area(Tensor boxes) {
    return boxes
        .get(all(), at(2))
        .sub(boxes.get(all(), at(0)))
        .mul(boxes.get(all(), at(3)).sub(boxes.get(all(), at(1))));
  }

  private static Tensor boxIou(Tensor a, Tensor b) {
    Tensor ends = torch.min(a.get(all(), none(), starting(2)), b.get(all(), starting(2)));
    Tensor beginnings = torch.max(a.get(all(), none(), slice(2)), b.get(all(), slice(2)));
    Tensor sides = ends.sub(beginnings).clamp(min(0));
    Tensor inter = sides.get(all(), all(), at(0)).mul(sides.get(all(), all(), at(1)));
    return inter.div(area(a).get(all(), none()).add(area(b)).sub(inter));
  }

  private void fromScratch() {
    row(
        "clip_grad_norm_ max_norm",
        x -> {
          Tensor y = x.detach().clone().requires_grad_();
          y.mul(y).sum().backward();
          return utils.clip_grad_norm_(List.of(y), max_norm(1.5)).mul(grad(y));
        });
    row(
        "grad clipping",
        x -> {
          Tensor y = x.detach().clone().requires_grad_();
          y.mul(y).sum().backward();
          Tensor norm = torch.sqrt(torch.sum(grad(y).pow(2)));
          grad(y).get(all()).mul_(norm.reciprocal());
          return grad(y);
        });
    row(
        "batch norm",
        x -> {
          Tensor mean = x.mean(dim(0));
          Tensor var = x.sub(mean).pow(2).mean(dim(0));
          return torch.tensor(1.0, 2, 3).mul(x.sub(mean)).div(torch.sqrt(var.add(1e-5)));
        });
    row("masked softmax", x -> F.softmax(masked(x.mul(1), torch.tensor(1, 2), -1e6), dim(-1)));
    row(
        "heads",
        x -> {
          Tensor q = forHeads(part(x, 1, 3, 4));
          Tensor scores = torch.bmm(q, q.transpose(1, 2)).div(Math.sqrt(2));
          Tensor out = torch.bmm(torch.softmax(scores, -1), q);
          return out.reshape(-1, 2, 3, 2).permute(0, 2, 1, 3).reshape(1, 3, -1);
        });
    row(
        "positional encoding",
        x -> {
          Tensor p = torch.zeros(1, 5, 6);
          Tensor steps = torch.arange(0, 6, 2, dtype(torch.float32)).div(6);
          Tensor a =
              torch.arange(5, dtype(torch.float32)).reshape(-1, 1).div(torch.pow(10000, steps));
          p.put(torch.sin(a), all(), all(), every(2));
          p.put(torch.cos(a), all(), all(), starting(1, 2));
          return p.get(all(), slice(2), slice(3)).add(x);
        });
    table.row(
        "box iou",
        POSITIVE,
        x -> {
          Tensor b = part(x, 3, 4).abs();
          Tensor from = b.get(all(), slice(2));
          Tensor corners = torch.cat(List.of(from, from.add(b.get(all(), starting(2)))), dim(1));
          return boxIou(corners, corners);
        });
    row("gru", CourseRows::gru);
    row(
        "total variation",
        x ->
            torch
                .abs(x.get(starting(1), all()).sub(x.get(slice(-1), all())))
                .mean()
                .add(torch.abs(x.get(all(), starting(1)).sub(x.get(all(), slice(-1)))).mean())
                .mul(0.5));
  }

  private static Tensor gru(Tensor x) {
    Tensor h = torch.zeros(2, 3);
    Tensor w = part(x, 3, 3);
    Tensor z = torch.sigmoid(x.matmul(w).add(h.matmul(w)).add(0.5));
    Tensor r = torch.sigmoid(x.matmul(w).sub(h.matmul(w)));
    Tensor candidate = torch.tanh(x.matmul(w).add(r.mul(h).matmul(w)));
    return z.mul(h).add(torch.rsub(z, 1).mul(candidate));
  }
}
