package jtorch.distributions;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;

/**
 * Where parameters and values may be: the ones that PyTorch has are in {@link constraints}.
 *
 * <p>One of one's own overrides {@link #check}, and is known to {@link constraint_registry} where
 * transforms to it are registered. PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.constraints">Constraints</a>.
 */
public abstract class Constraint {
  private static final int SHOWN = 9;

  /** A constraint of numbers that are no counts. */
  protected Constraint() {}

  /** Returns whether only some of the numbers between two that are allowed are allowed too. */
  public boolean is_discrete() {
    return false;
  }

  /** Returns how many of the last dimensions are checked together. */
  public int event_dim() {
    return 0;
  }

  /**
   * Returns for each event whether it is allowed: of shape (...) for a value of shape (..., event).
   *
   * @throws UnsupportedOperationException if the constraint depends on something else
   */
  public abstract Tensor check(Tensor value);

  /** Ends the sentence that begins with "must be". */
  String must() {
    return "as " + this + " wants it";
  }

  /** What transforms to the constraint are registered for: its kind. */
  Object kind() {
    return getClass();
  }

  /** Returns whether {@link #check} can tell. */
  boolean isKnown() {
    return true;
  }

  /**
   * Refuses a parameter or a value that is not everywhere as it must be.
   *
   * @param what begins the sentence
   */
  final void require(String what, Tensor value) {
    try (TensorScope scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      Tensor valid = check(value);
      if (!torch.all(valid).item_bool()) {
        throw new IllegalArgumentException(
            what
                + " of shape "
                + Arrays.toString(value.size())
                + " must be "
                + must()
                + ", but has "
                + firstWrong(value, valid)
                + ".");
      }
    }
  }

  private static String firstWrong(Tensor value, Tensor valid) {
    if (valid.ndim() >= value.ndim()) {
      Tensor wrong = value.broadcast_to(valid.size()).masked_select(valid.logical_not());
      return String.valueOf(wrong.get(0).item());
    }
    long events = valid.numel();
    Tensor wrong =
        value
            .reshape(events, -1)
            .get(valid.flatten().logical_not().to(torch.int64).argmax().item_long());
    double[] numbers = wrong.toDoubles();
    return numbers.length <= SHOWN
        ? Arrays.toString(numbers)
        : numbers.length + " numbers that are not";
  }

  /** Returns the constraint as Python prints it. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + "()";
  }
}
