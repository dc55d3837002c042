package jtorch.safetensors;

import java.util.List;
import jtorch.DType;
import org.jspecify.annotations.Nullable;

/**
 * The element types of safetensors files, from the narrowest to the widest: the reference writer
 * puts the widest first.
 */
enum ElementType {
  BOOL(DType.bool),
  U8(DType.uint8),
  I8(DType.int8),
  F8_E5M2(DType.float8_e5m2),
  F8_E4M3(DType.float8_e4m3fn),
  F8_E8M0(DType.float8_e8m0fnu),
  F8_E4M3FNUZ(DType.float8_e4m3fnuz),
  F8_E5M2FNUZ(DType.float8_e5m2fnuz),
  I16(DType.int16),
  U16(DType.uint16),
  F16(DType.float16),
  BF16(DType.bfloat16),
  I32(DType.int32),
  U32(DType.uint32),
  F32(DType.float32),
  C64(DType.complex64),
  F64(DType.float64),
  I64(DType.int64),
  U64(DType.uint64);

  private static final List<ElementType> ALL = List.of(values());

  private final DType dtype;

  ElementType(DType dtype) {
    this.dtype = dtype;
  }

  DType dtype() {
    return dtype;
  }

  /** Returns the type of a name in a file, or null if there is none. */
  static @Nullable ElementType named(String name) {
    return ALL.stream().filter(type -> type.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * Returns the type that stands for a tensor's.
   *
   * @throws IllegalArgumentException if the format has none
   */
  static ElementType of(DType dtype) {
    return ALL.stream()
        .filter(type -> type.dtype == dtype)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "save_file: safetensors has no element type for "
                    + dtype
                    + "; convert the tensor or use torch.save."));
  }
}
