package jtorch.nn;

import static jtorch.Kwargs.amount;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.n;
import static jtorch.nn.WeightRows.row;
import static jtorch.nn.WeightRows.told;
import static jtorch.nn.WeightRows.trained;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import jtorch.Index;
import jtorch.Tensor;
import jtorch.torch;

/** What pruned layers compute: rows of weights.py. */
final class PruneRows {
  private static final Map<String, Consumer<Module>> PRUNINGS = new LinkedHashMap<>();

  private PruneRows() {}

  private static final class Halved extends BasePruningMethod {
    @Override
    public String PRUNING_TYPE() {
      return "unstructured";
    }

    @Override
    public Tensor compute_mask(Tensor t, Tensor default_mask) {
      Tensor mask = default_mask.clone();
      Tensor unused = mask.view(-1).put(0, Index.every(2));
      assert unused != null;
      return mask;
    }
  }

  static {
    PRUNINGS.put("identity", m -> prune.identity(m, "weight"));
    PRUNINGS.put("random_unstructured", m -> prune.random_unstructured(m, "weight", amount(0.3)));
    PRUNINGS.put("l1_unstructured", m -> prune.l1_unstructured(m, "weight", amount(3)));
    PRUNINGS.put("random_structured", m -> prune.random_structured(m, "weight", amount(1), dim(0)));
    PRUNINGS.put("ln_structured", m -> prune.ln_structured(m, "weight", amount(0.5), n(2), dim(0)));
    PRUNINGS.put(
        "ln_structured 1", m -> prune.ln_structured(m, "weight", amount(1), n(1), dim(-1)));
    PRUNINGS.put(
        "ln_structured inf",
        m -> prune.ln_structured(m, "weight", amount(1), n(torch.inf), dim(1)));
    PRUNINGS.put("own", m -> new Halved().apply(m, "weight"));
  }

  private static void pruned(String name, Consumer<Module> change, String kind) {
    row(
        "prune " + name + " " + kind,
        () -> {
          Module made = WeightRows.made(kind);
          change.accept(WeightRows.part(made));
          return trained(made, torch.randn(WeightRows.shape(kind)), 3);
        });
  }

  private static void pruned(String name, Consumer<Module> change) {
    pruned(name, change, "Linear");
  }

  private static Tensor scores() {
    return torch.arange(12.0).view(4, 3);
  }

  private static void twice(Module m) {
    prune.random_unstructured(m, "weight", amount(0.3));
    prune.ln_structured(m, "weight", amount(0.5), n(2), dim(0));
  }

  private static void thrice(Module m) {
    prune.ln_structured(m, "weight", amount(0.5), n(2), dim(0));
    prune.random_structured(m, "weight", amount(1), dim(1));
    prune.l1_unstructured(m, "weight", amount(0.4));
    new Halved().apply(m, "weight");
  }

  private static void more(Module m) {
    prune.custom_from_mask(m, "weight", torch.ones(4, 3).tril());
    prune.custom_from_mask(m, "weight", torch.ones(4, 3).triu());
    prune.l1_unstructured(m, "bias", amount(2));
  }

  private static final class LeNet extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 2, 3));
    final Linear fc1 = register("fc1", new Linear(8, 4));
    final Linear fc2 = register("fc2", new Linear(4, 2));

    @Override
    public Tensor forward(Tensor input) {
      Tensor x = torch.relu(conv1.forward(input));
      return fc2.forward(torch.relu(fc1.forward(x.flatten(1, -1))));
    }
  }

  private static void prunedNet(String name, BiConsumer<LeNet, List<prune.Target>> change) {
    row(
        "prune net " + name,
        () -> {
          LeNet model = new LeNet();
          List<prune.Target> targets =
              List.of(
                  new prune.Target(model.conv1, "weight"),
                  new prune.Target(model.fc1, "weight"),
                  new prune.Target(model.fc2, "weight"));
          change.accept(model, targets);
          WeightRows.Told all = trained(model, torch.randn(3, 1, 4, 4), 3);
          return told(all.text(), all, prune.is_pruned(model), prune.is_pruned(new LeNet()));
        });
  }

  /** Adds the rows. */
  static void fill() {
    PRUNINGS.forEach((name, change) -> {
      for (String kind : List.of("Linear", "Conv2d", "ConvTranspose1d", "Embedding")) {
        pruned(name, change, kind);
      }
    });
    pruned("twice", PruneRows::twice);
    pruned("thrice", PruneRows::thrice);
    pruned("more", PruneRows::more);
    pruned("nothing", m -> prune.l1_unstructured(m, "weight", amount(0)));
    pruned("everything", m -> prune.random_unstructured(m, "weight", amount(1.0)));
    pruned("half to even", m -> prune.l1_unstructured(m, "bias", amount(0.625)));
    pruned("scores", m -> prune.l1_unstructured(m, "weight", amount(0.5), scores()));
    pruned(
        "scores of parts",
        m -> prune.ln_structured(m, "weight", amount(0.5), n(2), dim(0), scores()));
    prunedNet(
        "global", (_, t) -> prune.global_unstructured(t, prune.L1Unstructured::new, amount(0.2)));
    prunedNet(
        "global random",
        (_, t) -> prune.global_unstructured(t, prune.RandomUnstructured::new, amount(10)));
    prunedNet(
        "global again",
        (model, t) -> {
          prune.l1_unstructured(model.fc1, "weight", amount(0.5));
          prune.global_unstructured(t, prune.L1Unstructured::new, amount(0.2));
        });
    row("prune remove", PruneRows::removed);
    row("prune state", PruneRows::loaded);
    row(
        "prune a tensor",
        () -> {
          Tensor x = torch.randn(3, 4);
          return told(
              "",
              new prune.L1Unstructured(amount(0.5)).prune(x),
              new prune.RandomStructured(amount(2), dim(1)).prune(x));
        });
    row(
        "prune a normalized layer",
        () -> {
          Linear layer = parametrizations.weight_norm(new Linear(3, 4));
          prune.l1_unstructured(layer.parametrizations("weight"), "original1", amount(4));
          return told(WeightRows.printed(layer), layer.state_dict().values());
        });
  }

  private static WeightRows.Told removed() {
    Linear layer = new Linear(3, 4);
    Tensor x = torch.randn(2, 3);
    prune.l1_unstructured(layer, "weight", amount(0.5));
    WeightRows.Told first = trained(layer, x, 2);
    prune.remove(layer, "weight");
    layer.train();
    WeightRows.Told second = trained(layer, x, 2);
    return told(second.text(), first, second);
  }

  private static WeightRows.Told loaded() {
    Linear a = prune.l1_unstructured(new Linear(3, 4), "weight", amount(5));
    Linear b = prune.l1_unstructured(new Linear(3, 4), "weight", amount(5));
    IncompatibleKeys loaded = b.load_state_dict(a.state_dict());
    return told(loaded.toString(), b.forward(torch.ones(2, 3)), b.state_dict().values());
  }
}
