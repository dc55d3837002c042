package jtorch.amp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.ops.Operator;
import jtorch.optim.Optimizer;
import jtorch.optim.ParamGroup;

/** Looks for gradients that are not finite, and takes the scale out of all. */
final class FoundInfs {
  private static final Operator CHECK =
      Operator.find("aten::_amp_foreach_non_finite_check_and_unscale_", "");

  /** The numbers of a sparse gradient, in its memory, also where an index occurs twice. */
  private static final Operator VALUES = Operator.find("aten::_values", "");

  /** One call's gradients agree on these. */
  private record Kind(Device device, DType dtype) {}

  private FoundInfs() {}

  /**
   * Multiplies an optimizer's gradients by the scale's inverse.
   *
   * @param found a number beside the scale: it becomes 1 if a gradient there is not finite
   * @return such a number for each device that has gradients
   */
  static List<Tensor> unscale(
      Optimizer optimizer, Tensor inverse, Tensor found, boolean allowFloat16) {
    Map<Device, Tensor> inverses = new LinkedHashMap<>(Map.of(inverse.device(), inverse));
    Map<Device, Tensor> founds = new LinkedHashMap<>(Map.of(found.device(), found));
    byKind(optimizer, allowFloat16)
        .forEach((kind, grads) -> {
          Device place = kind.device();
          CHECK.call(
              grads,
              founds.computeIfAbsent(place, d -> found.to(d, true)),
              inverses.computeIfAbsent(place, d -> inverse.to(d, true)));
        });
    return List.copyOf(founds.values());
  }

  private static Map<Kind, List<Tensor>> byKind(Optimizer optimizer, boolean allowFloat16) {
    Map<Kind, List<Tensor>> kinds = new LinkedHashMap<>();
    for (ParamGroup group : optimizer.param_groups()) {
      for (Tensor param : group.params()) {
        Tensor grad = param.grad();
        if (grad == null) {
          continue;
        }
        if (!allowFloat16 && grad.dtype() == DType.float16) {
          throw new IllegalArgumentException(
              "unscale_: a gradient is float16, where small numbers are lost already; keep the"
                  + " parameters float32 and open autocast around the forward pass.");
        }
        kinds
            .computeIfAbsent(new Kind(grad.device(), grad.dtype()), _ -> new ArrayList<>())
            .add(grad.is_sparse() ? VALUES.call(grad).tensor() : grad);
      }
    }
    return kinds;
  }
}
