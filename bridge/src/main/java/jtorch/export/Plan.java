package jtorch.export;

import java.util.List;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.jspecify.annotations.Nullable;

/**
 * A graph, ready to be run: each operator is found, each argument that never changes is LibTorch's
 * already, and of each tensor it is known after which step nothing needs it.
 */
final class Plan {
  private final int inputs;
  private final int slots;
  private final Step[] steps;
  private final int[][] freed;
  private final Source[] outputs;

  /**
   * Makes one.
   *
   * @param freed for each step the slots whose values nothing needs behind it
   */
  Plan(int inputs, int slots, List<Step> steps, int[][] freed, List<Source> outputs) {
    this.inputs = inputs;
    this.slots = slots;
    this.steps = steps.toArray(Step[]::new);
    this.freed = freed;
    this.outputs = outputs.toArray(Source[]::new);
  }

  /** Returns how many inputs it takes. */
  int inputs() {
    return inputs;
  }

  /**
   * Computes the outputs of inputs. What was made on the way is freed as soon as nothing needs it;
   * what a gradient needs is kept by the gradient.
   */
  @Nullable Object[] run(@Nullable Object... given) {
    @Nullable Object[] values = new @Nullable Object[slots];
    System.arraycopy(given, 0, values, 0, inputs);
    boolean done = false;
    try {
      for (int i = 0; i < steps.length; i++) {
        steps[i].run(values);
        for (int slot : freed[i]) {
          Results.free(values[slot]);
          values[slot] = null;
        }
      }
      done = true;
      return Source.all(outputs, values);
    } finally {
      if (!done) {
        for (int i = inputs; i < slots; i++) {
          Results.free(values[i]);
        }
      }
    }
  }

  /** As the other, for a branch: its outputs are tensors of their own, also those it was given. */
  @Nullable Object[] branch(@Nullable Object... given) {
    @Nullable Object[] results = run(given);
    for (int i = 0; i < results.length; i++) {
      if (results[i] instanceof Tensor tensor && isIn(tensor, given, results, i)) {
        results[i] = Raw.copy(Raw.of(tensor));
      }
    }
    return results;
  }

  @SuppressWarnings("ReferenceEquality") // the very same owner
  private static boolean isIn(
      Tensor tensor, @Nullable Object[] given, @Nullable Object[] results, int before) {
    for (Object one : given) {
      if (one == tensor) {
        return true;
      }
    }
    for (int i = 0; i < before; i++) {
      if (results[i] == tensor) {
        return true;
      }
    }
    return false;
  }
}
