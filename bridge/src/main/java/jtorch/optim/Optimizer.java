package jtorch.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.internal.Gradients;
import jtorch.internal.Raw;
import jtorch.nn.Parameter;
import jtorch.torch;

/**
 * The base of all optimizers.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/optim.html#torch.optim.Optimizer">Optimizer</a>. The
 * operations come in the order of Python's single-tensor implementations, so that the numbers
 * agree.
 */
public abstract class Optimizer {
  private final List<ParamGroup> param_groups = new ArrayList<>();
  private final Map<Parameter, State> states = new LinkedHashMap<>();

  Optimizer(Iterable<Parameter> params, Settings settings) {
    List<Parameter> all = new ArrayList<>();
    params.forEach(all::add);
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          getClass().getSimpleName() + ": there are no parameters to train.");
    }
    param_groups.add(new ParamGroup(all, settings));
  }

  /** Returns the groups of parameters with their settings. */
  public final List<ParamGroup> param_groups() {
    return param_groups;
  }

  /** Forgets the gradients of all parameters. */
  public final void zero_grad() {
    param_groups.forEach(group -> group.params().forEach(Gradients::forget));
  }

  /** Changes each parameter that has a gradient, by one step. */
  public final void step() {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      for (ParamGroup group : param_groups) {
        for (Parameter param : group.params()) {
          Tensor grad = param.grad();
          if (grad != null) {
            update(group, param, grad, states.computeIfAbsent(param, _ -> new State()));
          }
        }
      }
    }
  }

  /** Changes one parameter by its gradient. */
  abstract void update(ParamGroup group, Parameter param, Tensor grad, State state);

  /** What an optimizer remembers of one parameter, under PyTorch's names. */
  static final class State {
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private long steps;

    /** Counts a step; returns its number, from 1. */
    double nextStep() {
      return ++steps;
    }

    /** Returns whether there is a tensor of this name yet. */
    boolean has(String name) {
      return tensors.containsKey(name);
    }

    /** Remembers a tensor beyond the present step. */
    void put(String name, Tensor tensor) {
      tensors.put(name, Raw.unscope(tensor));
    }

    /** Returns a tensor that is remembered, or zeros of this shape the first time. */
    Tensor zerosLike(String name, Tensor like) {
      return tensors.computeIfAbsent(name, _ -> Raw.unscope(torch.zeros_like(like)));
    }

    /** Returns a tensor that is remembered. */
    Tensor get(String name) {
      Tensor tensor = tensors.get(name);
      if (tensor == null) {
        throw new IllegalStateException("There is no '" + name + "' in " + tensors.keySet() + ".");
      }
      return tensor;
    }
  }
}
