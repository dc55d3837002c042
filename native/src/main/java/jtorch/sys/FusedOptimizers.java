package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * LibTorch's kernels that change all parameters of an optimizer at once, which the presets don't
 * map: they are called through the dispatcher's C interface.
 *
 * <p>All lists are of addresses of open tensors, {@code at::Tensor*}, which stay their owners'; a
 * list is as long as the first one or empty. Gradients must not be recorded meanwhile.
 */
public final class FusedOptimizers {
  static {
    LibTorch.load();
  }

  private FusedOptimizers() {}

  /**
   * The learning rate and what a gradient scaler has found, where they are not numbers of Java's.
   *
   * @param lr the learning rate
   * @param rate the learning rate as a tensor of one number beside the parameters, which then
   *     counts, or 0
   * @param grad_scale what the gradients are to be divided by, a tensor likewise, or 0
   * @param found_inf not 0 if the step is to be left out, a tensor likewise, or 0
   */
  public record Scaling(double lr, long rate, long grad_scale, long found_inf) {
    /** A learning rate of Java's, and gradients that are not scaled. */
    public Scaling(double lr) {
      this(lr, 0, 0, 0);
    }

    private long argument() {
      return rate == 0 ? bits(lr) : TensorMemory.copy(rate);
    }

    private static long optional(long tensor) {
      return tensor == 0 ? Dispatcher.NONE : Dispatcher.present(TensorMemory.copy(tensor));
    }
  }

  /** Calls {@code _fused_sgd_}; {@code buffers} is empty without momentum. */
  public static void sgd(
      long[][] params_grads_buffers,
      double weight_decay,
      double momentum,
      Scaling scaling,
      double dampening,
      boolean nesterov,
      boolean maximize,
      boolean is_first_step) {
    call(
        "aten::_fused_sgd_",
        params_grads_buffers,
        3,
        scaling,
        2,
        bits(weight_decay),
        bits(momentum),
        bits(dampening),
        bit(nesterov),
        bit(maximize),
        bit(is_first_step));
  }

  /**
   * Calls {@code _fused_adam_}, or {@code _fused_adamw_} with decoupled weight decay.
   *
   * @param lists parameters, gradients, first moments, second moments, largest second moments
   *     (empty without amsgrad), numbers of steps
   */
  public static void adam(
      boolean decoupled_weight_decay,
      long[][] lists,
      Scaling scaling,
      double beta1,
      double beta2,
      double weight_decay,
      double eps,
      boolean amsgrad,
      boolean maximize) {
    call(
        decoupled_weight_decay ? "aten::_fused_adamw_" : "aten::_fused_adam_",
        lists,
        6,
        scaling,
        0,
        bits(beta1),
        bits(beta2),
        bits(weight_decay),
        bits(eps),
        bit(amsgrad),
        bit(maximize));
  }

  /**
   * Calls {@code _fused_adagrad_}.
   *
   * @param lists parameters, gradients, sums of squares, numbers of steps
   */
  public static void adagrad(
      long[][] lists,
      Scaling scaling,
      double lr_decay,
      double weight_decay,
      double eps,
      boolean maximize) {
    call(
        "aten::_fused_adagrad_",
        lists,
        4,
        scaling,
        0,
        bits(lr_decay),
        bits(weight_decay),
        bits(eps),
        bit(maximize));
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  private static long bit(boolean value) {
    return value ? 1 : 0;
  }

  /**
   * Calls; the dispatcher owns the lists and their handles from then on, also if it fails.
   *
   * @param place where the learning rate is among the numbers
   */
  private static void call(
      String operator, long[][] lists, int wanted, Scaling scaling, int place, long... numbers) {
    check(operator, lists, wanted);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stack =
          arena.allocate(ValueLayout.JAVA_LONG, lists.length + numbers.length + 3L);
      int next = 0;
      for (long[] list : lists) {
        stack.setAtIndex(ValueLayout.JAVA_LONG, next++, Dispatcher.list(list));
      }
      for (int i = 0; i < numbers.length; i++) {
        if (i == place) {
          stack.setAtIndex(ValueLayout.JAVA_LONG, next++, scaling.argument());
        }
        stack.setAtIndex(ValueLayout.JAVA_LONG, next++, numbers[i]);
      }
      stack.setAtIndex(ValueLayout.JAVA_LONG, next++, Scaling.optional(scaling.grad_scale()));
      stack.setAtIndex(ValueLayout.JAVA_LONG, next, Scaling.optional(scaling.found_inf()));
      String overload = scaling.rate() == 0 ? "" : "tensor_lr";
      if (!Dispatcher.call(arena.allocateFrom(operator), arena.allocateFrom(overload), stack)) {
        throw new IllegalArgumentException(
            operator
                + " refused its tensors: their types, devices or shapes don't fit, or a GPU has"
                + " failed before, which CUDA_LAUNCH_BLOCKING=1 shows at its place.");
      }
    }
  }

  /** Checks before anything native is made: the C interface takes each number as an address. */
  private static void check(String operator, long[][] lists, int wanted) {
    if (lists.length != wanted) {
      throw new IllegalArgumentException(
          operator + " takes " + wanted + " lists of tensors, not " + lists.length + ".");
    }
    for (long[] list : lists) {
      if (list.length != 0 && list.length != lists[0].length) {
        throw new IllegalArgumentException(
            operator + ": there are " + list.length + " tensors for " + lists[0].length + ".");
      }
      for (long tensor : list) {
        if (tensor == 0) {
          throw new IllegalArgumentException(operator + ": a tensor is missing.");
        }
      }
    }
  }
}
