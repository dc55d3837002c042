package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

class BlasTest {
  @Test
  void thePackagedOneIsOpenBlasAndSaysItsVersionAndKernels() {
    String version = "OpenBLAS \\d+\\.\\d+\\.\\d+ [^ ,]+";
    String products = OneDnn.multiplies() ? ", larger float32 by oneDNN" : "";
    assertTrue(Blas.name().matches(version + products), Blas.name());
  }

  @Test
  void itsThreadsCanBeChosen() throws Throwable {
    LibTorch.load();
    var threads =
        Downcall.loaded("openblas_get_num_threads", FunctionDescriptor.of(ValueLayout.JAVA_INT));
    int before = (int) threads.invokeExact();
    Blas.setThreads(1);
    assertEquals(1, (int) threads.invokeExact());
    assertDoesNotThrow(() -> Blas.setThreads(before));
  }

  @Test
  void aFunctionThatLibTorchDoesNotHaveIsNamed() {
    LibTorch.load();
    assertEquals(
        "The loaded LibTorch does not export no_such_function; use LibTorch 2.10 or remove the"
            + " setting that chose this one.",
        Refusal.of(() ->
            Downcall.loaded("no_such_function", FunctionDescriptor.of(ValueLayout.JAVA_INT))));
  }
}
