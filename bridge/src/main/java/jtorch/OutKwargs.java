package jtorch;

import org.jspecify.annotations.Nullable;

/**
 * Tensors of the caller's that a function writes its results to, in place of new ones: {@code out=}
 * in Python. The keyword stands last, and the function returns the very tensors.
 *
 * <p>A tensor without elements gets the result's shape; another one should have it already. The
 * tensor must have a type that the result can be cast to.
 */
public class OutKwargs extends CallKwargs {
  OutKwargs() {}

  /** What a result is written to. */
  public record Out(Tensor value) {
    /** Takes a tensor. */
    public Out {
      check(value);
    }
  }

  /** What two results are written to. */
  public record OutPair(Tensor first, Tensor second) {
    /** Takes two tensors. */
    public OutPair {
      check(first, second);
    }

    ValuesIndices valuesIndices(String type) {
      return new ValuesIndices(first, second, type);
    }
  }

  /** What three results are written to. */
  public record OutTriple(Tensor first, Tensor second, Tensor third) {
    /** Takes three tensors. */
    public OutTriple {
      check(first, second, third);
    }
  }

  /** What a result is written to: {@code torch.mul(x, y, out=z)} in Python. */
  public static Out out(Tensor value) {
    return new Out(value);
  }

  /** What two results are written to: {@code torch.max(x, 1, out=(values, indices))} in Python. */
  public static OutPair out(Tensor first, Tensor second) {
    return new OutPair(first, second);
  }

  /** What three results are written to: {@code torch.linalg.svd(x, out=(U, S, Vh))} in Python. */
  public static OutTriple out(Tensor first, Tensor second, Tensor third) {
    return new OutTriple(first, second, third);
  }

  private static void check(@Nullable Tensor... tensors) {
    for (Tensor tensor : tensors) {
      if (tensor == null) {
        throw new IllegalArgumentException(
            "out: null is no tensor to write to; leave the keyword out to get a new one.");
      }
    }
  }
}
