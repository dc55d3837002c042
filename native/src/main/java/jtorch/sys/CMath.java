package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Functions of C's mathematics library, which Python's floats are computed with. */
public final class CMath {
  private static final MethodHandle POW =
      Downcall.libc(
          "pow",
          FunctionDescriptor.of(
              ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE));

  private static final MethodHandle COS =
      Downcall.libc("cos", FunctionDescriptor.of(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE));

  private CMath() {}

  /** Returns {@code math.cos(x)} as Python does. */
  public static double cos(double x) {
    try {
      return (double) COS.invokeExact(x);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns {@code base ** exponent} as Python does: Java's own may differ in the last bit. */
  public static double pow(double base, double exponent) {
    try {
      return (double) POW.invokeExact(base, exponent);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
