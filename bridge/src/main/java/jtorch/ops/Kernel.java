package jtorch.ops;

import org.jspecify.annotations.Nullable;

/** The body of an operator that is written in Java. */
@FunctionalInterface
public interface Kernel {
  /**
   * Computes the operator.
   *
   * <p>It may be called from any thread. The tensors that it is given and makes are freed when it
   * returns, but for those that it returns. What it throws comes out where the operator was called.
   *
   * @param args the arguments, by place or by name, with the schema's defaults filled in
   * @return the result, of a type that {@link Operator} takes; several as a list or an array; null
   *     for none
   */
  @Nullable Object run(Values args);
}
