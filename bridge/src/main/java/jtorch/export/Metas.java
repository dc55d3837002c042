package jtorch.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jtorch.DType;
import jtorch.Device;
import jtorch.ops.Layout;
import jtorch.ops.MemoryFormat;
import jtorch.serialization.FileException;

/** Reads how the format writes types, devices and shapes. */
final class Metas {
  private static final int MOST_DIMENSIONS = 64;

  private final UnaryOperator<Device> places;
  private final Map<String, Expr> expressions = new HashMap<>();

  /**
   * Begins.
   *
   * @param places where what was on a device goes
   */
  Metas(UnaryOperator<Device> places) {
    this.places = places;
  }

  static DType dtype(Json json) {
    return switch ((int) Math.clamp(json.integer(), 0L, 99L)) {
      case 1 -> DType.uint8;
      case 2 -> DType.int8;
      case 3 -> DType.int16;
      case 4 -> DType.int32;
      case 5 -> DType.int64;
      case 6 -> DType.float16;
      case 7 -> DType.float32;
      case 8 -> DType.float64;
      case 9 -> DType.complex32;
      case 10 -> DType.complex64;
      case 11 -> DType.complex128;
      case 12 -> DType.bool;
      case 13 -> DType.bfloat16;
      case 28 -> DType.uint16;
      case 29 -> DType.float8_e4m3fn;
      case 30 -> DType.float8_e5m2;
      case 31 -> DType.float8_e4m3fnuz;
      case 32 -> DType.float8_e5m2fnuz;
      default -> throw json.wrong("the number of an element type");
    };
  }

  static Layout layout(Json json) {
    return switch ((int) Math.clamp(json.integer(), 0L, 99L)) {
      case 1 -> Layout.sparse_coo;
      case 2 -> Layout.sparse_csr;
      case 3 -> Layout.sparse_csc;
      case 4 -> Layout.sparse_bsr;
      case 5 -> Layout.sparse_bsc;
      case 6 -> Layout._mkldnn;
      case 7 -> Layout.strided;
      default -> throw json.wrong("the number of a layout");
    };
  }

  static MemoryFormat memoryFormat(Json json) {
    return switch ((int) Math.clamp(json.integer(), 0L, 99L)) {
      case 1 -> MemoryFormat.contiguous_format;
      case 2 -> MemoryFormat.channels_last;
      case 3 -> MemoryFormat.channels_last_3d;
      case 4 -> MemoryFormat.preserve_format;
      default -> throw json.wrong("the number of a memory format");
    };
  }

  Device device(Json json) {
    String type = json.get("type").text();
    boolean numbered = json.has("index");
    long index = numbered ? json.get("index").integer() : -1;
    if (index < -1 || index > Byte.MAX_VALUE) {
      throw json.get("index").wrong("the number of a device");
    }
    try {
      return places.apply(Device.parse(numbered ? type + ":" + index : type));
    } catch (IllegalArgumentException e) {
      throw new FileException("it names the device '" + Json.plain(type) + "', unknown here", e);
    }
  }

  TensorMeta tensor(Json json) {
    List<TensorMeta.Size> sizes = new ArrayList<>();
    for (Json size : dimensions(json.get("sizes"))) {
      sizes.add(size(size));
    }
    return new TensorMeta(dtype(json.get("dtype")), List.copyOf(sizes), device(json.get("device")));
  }

  TensorMeta.Size size(Json json) {
    Map.Entry<String, Json> only = json.only();
    return switch (only.getKey()) {
      case "as_int" -> {
        long value = only.getValue().integer();
        yield new TensorMeta.Size(new Expr.Constant(value), value);
      }
      case "as_expr" -> {
        Json given = only.getValue();
        Expr expression =
            expressions.computeIfAbsent(given.get("expr_str").text(), ExprParser::parse);
        boolean hinted = given.has("hint") && given.get("hint").has("as_int");
        yield new TensorMeta.Size(
            expression, hinted ? given.get("hint").get("as_int").integer() : null);
      }
      default -> throw json.wrong("a size");
    };
  }

  /** Reads sizes or strides of what is in the file: numbers, no expressions. */
  static long[] numbers(Json json) {
    return dimensions(json).stream().mapToLong(Metas::number).toArray();
  }

  static long number(Json json) {
    return json.get("as_int").integer();
  }

  private static List<Json> dimensions(Json json) {
    List<Json> all = json.list();
    if (all.size() > MOST_DIMENSIONS) {
      throw json.wrong("at most " + MOST_DIMENSIONS + " dimensions");
    }
    return all;
  }
}
