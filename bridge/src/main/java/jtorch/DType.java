package jtorch;

/**
 * The type of a tensor's elements.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensor_attributes.html#torch-dtype">torch.dtype</a>.
 */
public enum DType {
  /** Unsigned 8-bit integers. */
  uint8(0, 1),
  /** Signed 8-bit integers. */
  int8(1, 1),
  /** Signed 16-bit integers. */
  int16(2, 2),
  /** Signed 32-bit integers. */
  int32(3, 4),
  /** Signed 64-bit integers: labels and indices. */
  int64(4, 8),
  /** IEEE 16-bit floating point. */
  float16(5, 2),
  /** IEEE 32-bit floating point: the default. */
  float32(6, 4),
  /** IEEE 64-bit floating point. */
  float64(7, 8),
  /** Two 16-bit floating-point numbers. */
  complex32(8, 4),
  /** Two 32-bit floating-point numbers. */
  complex64(9, 8),
  /** Two 64-bit floating-point numbers. */
  complex128(10, 16),
  /** True or false, a byte each. */
  bool(11, 1),
  /** 16-bit floating point with the range of 32-bit. */
  bfloat16(15, 2),
  /** 8-bit floating point: 5 bits of exponent, 2 of fraction. */
  float8_e5m2(23, 1),
  /** 8-bit floating point: 4 bits of exponent, 3 of fraction, no infinity. */
  float8_e4m3fn(24, 1),
  /** As {@link #float8_e5m2} without infinity and negative zero. */
  float8_e5m2fnuz(25, 1),
  /** As {@link #float8_e4m3fn} without negative zero. */
  float8_e4m3fnuz(26, 1),
  /** Unsigned 16-bit integers. */
  uint16(27, 2),
  /** Unsigned 32-bit integers. */
  uint32(28, 4),
  /** Unsigned 64-bit integers. */
  uint64(29, 8),
  /** 8 bits of exponent alone: powers of two. */
  float8_e8m0fnu(44, 1),
  /** Two 4-bit floating-point numbers in a byte: 2 bits of exponent, 1 of fraction each. */
  float4_e2m1fn_x2(45, 1);

  private static final DType[] BY_CODE = new DType[46];

  static {
    for (DType type : values()) {
      BY_CODE[type.code] = type;
    }
  }

  private final int code;
  private final int itemsize;

  DType(int code, int itemsize) {
    this.code = code;
    this.itemsize = itemsize;
  }

  /** Returns the size of an element in bytes. */
  public int itemsize() {
    return itemsize;
  }

  /** Returns whether the elements have a fraction. */
  public boolean is_floating_point() {
    return name().contains("float");
  }

  /** Returns whether each element is two numbers, a real and an imaginary part. */
  public boolean is_complex() {
    return name().startsWith("complex");
  }

  /** Returns LibTorch's number of this type, its {@code c10::ScalarType}. */
  public int code() {
    return code;
  }

  /**
   * Returns the type that LibTorch gives a number.
   *
   * @throws IllegalArgumentException if the bridge has no such type
   */
  public static DType of(int code) {
    DType type = code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    if (type == null) {
      throw new IllegalArgumentException("LibTorch's scalar type " + code + " has no DType.");
    }
    return type;
  }

  @Override
  public String toString() {
    return "torch." + name();
  }
}
