package jtorch;

/**
 * What numbers a floating-point type holds: {@code torch.finfo(torch.float32)}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/type_info.html#torch-finfo">torch.finfo</a>.
 *
 * @param bits how many bits a number takes
 * @param eps the step from 1 to the next number
 * @param max the largest finite number
 * @param min the least finite number, {@code -max}
 * @param tiny the smallest positive number with all its digits
 * @param smallest_normal the same as {@code tiny}
 * @param resolution 10 to the power of minus the decimal digits that are kept
 * @param dtype the type's name, without {@code torch.}
 */
public record FloatInfo(
    int bits,
    double eps,
    double max,
    double min,
    double tiny,
    double smallest_normal,
    double resolution,
    String dtype) {

  static FloatInfo of(DType dtype) {
    return switch (dtype) {
      case float16, complex32 -> made(16, 0x1p-10, 65504, 0x1p-14, 1e-3, "float16");
      case bfloat16 -> made(16, 0x1p-7, 0x1.fep127, 0x1p-126, 1e-2, "bfloat16");
      case float32, complex64 -> made(32, 0x1p-23, Float.MAX_VALUE, 0x1p-126, 1e-6, "float32");
      case float64, complex128 -> made(64, 0x1p-52, Double.MAX_VALUE, 0x1p-1022, 1e-15, "float64");
      case float8_e5m2 -> made(8, 0.25, 57344, 0x1p-14, 1, dtype.name());
      case float8_e4m3fn -> made(8, 0.125, 448, 0x1p-6, 1, dtype.name());
      case float8_e5m2fnuz -> made(8, 0.125, 57344, 0x1p-15, 1, dtype.name());
      case float8_e4m3fnuz -> made(8, 0.125, 240, 0x1p-7, 1, dtype.name());
      default ->
          throw new IllegalArgumentException(
              "finfo: a floating-point type is needed, not "
                  + dtype
                  + "; torch.iinfo knows the types of integers.");
    };
  }

  private static FloatInfo made(
      int bits, double eps, double max, double tiny, double resolution, String dtype) {
    return new FloatInfo(bits, eps, max, -max, tiny, tiny, resolution, dtype);
  }

  /** Returns what Python prints. */
  @Override
  public String toString() {
    return PyString.format(
        "finfo(resolution={:g}, min={:g}, max={:g}, eps={:g}, smallest_normal={:g}, tiny={:g},"
            + " dtype={})",
        resolution,
        min,
        max,
        eps,
        smallest_normal,
        tiny,
        dtype);
  }
}
