package jtorch.export;

import java.util.List;
import java.util.stream.Collectors;
import jtorch.DType;
import jtorch.Device;
import org.jspecify.annotations.Nullable;

/** What is known of a tensor before it is there. */
record TensorMeta(DType dtype, List<Size> sizes, Device device) {
  /**
   * A size.
   *
   * @param expression the number itself, or what it is computed of
   * @param hint what it was when the model was exported, or null if that isn't known
   */
  record Size(Expr expression, @Nullable Long hint) {
    /** Returns whether it is always the same. */
    boolean isFixed() {
      return expression instanceof Expr.Constant;
    }

    @Override
    public String toString() {
      return expression.toString();
    }
  }

  /** Returns what Python prints beside a name: {@code f32[s77, 3]}. */
  @Override
  public String toString() {
    String kind =
        switch (dtype) {
          case float64 -> "f64";
          case float32 -> "f32";
          case float16 -> "f16";
          case bfloat16 -> "bf16";
          case int64 -> "i64";
          case int32 -> "i32";
          case int16 -> "i16";
          case int8 -> "i8";
          case uint8 -> "u8";
          case bool -> "b8";
          case complex64 -> "c64";
          case complex128 -> "c128";
          default -> dtype.name();
        };
    return kind + sizes.stream().map(Size::toString).collect(Collectors.joining(", ", "[", "]"));
  }
}
