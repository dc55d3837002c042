package jtorch;

/**
 * What numbers a type of integers holds: {@code torch.iinfo(torch.int64)}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/type_info.html#torch-iinfo">torch.iinfo</a>.
 *
 * @param bits how many bits a number takes
 * @param max the largest number
 * @param min the least number
 * @param dtype the type's name, without {@code torch.}
 */
public record IntegerInfo(int bits, long max, long min, String dtype) {

  static IntegerInfo of(DType dtype) {
    if (dtype.is_floating_point() || dtype.is_complex() || dtype == DType.bool) {
      throw new IllegalArgumentException(
          "iinfo: a type of integers is needed, not "
              + dtype
              + "; torch.finfo knows the floating-point types.");
    }
    if (dtype == DType.uint64) {
      throw new IllegalArgumentException(
          "iinfo: torch.uint64 goes to 18446744073709551615, which no long can be.");
    }
    NumberRange range = NumberRange.of(dtype);
    return new IntegerInfo(Byte.SIZE * dtype.itemsize(), range.max(), range.min(), dtype.name());
  }

  /** Returns what Python prints. */
  @Override
  public String toString() {
    return PyString.format("iinfo(min={:g}, max={:g}, dtype={})", min, max, dtype);
  }
}
