package jtorch;

import jtorch.ops.Library;
import jtorch.ops.Operator;
import jtorch.ops.RangeBody;
import jtorch.sys.ParallelFor;

/** The functions of {@code torch} that reach operators by name, and LibTorch's threads. */
abstract class TorchOperators extends TorchFiles {
  TorchOperators() {}

  /**
   * Returns any operator that LibTorch knows: {@code torch.ops.aten.add.Tensor} in Python.
   *
   * @param name with its namespace: {@code aten::add}
   * @param overload which of its forms: {@code Tensor}, or empty
   * @throws IllegalArgumentException if there is none
   */
  public static Operator ops(String name, String overload) {
    return Operator.find(name, overload);
  }

  /** Returns an operator's form without a name: {@code torch.ops.aten.relu.default} in Python. */
  public static Operator ops(String name) {
    return Operator.find(name, "");
  }

  /**
   * Returns the library of a namespace, to define operators in Java: {@code
   * torch.library.Library("mine", "FRAGMENT")} in Python.
   *
   * @throws IllegalArgumentException if it is no name, or LibTorch's own
   */
  public static Library library(String namespace) {
    return Library.of(namespace);
  }

  /**
   * Runs a loop on the threads that operators use on the CPU: {@code at::parallel_for} in C++.
   *
   * <p>The modes of the calling thread, such as {@code no_grad}, don't hold in the others. What the
   * body throws comes out here.
   *
   * @param grain how many elements a part has at least
   * @throws IllegalArgumentException if {@code grain} is below 1
   */
  public static void parallel_for(long begin, long end, long grain, RangeBody body) {
    ParallelFor.run(begin, end, grain, body::run);
  }
}
