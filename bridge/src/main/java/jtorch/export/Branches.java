package jtorch.export;

import static jtorch.Kwargs.cache_enabled;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.enabled;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.ops.Operator;
import jtorch.serialization.FileException;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Operators that take graphs: {@code torch.cond}, and blocks without gradients or with autocast.
 */
final class Branches {
  private Branches() {}

  /** Computes results. */
  @FunctionalInterface
  interface Computed {
    @Nullable Object[] apply(@Nullable Object... operands);
  }

  /**
   * What such an operator does.
   *
   * @param operands what it needs
   */
  record Body(List<Arg> operands, Computed call) {}

  /**
   * Reads one.
   *
   * @throws FileException if Java has no such operator, naming it
   */
  static Body body(String name, List<Arg> args) {
    return switch (name) {
      case "cond" -> cond(args);
      case "wrap_with_set_grad_enabled" -> gradMode(args);
      case "wrap_with_autocast" -> autocast(args);
      default ->
          throw new FileException(
              "its model calls torch.ops.higher_order."
                  + Json.plain(name)
                  + ", which Java has nothing for; only cond and blocks of no_grad and autocast"
                  + " are known");
    };
  }

  private static Plan plan(List<Arg> args, int index) {
    if (index < args.size() && args.get(index) instanceof Arg.Branch(_, Graph graph)) {
      return Planner.of(graph, List.of(), graph.outputs());
    }
    throw wrong();
  }

  private static FileException wrong() {
    return new FileException(
        "an operator of its model that takes graphs is not given what it needs");
  }

  private static <T> T constant(List<Arg> args, int index, Class<T> type) {
    if (index < args.size()
        && args.get(index) instanceof Arg.Constant(Object value)
        && type.isInstance(value)) {
      return type.cast(value);
    }
    throw wrong();
  }

  private static void checkCount(Plan plan, int operands) {
    if (plan.inputs() != operands) {
      throw wrong();
    }
  }

  private static Body cond(List<Arg> args) {
    Plan whenTrue = plan(args, 1);
    Plan whenFalse = plan(args, 2);
    if (args.size() != 4 || !(args.get(3) instanceof Arg.Several(List<Arg> operands))) {
      throw wrong();
    }
    checkCount(whenTrue, operands.size());
    checkCount(whenFalse, operands.size());
    Operator isNonzero = Operator.find("aten::is_nonzero", "");
    return new Body(
        Stream.concat(Stream.of(args.getFirst()), operands.stream()).toList(),
        values -> {
          Object given = values[0];
          boolean chosen =
              given instanceof Tensor ? isNonzero.call(given).truth() : Boolean.TRUE.equals(given);
          Plan branch = chosen ? whenTrue : whenFalse;
          return branch.branch(Arrays.copyOfRange(values, 1, values.length));
        });
  }

  private static Body gradMode(List<Arg> args) {
    boolean recorded = constant(args, 0, Boolean.class);
    Plan plan = plan(args, 1);
    List<Arg> operands = args.subList(2, args.size());
    checkCount(plan, operands.size());
    return new Body(
        operands,
        values -> {
          try (var mode = torch.set_grad_enabled(recorded)) {
            Objects.requireNonNull(mode);
            return plan.branch(values);
          }
        });
  }

  private static Body autocast(List<Arg> args) {
    String device = constant(args, 0, String.class);
    DType type = dtypeOrUsual(args, device);
    boolean on = constant(args, 2, Boolean.class);
    boolean cached = !(args.get(3) instanceof Arg.Constant(Boolean kept)) || kept;
    Plan plan = plan(args, 4);
    List<Arg> operands = args.subList(5, args.size());
    checkCount(plan, operands.size());
    if (!device.equals("cpu") && !device.equals("cuda")) {
      throw new FileException("its model uses autocast on '" + Json.plain(device) + "'");
    }
    return new Body(
        operands,
        values -> {
          try (var mode = torch.autocast(device, dtype(type), enabled(on), cache_enabled(cached))) {
            Objects.requireNonNull(mode);
            return plan.branch(values);
          }
        });
  }

  private static DType dtypeOrUsual(List<Arg> args, String device) {
    if (args.size() < 5) {
      throw wrong();
    }
    if (args.get(1) instanceof Arg.Constant(Object value) && value == null) {
      return device.equals("cuda") ? DType.float16 : DType.bfloat16;
    }
    return constant(args, 1, DType.class);
  }
}
