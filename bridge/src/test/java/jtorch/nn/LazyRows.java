package jtorch.nn;

import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.output_padding;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.padding_mode;
import static jtorch.Kwargs.strict;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.track_running_stats;
import static jtorch.nn.WeightRows.printed;
import static jtorch.nn.WeightRows.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.nn.WeightRows.Told;
import jtorch.optim.Adam;
import jtorch.optim.Optimizer;
import jtorch.optim.SGD;
import jtorch.torch;

/** What lazy layers do, as lazy.py computes it. */
public final class LazyRows {
  static final Map<String, Supplier<Told>> CASES = new LinkedHashMap<>();

  /** The layers of float32, which have seen no input yet. */
  static final Map<String, LayerRows.Case> LAYERS = new LinkedHashMap<>();

  private LazyRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "lazy.py", LazyRows.class, "lazy.txt", "|", CASES.keySet(), LazyRows::compare);
  }

  private static void compare(String... cells) {
    torch.manual_seed(0);
    Told found = Objects.requireNonNull(CASES.get(cells[0])).get();
    assertEquals(cells[2], found.text().replace("\n", "~"), cells[0]);
    PythonTable.assertClose(cells[0], cells[1], found.numbers());
  }

  private static void row(String name, Supplier<Told> computed) {
    CASES.put(name, computed);
  }

  /** Trains a layer whose optimizer is made before its first input. */
  private static Told trained(Module layer, Tensor inputs) {
    return trained(layer, inputs, new SGD(layer.parameters(), lr(0.1), momentum(0.9)));
  }

  private static Told trained(Module layer, Tensor inputs, Optimizer optimizer) {
    String before = printed(layer);
    List<Tensor> losses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      optimizer.zero_grad();
      Tensor loss = layer.forward(inputs).square().mean();
      loss.backward();
      optimizer.step();
      losses.add(loss);
    }
    List<Tensor> grads =
        layer.parameters().stream().map(p -> Objects.requireNonNull(p.grad())).toList();
    layer.eval();
    return told(
        before + "\n" + printed(layer),
        losses,
        grads,
        layer.state_dict().values(),
        layer.forward(inputs));
  }

  private static void layer(String name, Supplier<Module> make, long... shape) {
    boolean wide = name.endsWith("double");
    if (!wide) {
      LAYERS.put(name, new LayerRows.Case(make, shape));
    }
    row(
        name,
        () -> {
          Module layer = make.get();
          Tensor inputs = torch.randn(shape);
          return trained(layer, wide ? inputs.double_() : inputs);
        });
    if (!name.contains("InstanceNorm")) {
      row("load " + name, () -> loaded(make, wide, shape));
    }
  }

  /** A state of a layer that has computed, in a fresh one. */
  private static Told loaded(Supplier<Module> make, boolean wide, long... shape) {
    Module first = make.get();
    Module second = make.get();
    Tensor inputs = torch.randn(shape);
    Tensor given = wide ? inputs.double_() : inputs;
    first.forward(given);
    IncompatibleKeys keys = second.load_state_dict(first.state_dict());
    String between = second.toString();
    List<Tensor> state = second.state_dict().values().stream().map(Tensor::clone).toList();
    Tensor output = second.forward(given);
    String after = second.toString();
    return told(keys + "\n" + between + "\n" + after, state, output, second.state_dict().values());
  }

  static {
    layer("LazyLinear", () -> new LazyLinear(4), 2, 3);
    layer("LazyLinear without bias", () -> new LazyLinear(4, bias(false)), 2, 5, 3);
    layer("LazyLinear vector", () -> new LazyLinear(2), 5);
    layer("LazyLinear double", () -> new LazyLinear(4).double_(), 2, 3);
    layer("LazyConv1d", () -> new LazyConv1d(3, 2), 2, 2, 4);
    layer("LazyConv1d groups", () -> new LazyConv1d(4, 2, groups(2), padding(1)), 2, 6, 4);
    layer("LazyConv2d", () -> new LazyConv2d(3, 2), 2, 2, 3, 3);
    layer(
        "LazyConv2d settings",
        () ->
            new LazyConv2d(
                3, new long[] {3, 2}, padding("same"), padding_mode("reflect"), bias(false)),
        2,
        2,
        4,
        4);
    layer("LazyConv2d stride", () -> new LazyConv2d(3, 2, 2), 2, 2, 4, 4);
    layer("LazyConv2d alone", () -> new LazyConv2d(3, 2), 2, 3, 4);
    layer("LazyConv2d double", () -> new LazyConv2d(3, 2).double_(), 2, 2, 3, 3);
    layer("LazyConv3d", () -> new LazyConv3d(2, 2), 1, 1, 3, 3, 3);
    layer(
        "LazyConv3d dilation",
        () -> new LazyConv3d(2, new long[] {1, 2, 2}, dilation(2)),
        1,
        1,
        3,
        3,
        3);
    layer("LazyConvTranspose1d", () -> new LazyConvTranspose1d(3, 2), 2, 2, 4);
    layer("LazyConvTranspose2d", () -> new LazyConvTranspose2d(3, 2), 1, 2, 2, 2);
    layer(
        "LazyConvTranspose2d settings",
        () ->
            new LazyConvTranspose2d(
                4, new long[] {2, 3}, stride(2), output_padding(1), groups(2), bias(false)),
        1,
        2,
        2,
        2);
    layer("LazyConvTranspose3d", () -> new LazyConvTranspose3d(3, 2), 1, 1, 2, 2, 2);
    norms();
  }

  private static void norms() {
    layer("LazyBatchNorm1d", LazyBatchNorm1d::new, 4, 3);
    layer("LazyBatchNorm1d sequences", () -> new LazyBatchNorm1d(momentum(null)), 4, 3, 2);
    layer("LazyBatchNorm2d", LazyBatchNorm2d::new, 2, 3, 2, 2);
    layer(
        "LazyBatchNorm2d settings",
        () -> new LazyBatchNorm2d(eps(1e-3), momentum(0.3), track_running_stats(false)),
        2,
        3,
        2,
        2);
    layer("LazyBatchNorm2d double", () -> new LazyBatchNorm2d().double_(), 2, 3, 2, 2);
    layer("LazyBatchNorm3d", LazyBatchNorm3d::new, 2, 3, 2, 2, 2);
    layer(
        "LazyInstanceNorm1d",
        () -> new LazyInstanceNorm1d(affine(true), track_running_stats(true)),
        2,
        3,
        4);
    layer("LazyInstanceNorm2d", () -> new LazyInstanceNorm2d(affine(true)), 2, 3, 2, 2);
    layer(
        "LazyInstanceNorm3d",
        () -> new LazyInstanceNorm3d(affine(true), track_running_stats(true)),
        2,
        3,
        2,
        2,
        2);
    plain("LazyInstanceNorm1d", LazyInstanceNorm1d::new, 2, 3, 4);
    plain("LazyInstanceNorm2d", LazyInstanceNorm2d::new, 2, 3, 2, 2);
    plain(
        "LazyBatchNorm1d",
        () -> new LazyBatchNorm1d(affine(false), track_running_stats(false)),
        4,
        3);
    plain(
        "LazyBatchNorm2d of statistics",
        () -> new LazyBatchNorm2d(affine(false)).eval(),
        2,
        3,
        2,
        2);
  }

  private static void plain(String name, Supplier<Module> make, long... shape) {
    row(
        "plain " + name,
        () -> {
          Module layer = make.get();
          String before = printed(layer);
          Tensor output = layer.forward(torch.randn(shape));
          return told(before + "\n" + printed(layer), output);
        });
  }

  static {
    row("LeNet", () -> trained(LazyNetworks.lenet(), torch.randn(2, 1, 8, 8)));
    row(
        "LeNet after a dry run",
        () -> {
          Sequential net = LazyNetworks.lenet();
          Tensor inputs = torch.randn(2, 1, 8, 8);
          String before = net.toString();
          net.forward(inputs);
          net.apply(LazyNetworks::init_cnn);
          long count = net.parameters().stream().mapToLong(Tensor::numel).sum();
          Told then = trained(net, inputs);
          return told(before + "\n" + then.text(), count, then);
        });
    row(
        "LeNet with Adam",
        () -> {
          Sequential net = LazyNetworks.lenet();
          return trained(
              net, torch.randn(2, 1, 8, 8), new Adam(net.parameters(), lr(0.01), eps(0.01)));
        });
    row(
        "LeNet loaded",
        () -> {
          Sequential first = LazyNetworks.lenet();
          Sequential second = LazyNetworks.lenet();
          Tensor inputs = torch.randn(2, 1, 8, 8);
          first.forward(inputs);
          String names = String.join(" ", second.state_dict().keySet());
          IncompatibleKeys keys = second.load_state_dict(first.state_dict());
          second.eval();
          first.eval();
          List<Tensor> outputs = List.of(first.forward(inputs), second.forward(inputs));
          return told(names + "\n" + keys + "\n" + second, outputs, second.state_dict().values());
        });
  }

  static {
    row(
        "copy before the first input",
        () -> {
          Module model = new Sequential(new LazyLinear(4), new ReLU(), new LazyLinear(2)).double_();
          return both(model, copy.deepcopy(model), true);
        });
    row(
        "copy after the first input",
        () -> {
          LazyNetworks.Mlp model = new LazyNetworks.Mlp();
          Tensor inputs = torch.randn(3, 5);
          model.forward(inputs);
          return trained(copy.deepcopy(model), inputs);
        });
    row(
        "copies of different sizes",
        () -> {
          Module model = new Sequential(new LazyConv2d(2, 1), new LazyConvTranspose2d(3, 2));
          return both(model, copy.deepcopy(model), false);
        });
  }

  /** Computes with a network and its copy: of the same input, or of two of different sizes. */
  private static Told both(Module model, Module other, boolean same) {
    String before = same ? model + "\n" + other + "\n" : "";
    Tensor a = same ? torch.randn(3, 5).double_() : torch.randn(2, 3, 2, 2);
    Tensor b = same ? a : torch.randn(2, 1, 2, 2);
    Tensor ofModel = model.forward(a);
    Tensor ofOther = other.forward(b);
    List<Object> states = new ArrayList<>();
    if (same) {
      states.addAll(List.of(ofModel, model.state_dict().values(), ofOther));
    } else {
      states.addAll(List.of(ofModel, ofOther, model.state_dict().values()));
    }
    states.add(other.state_dict().values());
    return told(before + model + "\n" + other, states);
  }

  static {
    row(
        "states without shapes",
        () -> {
          LazyNetworks.Mlp second = new LazyNetworks.Mlp();
          IncompatibleKeys keys = second.load_state_dict(new LazyNetworks.Mlp().state_dict());
          String tensors =
              second.state_dict().entrySet().stream()
                  .filter(entry -> !entry.getKey().contains("num"))
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.joining("\n"));
          IncompatibleKeys missing =
              second.load_state_dict(
                  Map.of("norm.num_batches_tracked", torch.tensor(7L).squeeze(0)), strict(false));
          String names =
              missing.missing_keys().stream()
                  .map(name -> "'" + name + "'")
                  .collect(Collectors.joining(", ", "[", "]"));
          Tensor output = second.forward(torch.ones(2, 3));
          Tensor count = Objects.requireNonNull(second.norm.num_batches_tracked);
          return told(keys + "\n" + tensors + "\n" + names, count, output);
        });
    row(
        "types and hooks before the first input",
        () -> {
          LazyLinear layer = new LazyLinear(2);
          List<String> calls = new ArrayList<>();
          layer.register_forward_pre_hook((m, input) -> {
            calls.add(m.toString());
            return input;
          });
          layer.zero_grad();
          layer.train();
          layer.half().double_();
          Parameter w = layer.weight;
          assertEquals("null", String.valueOf(w.grad()));
          String text = "%s torch.%s %s %s None".formatted(w, w.dtype(), w.device(), "True");
          assertEquals(true, w.requires_grad());
          Tensor output = layer.call(torch.ones(1, 3).double_());
          return told(text.replace("torch.torch", "torch") + "\n" + calls.getFirst(), output);
        });
    row(
        "output_size",
        () -> {
          var layer = new LazyConvTranspose2d(2, 3, stride(2), padding(1));
          Tensor output = layer.forward(torch.randn(1, 2, 3, 3), new long[] {6, 6});
          return told(layer.toString(), output, layer.state_dict().values());
        });
    row("UninitializedParameter", LazyRows::uninitialized);
    row(
        "without gradients",
        () -> {
          LazyNetworks.Mlp model = new LazyNetworks.Mlp();
          Tensor inputs = torch.randn(3, 5);
          try (var mode = torch.no_grad()) {
            assert mode != null;
            model.forward(inputs);
          }
          return trained(model, inputs);
        });
  }

  private static Told uninitialized() {
    UninitializedParameter p = new UninitializedParameter();
    UninitializedBuffer b = new UninitializedBuffer();
    String before = p + "\n" + b;
    p.materialize(2, 3);
    b.materialize(2);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      p.fill_(2);
      b.fill_(1);
    }
    return told(before + "\n" + p + "\n" + b, p, p.requires_grad(), b, b.requires_grad());
  }
}
