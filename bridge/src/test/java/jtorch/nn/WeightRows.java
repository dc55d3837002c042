package jtorch.nn;

import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.eps;
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
import jtorch.optim.SGD;
import jtorch.torch;

/** What parametrized and pruned layers and hooks do, as weights.py computes it. */
public final class WeightRows {
  /** What a row tells. */
  record Told(double[] numbers, String text) {}

  private static final Map<String, Supplier<Told>> CASES = new LinkedHashMap<>();

  private WeightRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "weights.py",
        WeightRows.class,
        "weights.txt",
        "|",
        CASES.keySet(),
        cells -> compare(Objects.requireNonNull(CASES.get(cells[0])), cells));
  }

  static void compare(Supplier<Told> computed, String... cells) {
    torch.manual_seed(0);
    Told found = computed.get();
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

  static {
    OwnParametrizationRows.fill();
    FusedRows.fill();
    PruneRows.fill();
    MatrixOptimizerRows.fill();
    StateHookRows.fill();
  }
}
