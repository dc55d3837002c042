package jtorch.nn;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.max_iter;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.strict;
import static jtorch.nn.WeightRows.printed;
import static jtorch.nn.WeightRows.row;
import static jtorch.nn.WeightRows.told;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.optim.LBFGS;
import jtorch.optim.SGD;
import jtorch.torch;

/** What is done when states are saved and loaded and steps are made: rows of weights.py. */
final class StateHookRows {
  private StateHookRows() {}

  private static final class Extra extends Module {
    final Consumer<String> say;
    final String name;
    Tensor seen = torch.zeros(2);

    Extra(Consumer<String> say, String name) {
      register("fc", new Linear(2, 1));
      this.say = say;
      this.name = name;
    }

    @Override
    protected Tensor get_extra_state() {
      say.accept("get " + name);
      return seen;
    }

    @Override
    protected void set_extra_state(Tensor state) {
      say.accept("set " + name);
      seen = state.add(1);
    }
  }

  private static WeightRows.Told around() {
    List<String> said = new ArrayList<>();
    Extra a = new Extra(said::add, "a");
    Extra b = new Extra(said::add, "b");
    Sequential model = new Sequential(a, new Sequential(b));
    model
        .named_modules()
        .forEach((name, module) -> {
          module.register_state_dict_pre_hook(
              (_, p, _) -> said.add("before %s %s".formatted(name, p)));
          module.register_state_dict_post_hook(
              (_, s, p) -> said.add("after %s %s %d".formatted(name, p, s.size())));
          module.register_load_state_dict_pre_hook(
              (_, s, p) -> said.add("load %s %s %d".formatted(name, p, s.size())));
          module.register_load_state_dict_post_hook(
              (_, missing, _) -> said.add("loaded %s %d".formatted(name, missing.size())));
        });
    Map<String, Tensor> state = model.state_dict();
    state.remove("0.fc.bias");
    a.register_load_state_dict_post_hook((_, missing, _) -> missing.clear());
    IncompatibleKeys loaded = model.load_state_dict(state);
    said.addAll(state.keySet());
    said.add(loaded.toString());
    return told(String.join("\n", said), a.seen, b.seen);
  }

  private static WeightRows.Told renamed() {
    Sequential model = new Sequential(new Linear(2, 2), new Linear(2, 2));
    RemovableHandle handle =
        model
            .get(1)
            .register_load_state_dict_pre_hook((_, state, prefix) -> {
              for (String name : List.copyOf(state.keySet())) {
                if (name.startsWith(prefix + "old_")) {
                  Tensor value = Objects.requireNonNull(state.remove(name));
                  state.put(name.replace("old_", ""), value);
                }
              }
            });
    Map<String, Tensor> state = new LinkedHashMap<>();
    model
        .state_dict()
        .forEach((name, value) -> state.put(name.replace("1.", "1.old_"), torch.ones_like(value)));
    IncompatibleKeys first = model.load_state_dict(state);
    handle.remove();
    IncompatibleKeys second = model.load_state_dict(state, strict(false));
    return told(first + " " + second, model.state_dict().values());
  }

  private static WeightRows.Told placed() {
    Sequential inner = new Sequential(new Linear(2, 2), new ReLU());
    Sequential model = new Sequential(inner, new Linear(2, 1));
    model.set_submodule("0.0", new Linear(2, 2, bias(false)));
    model.set_submodule("1", new Identity(), strict(true));
    inner.set_submodule("more", new Tanh());
    return told(printed(model), model.state_dict().values(), model.forward(torch.ones(1, 2)));
  }

  private static WeightRows.Told emptied() {
    Sequential model =
        new Sequential(new Linear(2, 2), new BatchNorm1d(2)).to_empty(new Device("cpu", -1));
    model.parameters().forEach(p -> init.ones_(p));
    model.buffers().forEach(b -> init.zeros_(b));
    List<Object> all = new ArrayList<>(model.state_dict().values());
    model.parameters().forEach(p -> all.add(p.requires_grad()));
    return told(printed(model), all.toArray());
  }

  private static WeightRows.Told stepped() {
    List<String> said = new ArrayList<>();
    Linear layer = new Linear(2, 1);
    SGD optimizer = new SGD(layer.parameters(), lr(0.1), momentum(0.9));
    optimizer.register_step_pre_hook(_ -> said.add("before"));
    optimizer.register_step_pre_hook(o -> said.add("also " + o.param_groups().size()));
    RemovableHandle handle = optimizer.register_step_post_hook(_ -> said.add("after"));
    optimizer.register_state_dict_pre_hook(_ -> said.add("state"));
    optimizer.register_state_dict_post_hook((_, state) -> {
      said.add(String.join(" ", state.keySet()));
      return null;
    });
    optimizer.register_state_dict_post_hook((_, state) -> {
      Map<String, Object> more = new LinkedHashMap<>(state);
      more.put("more", 3);
      return more;
    });
    optimizer.register_load_state_dict_pre_hook((_, state) -> {
      said.add("load " + state.remove("more"));
      return null;
    });
    optimizer.register_load_state_dict_post_hook(_ -> said.add("loaded"));
    Supplier<Tensor> closure =
        () -> {
          said.add("closure");
          optimizer.zero_grad();
          Tensor loss = layer.forward(torch.ones(1, 2)).square().sum();
          loss.backward();
          return loss;
        };
    Tensor first = optimizer.step(closure);
    optimizer.step();
    handle.remove();
    optimizer.step();
    Map<String, Object> state = optimizer.state_dict();
    optimizer.load_state_dict(state);
    Tensor last = optimizer.step(closure);
    assertTrue(Double.isFinite(first.item() + last.item()));
    Object more = Objects.requireNonNull(state.get("more"));
    return told(String.join("\n", said), layer.parameters(), more);
  }

  private static WeightRows.Told searched() {
    List<String> said = new ArrayList<>();
    Parameter p = new Parameter(torch.ones(2));
    LBFGS optimizer = new LBFGS(List.of(p), lr(0.5), max_iter(3));
    optimizer.register_step_pre_hook(_ -> said.add("before"));
    optimizer.register_step_post_hook(_ -> said.add("after"));
    Tensor loss =
        optimizer.step(() -> {
          optimizer.zero_grad();
          Tensor far = p.sub(2).square().sum();
          far.backward();
          return far;
        });
    assert loss != null;
    return told(String.join(" ", said), p);
  }

  /** Adds the rows. */
  static void fill() {
    row("hooks of a module's state", StateHookRows::around);
    row("old names in a module's state", StateHookRows::renamed);
    row(
        "what a hook adds to a state",
        () -> {
          Linear model = new Linear(2, 2);
          model.register_state_dict_post_hook((_, state, prefix) -> {
            Tensor offsets = Objects.requireNonNull(state.remove(prefix + "bias"));
            state.put(prefix + "more", offsets);
          });
          String names = String.join(" ", model.state_dict().keySet());
          return told(names, model.state_dict().values());
        });
    row("set_submodule", StateHookRows::placed);
    row("to_empty", StateHookRows::emptied);
    row("hooks of an optimizer", StateHookRows::stepped);
    row("hooks of a search", StateHookRows::searched);
  }
}
