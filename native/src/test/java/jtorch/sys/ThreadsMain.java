package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;

/** Prints how many threads LibTorch and OpenBLAS start with. */
final class ThreadsMain {
  private ThreadsMain() {}

  public static void main(String[] args) throws Throwable {
    LibTorch.load();
    var blas =
        Downcall.loaded("openblas_get_num_threads", FunctionDescriptor.of(ValueLayout.JAVA_INT));
    System.out.println(StartThreads.threads() + " " + (int) blas.invokeExact());
  }
}
