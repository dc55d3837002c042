package jtorch.optim;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.ops.Operator;
import jtorch.sys.FusedOptimizers;
import org.jspecify.annotations.Nullable;

/** Steps that change all parameters of a group in one call: {@code fused(true)}. */
final class Fused {
  private static final Operator COUNT = Operator.find("aten::_foreach_add_", "Scalar");
  private static final Operator TAKE_BACK = Operator.find("aten::_foreach_sub_", "List");

  /** Parameters in one call must agree on these; SGD's also on whether they have a buffer. */
  private record Kind(Device device, DType dtype, boolean started) {}

  /** What one call does. */
  private interface Step {
    void run(List<FusedItem> items, boolean started);
  }

  private Fused() {}

  static void sgd(Optimizer optimizer, ParamGroup group) {
    boolean momentum = group.number("momentum") != 0;
    each(
        optimizer,
        group,
        (items, started) -> {
          List<List<? extends Tensor>> lists = paramsAndGrads(items);
          lists.add(momentum ? remembered(items, "momentum_buffer") : List.of());
          call(
              Numbers.of(optimizer, group, items),
              lists,
              (all, scaling) ->
                  FusedOptimizers.sgd(
                      all,
                      group.number("weight_decay"),
                      group.number("momentum"),
                      scaling,
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
          List<Tensor> steps = steps(items); // the first that a state holds, as in Python
          List<List<? extends Tensor>> lists = paramsAndGrads(items);
          lists.add(remembered(items, "exp_avg"));
          lists.add(remembered(items, "exp_avg_sq"));
          lists.add(group.is("amsgrad") ? remembered(items, "max_exp_avg_sq") : List.of());
          COUNT.call(steps, 1); // after what may be refused: such a step isn't counted
          lists.add(steps);
          call(
              Numbers.of(optimizer, group, items),
              lists,
              (all, scaling) ->
                  FusedOptimizers.adam(
                      group.is("decoupled_weight_decay"),
                      all,
                      scaling,
                      group.pair("betas").first(),
                      group.pair("betas").second(),
                      group.number("weight_decay"),
                      group.number("eps"),
                      group.is("amsgrad"),
                      group.is("maximize")));
          takeBack(optimizer, steps);
        });
  }

  static void adagrad(Optimizer optimizer, ParamGroup group) {
    each(
        optimizer,
        group,
        (items, _) -> {
          List<List<? extends Tensor>> lists = paramsAndGrads(items);
          lists.add(remembered(items, "sum")); // made with the optimizer
          List<Tensor> steps = steps(items);
          COUNT.call(steps, 1);
          lists.add(steps);
          call(
              Numbers.of(optimizer, group, items),
              lists,
              (all, scaling) ->
                  FusedOptimizers.adagrad(
                      all,
                      scaling,
                      group.number("lr_decay"),
                      group.number("weight_decay"),
                      group.number("eps"),
                      group.is("maximize")));
          takeBack(optimizer, steps);
        });
  }

  /** Runs a step for all parameters of each kind that have a gradient. */
  private static void each(Optimizer optimizer, ParamGroup group, Step step) {
    Map<Kind, List<FusedItem>> kinds = new LinkedHashMap<>();
    for (Tensor param : group.params()) {
      Tensor grad = param.grad();
      if (grad == null) {
        continue;
      }
      State state = optimizer.state(param);
      Kind kind = new Kind(param.device(), param.dtype(), state.has("momentum_buffer"));
      kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(FusedItem.of(param, grad, state));
    }
    kinds.forEach((kind, items) -> {
      step.run(items, kind.started());
      items.forEach(FusedItem::end);
    });
  }

  private static List<List<? extends Tensor>> paramsAndGrads(List<FusedItem> items) {
    List<List<? extends Tensor>> lists = new ArrayList<>();
    lists.add(items.stream().map(FusedItem::walked).toList());
    lists.add(items.stream().map(FusedItem::grad).toList());
    return lists;
  }

  private static List<Tensor> remembered(List<FusedItem> items, String name) {
    return items.stream().map(item -> item.remembered(name)).toList();
  }

  /** Returns how many steps each parameter has made. */
  private static List<Tensor> steps(List<FusedItem> items) {
    return items.stream().map(item -> item.state().stepTensor(item.param())).toList();
  }

  /** A step that a gradient scaler has left out counts for nothing. */
  private static void takeBack(Optimizer optimizer, List<Tensor> steps) {
    Optimizer.Scaled scaled = optimizer.scaled();
    if (scaled != null) {
      Tensor found = scaled.found_inf().to(steps.getFirst().device());
      TAKE_BACK.call(steps, Collections.nCopies(steps.size(), found));
    }
  }

  /** The numbers of one call that may be tensors, which it keeps reachable. */
  private record Numbers(
      double lr, @Nullable Tensor rate, @Nullable Tensor scale, @Nullable Tensor found) {
    static Numbers of(Optimizer optimizer, ParamGroup group, List<FusedItem> items) {
      Device device = items.getFirst().param().device();
      Optimizer.Scaled scaled = optimizer.scaled();
      return new Numbers(
          group.lr(),
          on(device, group.rate()),
          on(device, scaled == null ? null : scaled.grad_scale()),
          on(device, scaled == null ? null : scaled.found_inf()));
    }

    private static @Nullable Tensor on(Device device, @Nullable Tensor number) {
      return number == null ? null : number.to(device);
    }

    FusedOptimizers.Scaling scaling() {
      return new FusedOptimizers.Scaling(lr, address(rate), address(scale), address(found));
    }

    private static long address(@Nullable Tensor number) {
      return number == null ? 0 : Raw.of(number).address();
    }
  }

  /** Calls with the tensors' addresses, which are good while the tensors are reachable. */
  private static void call(
      Numbers numbers,
      List<List<? extends Tensor>> lists,
      BiConsumer<long[][], FusedOptimizers.Scaling> kernel) {
    try {
      kernel.accept(
          lists.stream()
              .map(list -> list.stream().mapToLong(tensor -> Raw.of(tensor).address()).toArray())
              .toArray(long[][]::new),
          numbers.scaling());
    } finally {
      Reference.reachabilityFence(lists);
      Reference.reachabilityFence(numbers);
    }
  }
}
