package jtorch.nn;

import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.leave_parametrized;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.n_power_iterations;
import static jtorch.Kwargs.orthogonal_map;
import static jtorch.Kwargs.use_trivialization;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.optim.SGD;
import jtorch.torch;

/** What parametrized, pruned and lazy layers compute, as weights.py computes it. */
public final class WeightRows {
  /** What a row tells. */
  record Told(double[] numbers, String text) {}

  private static final Map<String, Supplier<Told>> CASES = new LinkedHashMap<>();

  private WeightRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "weights.py", WeightRows.class, "weights.txt", "|", CASES.keySet(), WeightRows::compare);
  }

  private static void compare(String... cells) {
    torch.manual_seed(0);
    Told found = Objects.requireNonNull(CASES.get(cells[0])).get();
    assertEquals(cells[2], found.text().replace("\n", "~"), cells[0]);
    PythonTable.assertClose(cells[0], cells[1], found.numbers());
  }

  static void row(String name, Supplier<Told> computed) {
    CASES.put(name, computed);
  }

  static Told told(String text, Object... values) {
    return new Told(numbers(values), text);
  }

  /** Returns numbers, truth values and the elements of tensors as one array. */
  static double[] numbers(Object... values) {
    List<Double> numbers = new ArrayList<>();
    for (Object value : values) {
      double[] more =
          switch (value) {
            case Tensor tensor -> tensor.detach().flatten().toDoubles();
            case Collection<?> tensors -> numbers(tensors.toArray());
            case Told told -> told.numbers();
            case Boolean truth -> new double[] {truth ? 1 : 0};
            case Number number -> new double[] {number.doubleValue()};
            default -> throw new IllegalArgumentException(value + " is no number");
          };
      for (double number : more) {
        numbers.add(number);
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Trains a layer; returns its losses, last gradients and state, and what it computes then. */
  static Told trained(Module layer, Tensor inputs, int steps) {
    return trained(layer, () -> layer.forward(inputs), steps);
  }

  static Told trained(Module layer, Supplier<Tensor> forward, int steps) {
    SGD optimizer = new SGD(layer.parameters(), lr(0.1), momentum(0.9));
    List<Tensor> losses = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      optimizer.zero_grad();
      Tensor loss = forward.get().square().mean();
      loss.backward();
      optimizer.step();
      losses.add(loss);
    }
    List<Tensor> grads =
        layer.parameters().stream().map(p -> Objects.requireNonNull(p.grad())).toList();
    layer.eval();
    List<Tensor> last = List.of(forward.get(), forward.get());
    return told(printed(layer), losses, grads, layer.state_dict().values(), last);
  }

  static String printed(Module layer) {
    return layer + "\n" + String.join(" ", layer.state_dict().keySet());
  }

  private record Kind(Supplier<Module> layer, long... shape) {}

  private static final Map<String, Kind> LAYERS = new LinkedHashMap<>();

  static {
    LAYERS.put("Linear", new Kind(() -> new Linear(3, 4), 2, 3));
    LAYERS.put("Conv1d", new Kind(() -> new Conv1d(2, 3, 2), 2, 2, 4));
    LAYERS.put("Conv2d", new Kind(() -> new Conv2d(2, 3, 2), 2, 2, 3, 3));
    LAYERS.put("Conv3d", new Kind(() -> new Conv3d(1, 2, 2), 1, 1, 3, 3, 3));
    LAYERS.put("ConvTranspose1d", new Kind(() -> new ConvTranspose1d(2, 3, 2), 2, 2, 4));
    LAYERS.put("ConvTranspose2d", new Kind(() -> new ConvTranspose2d(2, 3, 2), 1, 2, 2, 2));
    LAYERS.put("ConvTranspose3d", new Kind(() -> new ConvTranspose3d(1, 2, 2), 1, 1, 2, 2, 2));
    LAYERS.put("Bilinear", new Kind(Pair::new, 2, 3));
    LAYERS.put("Embedding", new Kind(Rows::new, 2, 3));
  }

  private static final class Pair extends Module {
    final Bilinear part = register("part", new Bilinear(3, 3, 2));

    @Override
    public Tensor forward(Tensor x) {
      return part.forward(x, x.add(1));
    }
  }

  private static final class Rows extends Module {
    final Embedding part = register("part", new Embedding(5, 3));

    @Override
    public Tensor forward(Tensor x) {
      return part.forward(torch.tensor(0L, 3, 3, 4).view(2, 2)).mul(x.sum());
    }
  }

  static Module made(String kind) {
    return Objects.requireNonNull(LAYERS.get(kind)).layer().get();
  }

  static long[] shape(String kind) {
    return Objects.requireNonNull(LAYERS.get(kind)).shape();
  }

  static Module part(Module made) {
    return made instanceof Pair || made instanceof Rows ? made.get_submodule("part") : made;
  }

  private static void add(String way, UnaryOperator<Module> change) {
    LAYERS.forEach((kind, how) ->
        row(
            way + " " + kind,
            () -> {
              Module made = how.layer().get();
              boolean apart = way.equals("orthogonal") && kind.matches("Conv.*[13]d");
              Module changed = change.apply(part(made));
              assertSame(part(made), changed);
              return trained(apart ? new Sequential(made) : made, torch.randn(how.shape()), 3);
            }));
  }

  static {
    add("weight_norm", parametrizations::weight_norm);
    add("spectral_norm", layer -> parametrizations.spectral_norm(layer));
    add("orthogonal", layer -> parametrizations.orthogonal(layer));
    add("old weight_norm", utils::weight_norm);
    add("old spectral_norm", layer -> utils.spectral_norm(layer));
  }

  static void simple(String name, Supplier<Module> make, long... shape) {
    row(
        name,
        () -> {
          Module layer = make.get();
          Tensor inputs = torch.randn(shape);
          return trained(layer, inputs.to(layer.parameters().getFirst().dtype()), 3);
        });
  }

  static <M extends Module> void called(
      String name, Supplier<M> make, Function<M, UnaryOperator<Tensor>> forward, long... shape) {
    row(
        name,
        () -> {
          M layer = make.get();
          Tensor x = torch.randn(shape);
          return trained(layer, () -> forward.apply(layer).apply(x), 3);
        });
  }

  static {
    simple(
        "weight_norm dim 1",
        () -> parametrizations.weight_norm(new Linear(3, 4), "weight", 1),
        2,
        3);
    simple(
        "weight_norm dim None",
        () -> parametrizations.weight_norm(new Linear(3, 4), "weight", -1),
        2,
        3);
    simple("weight_norm bias", () -> parametrizations.weight_norm(new Linear(3, 4), "bias"), 2, 3);
    simple(
        "old weight_norm dim None", () -> utils.weight_norm(new Linear(3, 4), "weight", -1), 2, 3);
    simple(
        "spectral_norm settings",
        () ->
            parametrizations.spectral_norm(
                new Linear(3, 4), n_power_iterations(3), eps(1e-6), dim(1)),
        2,
        3);
    simple(
        "spectral_norm vector",
        () -> parametrizations.spectral_norm(new Linear(3, 4), "bias"),
        2,
        3);
    simple(
        "old spectral_norm settings",
        () -> utils.spectral_norm(new Linear(3, 4), n_power_iterations(3), eps(1e-6), dim(1)),
        2,
        3);
    simple("orthogonal square", () -> parametrizations.orthogonal(new Linear(3, 3)), 2, 3);
    simple("orthogonal wide", () -> parametrizations.orthogonal(new Linear(4, 3).double_()), 2, 4);
    for (String map : List.of("matrix_exp", "cayley", "householder")) {
      for (boolean kept : new boolean[] {true, false}) {
        for (long[] size : new long[][] {{3, 3}, {4, 3}, {3, 4}}) {
          String name =
              "orthogonal %s %s %d %d".formatted(map, kept ? "True" : "False", size[0], size[1]);
          simple(
              name,
              () ->
                  parametrizations.orthogonal(
                      new Linear(size[1], size[0]).double_(),
                      orthogonal_map(map),
                      use_trivialization(kept)),
              2,
              size[1]);
        }
      }
    }
    simple(
        "norms of a bias and a weight",
        () ->
            parametrizations.spectral_norm(parametrizations.weight_norm(new Linear(3, 4), "bias")),
        2,
        3);
    simple(
        "norm after norm",
        () -> parametrizations.spectral_norm(parametrizations.orthogonal(new Linear(3, 3))),
        2,
        3);
    called(
        "weight_norm LSTM",
        () -> parametrizations.weight_norm(new LSTM(3, 2), "weight_hh_l0"),
        layer -> x -> layer.forward(x, null).output(),
        4,
        2,
        3);
    called(
        "weight_norm GRU",
        () -> parametrizations.weight_norm(new GRU(3, 2), "weight_ih_l0"),
        layer -> x -> layer.forward(x, null).output(),
        4,
        2,
        3);
    simple(
        "spectral_norm GRUCell",
        () -> parametrizations.spectral_norm(new GRUCell(3, 2), "weight_hh"),
        4,
        3);
    called(
        "weight_norm LSTMCell",
        () -> parametrizations.weight_norm(new LSTMCell(3, 2), "weight_ih"),
        layer -> x -> layer.forward(x, null).h(),
        4,
        3);
    called(
        "old weight_norm RNN",
        () -> utils.weight_norm(new RNN(3, 2), "weight_hh_l0"),
        layer -> x -> layer.forward(x, null).output(),
        4,
        2,
        3);
    simple("weight_norm LayerNorm", () -> parametrizations.weight_norm(new LayerNorm(3)), 4, 3);
    simple("weight_norm BatchNorm1d", () -> parametrizations.weight_norm(new BatchNorm1d(3)), 4, 3);
    simple("weight_norm GroupNorm", () -> parametrizations.weight_norm(new GroupNorm(1, 3)), 4, 3);
    simple("weight_norm PReLU", () -> parametrizations.weight_norm(new PReLU(3)), 4, 3);
    simple("norms of an attention", SelfAttention::new, 3, 2, 4);
  }

  private static final class SelfAttention extends Module {
    final MultiheadAttention part = register("part", new MultiheadAttention(4, 2));

    SelfAttention() {
      parametrizations.weight_norm(part, "in_proj_weight");
      parametrizations.spectral_norm(part.out_proj);
    }

    @Override
    public Tensor forward(Tensor x) {
      return part.forward(x, x, x).attn_output();
    }
  }

  private static final class Symmetric extends Module implements parametrize.RightInverse {
    @Override
    public Tensor forward(Tensor x) {
      return x.triu().add(x.triu(1).transpose(-1, -2));
    }

    @Override
    public Tensor right_inverse(Tensor a) {
      return a.triu();
    }
  }

  private static final class Skew extends Module {
    @Override
    public Tensor forward(Tensor x) {
      Tensor a = x.triu(1);
      return a.sub(a.transpose(-1, -2));
    }
  }

  private static final class MatrixExponential extends Module {
    @Override
    public Tensor forward(Tensor x) {
      return linalg.matrix_exp(x);
    }
  }

  private static final class RankOne extends Module implements parametrize.SeveralOriginals {
    @Override
    public Tensor forward(List<Tensor> originals) {
      return originals.get(0).unsqueeze(-1).matmul(originals.get(1).unsqueeze(-2));
    }

    @Override
    public List<Tensor> right_inverse(Tensor z) {
      return List.of(z.sum(1), z.sum(0));
    }
  }

  private static final class Noise extends Module {
    @Override
    public Tensor forward(Tensor x) {
      return training() ? x.add(torch.rand_like(x)) : x;
    }
  }

  private static final class Buffered extends Module {
    final Linear fc;

    Buffered() {
      register_buffer("scale", torch.ones(3));
      fc = register("fc", new Linear(3, 2));
    }

    @Override
    public Tensor forward(Tensor x) {
      return fc.forward(x.mul(get_tensor("scale")));
    }
  }

  private static Linear with(Linear layer, Module parametrization) {
    return parametrize.register_parametrization(layer, "weight", parametrization);
  }

  private static Linear stacked() {
    return with(with(new Linear(3, 3), new Skew()), new MatrixExponential());
  }

  static {
    simple("own parametrization", () -> with(new Linear(3, 3), new Symmetric()), 2, 3);
    simple("own of several", () -> with(new Linear(3, 4), new RankOne()), 2, 3);
    simple("own that draws", () -> with(new Linear(3, 4), new Noise()), 2, 3);
    simple(
        "own of a buffer",
        () -> parametrize.register_parametrization(new Buffered(), "scale", new Noise()),
        2,
        3);
    simple("own two", WeightRows::stacked, 2, 3);
    row(
        "set a parametrized tensor",
        () -> {
          Linear layer = with(new Linear(3, 3), new Symmetric());
          Tensor a = torch.rand(3, 3);
          layer.set_tensor("weight", a.add(a.t()));
          Linear both = parametrizations.weight_norm(new Linear(3, 2));
          both.set_tensor("weight", torch.ones(2, 3));
          return told(
              "",
              layer.get_tensor("weight"),
              layer.state_dict().values(),
              both.state_dict().values(),
              both.get_tensor("weight"));
        });
    row(
        "is_parametrized",
        () -> {
          Linear layer = new Linear(3, 3);
          boolean before = parametrize.is_parametrized(layer);
          Linear same = parametrizations.weight_norm(layer);
          return told(
              "",
              before,
              parametrize.is_parametrized(same),
              parametrize.is_parametrized(layer, "weight"),
              parametrize.is_parametrized(layer, "bias"),
              parametrize.type_before_parametrizations(layer) == Linear.class,
              layer.parametrizations("weight").size());
        });
  }

  private static void removed(String name, Supplier<Linear> make, Function<Linear, Linear> remove) {
    row(
        "remove " + name,
        () -> {
          Linear layer = make.get();
          Tensor x = torch.randn(2, 3);
          Told first = trained(layer, x, 2);
          layer.train();
          Told second = trained(remove.apply(layer), x, 2);
          assertEquals(layer.get_tensor("weight"), layer.weight);
          return told(second.text(), first, second);
        });
  }

  static {
    Function<Linear, Linear> remove = l -> parametrize.remove_parametrizations(l, "weight");
    removed("weight_norm", () -> parametrizations.weight_norm(new Linear(3, 4)), remove);
    removed("spectral_norm", () -> parametrizations.spectral_norm(new Linear(3, 4)), remove);
    removed("orthogonal", () -> parametrizations.orthogonal(new Linear(3, 3)), remove);
    removed("two", WeightRows::stacked, remove);
    removed(
        "two and their value",
        WeightRows::stacked,
        l -> parametrize.remove_parametrizations(l, "weight", leave_parametrized(false)));
    row(
        "remove one of two",
        () -> {
          Linear layer =
              parametrizations.weight_norm(parametrizations.weight_norm(new Linear(3, 4)), "bias");
          return trained(parametrize.remove_parametrizations(layer, "bias"), torch.randn(2, 3), 3);
        });
    removed(
        "old weight_norm", () -> utils.weight_norm(new Linear(3, 4)), utils::remove_weight_norm);
    removed(
        "old spectral_norm",
        () -> utils.spectral_norm(new Linear(3, 4)),
        utils::remove_spectral_norm);
    row(
        "cached",
        () -> {
          Linear layer = with(new Linear(3, 4), new Noise());
          Tensor x = torch.randn(2, 3);
          List<Tensor> seen = new ArrayList<>();
          try (var outer = parametrize.cached()) {
            assert outer != null;
            seen.add(layer.forward(x));
            seen.add(layer.forward(x));
            try (var inner = parametrize.cached()) {
              assert inner != null;
              seen.add(layer.forward(x));
            }
            seen.add(layer.forward(x));
          }
          return told("", seen, layer.forward(x));
        });
    row(
        "state of the old weight_norm",
        () -> {
          Sequential old = new Sequential(utils.weight_norm(new Linear(3, 4)));
          Sequential made = new Sequential(parametrizations.weight_norm(new Linear(3, 4)));
          IncompatibleKeys loaded = made.load_state_dict(old.state_dict());
          return told(
              loaded.toString(), made.state_dict().values(), made.forward(torch.ones(1, 3)));
        });
    row(
        "state of spectral_norm",
        () -> {
          Supplier<Sequential> make =
              () ->
                  new Sequential(
                      parametrizations.spectral_norm(new Linear(3, 4)),
                      utils.spectral_norm(new Linear(4, 2)));
          Sequential a = make.get();
          Sequential b = make.get();
          IncompatibleKeys loaded = b.load_state_dict(a.state_dict());
          return told(
              loaded.toString(),
              a.forward(torch.ones(1, 3)),
              b.forward(torch.ones(1, 3)),
              b.state_dict().values());
        });
  }

  private static void fused(
      String name, Supplier<Module> make, Supplier<RunningNorm> norms, long... shape) {
    row(
        "fuse " + name,
        () -> {
          Module layer = make.get().eval();
          RunningNorm norm = norms.get();
          long count = norm.num_features();
          norm.get_tensor("running_mean").copy_(torch.randn(count));
          norm.get_tensor("running_var").copy_(torch.rand(count).add(0.5));
          for (Parameter parameter : norm.parameters()) {
            init.normal_(parameter);
          }
          norm.eval();
          Tensor x = torch.randn(shape);
          boolean transposed = layer instanceof ConvTranspose2d;
          Module made =
              layer instanceof Linear linear
                  ? utils.fuse_linear_bn_eval(linear, norm)
                  : utils.fuse_conv_bn_eval(layer, norm, transposed);
          return told(
              printed(made),
              made.forward(x),
              norm.forward(layer.forward(x)),
              made.state_dict().values());
        });
  }

  static {
    PruneRows.fill();
    StateHookRows.fill();
    Supplier<RunningNorm> pictures = () -> new BatchNorm2d(3);
    fused("Linear", () -> new Linear(3, 4), () -> new BatchNorm1d(4), 2, 3);
    fused(
        "Linear without bias", () -> new Linear(3, 4, bias(false)), () -> new BatchNorm1d(4), 2, 3);
    fused("Conv1d", () -> new Conv1d(2, 3, 2), () -> new BatchNorm1d(3), 2, 2, 4);
    fused("Conv2d", () -> new Conv2d(2, 3, 2, bias(false)), pictures, 2, 2, 3, 3);
    fused(
        "Conv2d plain",
        () -> new Conv2d(2, 4, 2, groups(2)),
        () -> new BatchNorm2d(4, affine(false)),
        new long[] {2, 2, 3, 3});
    fused("ConvTranspose2d", () -> new ConvTranspose2d(2, 3, 2), pictures, 2, 2, 3, 3);
  }
}
