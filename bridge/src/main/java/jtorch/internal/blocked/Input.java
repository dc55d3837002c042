package jtorch.internal.blocked;

import org.bytedeco.pytorch.Tensor;

/**
 * A tensor in blocks as a layer takes it. Another thread that looks at the tensor meanwhile brings
 * it into rows, or computes what was put off; neither changes what is here.
 *
 * @param of what belongs to the tensor
 * @param variable where its gradient arrives
 * @param values its elements, without a graph
 * @param beforeRelu whether those are still without the {@code relu} that was put off
 */
record Input(Blocked of, Tensor variable, Tensor values, boolean beforeRelu)
    implements AutoCloseable {
  @Override
  public void close() {
    values.close();
    variable.close();
  }
}
