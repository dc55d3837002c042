package jtorch.optim;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.nn.Parameter;
import jtorch.sys.FusedOptimizers;
import jtorch.torch;

/** Steps that change all parameters of a group in one call: {@code fused(true)}. */
final class Fused {
  /** A parameter with what its step needs. */
  private record Item(Parameter param, Tensor grad, State state) {}

  /** Parameters in one call must agree on these; SGD's also on whether they have a buffer. */
  private record Kind(Device device, DType dtype, boolean started) {}

  /** What one call does. */
  private interface Step {
    void run(List<Item> items, boolean started);
  }

  private Fused() {}

  static void sgd(Optimizer optimizer, ParamGroup group) {
    boolean momentum = group.number("momentum") != 0;
    each(
        optimizer,
        group,
        (items, started) -> {
          List<List<? extends Tensor>> lists = paramsAndGrads(items);
          lists.add(momentum ? zeros(items, "momentum_buffer") : List.of());
          call(
              lists,
              all ->
                  FusedOptimizers.sgd(
                      all,
                      group.number("weight_decay"),
                      group.number("momentum"),
                      group.lr(),
                      group.number("dampening"),
                      group.is("nesterov"),
                      group.is("maximize"),
                      !started));
        });
  }

  static void adam(Optimizer optimizer, ParamGroup group) {
    each(
        optimizer,
        group,
        (items, _) -> {
          List<Tensor> steps = steps(items);
          List<List<? extends Tensor>> lists = paramsAndGrads(items);
          lists.add(zeros(items, "exp_avg"));
          lists.add(zeros(items, "exp_avg_sq"));
          lists.add(group.is("amsgrad") ? zeros(items, "max_exp_avg_sq") : List.of());
          lists.add(steps);
          call(
              lists,
              all ->
                  FusedOptimizers.adam(
                      group.is("decoupled_weight_decay"),
                      all,
                      group.lr(),
                      group.pair("betas").first(),
                      group.pair("betas").second(),
                      group.number("weight_decay"),
                      group.number("eps"),
                      group.is("amsgrad"),
                      group.is("maximize")));
        });
  }

  static void adagrad(Optimizer optimizer, ParamGroup group) {
    each(
        optimizer,
        group,
        (items, _) -> {
          List<Tensor> steps = steps(items);
          List<List<? extends Tensor>> lists = paramsAndGrads(items);
          lists.add(items.stream().map(item -> item.state().tensor("sum")).toList());
          lists.add(steps);
          call(
              lists,
              all ->
                  FusedOptimizers.adagrad(
                      all,
                      group.lr(),
                      group.number("lr_decay"),
                      group.number("weight_decay"),
                      group.number("eps"),
                      group.is("maximize")));
        });
  }

  /** Runs a step for all parameters of each kind that have a gradient. */
  private static void each(Optimizer optimizer, ParamGroup group, Step step) {
    Map<Kind, List<Item>> kinds = new LinkedHashMap<>();
    for (Parameter param : group.params()) {
      Tensor grad = param.grad();
      if (grad == null) {
        continue;
      }
      State state = optimizer.state(param);
      if (param.is_contiguous() && grad.dtype() == param.dtype()) {
        boolean started = state.has("momentum_buffer");
        kinds
            .computeIfAbsent(
                new Kind(param.device(), param.dtype(), started), _ -> new ArrayList<>())
            .add(new Item(param, grad.contiguous(), state));
      } else {
        optimizer.update(group, param, grad, state); // the kernels walk the plain memory
      }
    }
    kinds.forEach((kind, items) -> step.run(items, kind.started()));
  }

  private static List<List<? extends Tensor>> paramsAndGrads(List<Item> items) {
    List<List<? extends Tensor>> lists = new ArrayList<>();
    lists.add(items.stream().map(Item::param).toList());
    lists.add(items.stream().map(Item::grad).toList());
    return lists;
  }

  private static List<Tensor> zeros(List<Item> items, String name) {
    return items.stream()
        .map(item -> item.state().orMake(name, () -> torch.zeros_like(item.param())))
        .toList();
  }

  /** Counts a step of each parameter. */
  private static List<Tensor> steps(List<Item> items) {
    return items.stream().map(item -> item.state().stepTensor(item.param()).add_(1)).toList();
  }

  /** Calls with the tensors' addresses, which are good while the tensors are reachable. */
  private static void call(List<List<? extends Tensor>> lists, Consumer<long[][]> kernel) {
    try {
      kernel.accept(
          lists.stream()
              .map(list -> list.stream().mapToLong(tensor -> Raw.of(tensor).address()).toArray())
              .toArray(long[][]::new));
    } finally {
      Reference.reachabilityFence(lists);
    }
  }
}
