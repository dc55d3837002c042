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

  /** Calls {@code _fused_sgd_}; {@code buffers} is empty without momentum. */
  public static void sgd(
      long[][] params_grads_buffers,
      double weight_decay,
      double momentum,
      double lr,
      double dampening,
      boolean nesterov,
      boolean maximize,
      boolean is_first_step) {
    call(
        "aten::_fused_sgd_",
        params_grads_buffers,
        3,
        bits(weight_decay),
        bits(momentum),
        bits(lr),
        bits(dampening),
        bit(nesterov),
        bit(maximize),
        bit(is_first_step),
        Dispatcher.NONE,
        Dispatcher.NONE);
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
      double lr,
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
        bits(lr),
        bits(beta1),
        bits(beta2),
        bits(weight_decay),
        bits(eps),
        bit(amsgrad),
        bit(maximize),
        Dispatcher.NONE,
        Dispatcher.NONE);
  }

  /**
   * Calls {@code _fused_adagrad_}.
   *
   * @param lists parameters, gradients, sums of squares, numbers of steps
   */
  public static void adagrad(
      long[][] lists,
      double lr,
      double lr_decay,
      double weight_decay,
      double eps,
      boolean maximize) {
    call(
        "aten::_fused_adagrad_",
        lists,
        4,
        bits(lr),
        bits(lr_decay),
        bits(weight_decay),
        bits(eps),
        bit(maximize),
        Dispatcher.NONE,
        Dispatcher.NONE);
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  private static long bit(boolean value) {
    return value ? 1 : 0;
  }

  /** Calls; the dispatcher owns the lists and their handles from then on, also if it fails. */
  private static void call(String operator, long[][] lists, int wanted, long... rest) {
    check(operator, lists, wanted);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stack = arena.allocate(ValueLayout.JAVA_LONG, lists.length + rest.length);
      for (int i = 0; i < lists.length; i++) {
        stack.setAtIndex(ValueLayout.JAVA_LONG, i, Dispatcher.list(lists[i]));
      }
      for (int i = 0; i < rest.length; i++) {
        stack.setAtIndex(ValueLayout.JAVA_LONG, lists.length + i, rest[i]);
      }
      if (!Dispatcher.call(arena.allocateFrom(operator), stack)) {
        throw new IllegalArgumentException(
            operator + " refused its tensors: their types, devices or shapes don't fit.");
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
