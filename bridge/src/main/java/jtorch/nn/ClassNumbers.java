package jtorch.nn;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Supplier;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.internal.Facts;

/** Refuses class numbers and targets that fit nothing, in the words of the bridge. */
final class ClassNumbers {
  private ClassNumbers() {}

  /** Checks that the targets are class numbers. */
  static void classes(String operator, Tensor input, Tensor target) {
    DType type = target.dtype();
    if (type != DType.int64 && type != DType.uint8) {
      throw new IllegalArgumentException(
          operator
              + ": the target holds class numbers, int64, not "
              + type
              + " (input "
              + Arrays.toString(input.shape())
              + ", target "
              + Arrays.toString(target.shape())
              + "); use target.to(torch.int64).");
    }
    oneEach(operator, input, target);
  }

  /** Checks that there is one class number a sample, and not a column of them. */
  private static void oneEach(String operator, Tensor input, Tensor target) {
    if (input.dim() == 2 && target.dim() == 2 && target.size(1) == 1) {
      throw new IllegalArgumentException(
          operator
              + ": the target has shape "
              + Arrays.toString(target.shape())
              + ", but is one class number for each of "
              + input.size(0)
              + " samples; use target.squeeze(1).");
    }
  }

  /** Checks class numbers, unless the target is a probability for each score. */
  static void classesOrProbabilities(String operator, Tensor input, Tensor target) {
    if (!haveOneShape(input, target)) {
      classes(operator, input, target);
    } else if (!target.is_floating_point()) {
      throw new IllegalArgumentException(
          operator
              + ": a target of the input's shape "
              + Arrays.toString(input.shape())
              + " holds probabilities, a floating type, not "
              + target.dtype()
              + "; give class numbers of shape (N), or use target.to(torch.float32).");
    }
  }

  /** Checks that each element of the input has a target, as Python does. */
  static void sameShape(String operator, Tensor input, Tensor target) {
    if (!haveOneShape(input, target)) {
      throw new IllegalArgumentException(
          operator
              + ": the input has shape "
              + Arrays.toString(input.shape())
              + " and the target "
              + Arrays.toString(target.shape())
              + "; they must be the same.");
    }
  }

  private static boolean haveOneShape(Tensor input, Tensor target) {
    boolean same = input.dim() == target.dim();
    for (int d = 0; same && d < input.dim(); d++) {
      same = input.size(d) == target.size(d);
    }
    return same;
  }

  /** Computes a loss; if LibTorch refuses a class, the sentence has it and how many there are. */
  static Tensor scored(
      String operator, Tensor input, Tensor target, long ignored, Supplier<Tensor> loss) {
    try {
      return loss.get();
    } catch (IndexOutOfBoundsException | TorchException e) {
      long classes = input.size(input.dim() == 1 ? 0 : 1);
      OptionalLong bad =
          Facts.read(e, target::toLongs).stream()
              .flatMapToLong(Arrays::stream)
              .filter(number -> number != ignored && (number < 0 || number >= classes))
              .findFirst();
      if (bad.isEmpty()) {
        throw e;
      }
      var named =
          new IndexOutOfBoundsException(
              operator
                  + ": the target has class "
                  + bad.getAsLong()
                  + ", but the input has scores for "
                  + classes
                  + " classes, 0 to "
                  + (classes - 1)
                  + ".");
      named.initCause(e);
      throw named;
    }
  }

  /** Looks rows up; if LibTorch finds no row, the sentence has the indices and the rows. */
  static Tensor lookup(Tensor input, Tensor weight, Supplier<Tensor> rows) {
    try {
      return rows.get();
    } catch (IndexOutOfBoundsException e) {
      long[] indices = Facts.read(e, input::toLongs).orElseThrow(() -> e);
      var named =
          new IndexOutOfBoundsException(
              "embedding: the indices go from "
                  + Arrays.stream(indices).min().orElse(0)
                  + " to "
                  + Arrays.stream(indices).max().orElse(0)
                  + ", and the table has rows 0 to "
                  + (weight.size(0) - 1)
                  + ".");
      named.initCause(e);
      throw named;
    }
  }
}
