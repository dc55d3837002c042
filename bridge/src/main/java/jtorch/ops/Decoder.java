package jtorch.ops;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jtorch.DType;
import jtorch.Device;
import jtorch.internal.Raw;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.jspecify.annotations.Nullable;

/** Makes Java's values of LibTorch's. */
final class Decoder {
  private Decoder() {}

  /** Reads a slot, which keeps its value. */
  static @Nullable Object read(long slot, ValueType declared) {
    int tag = Slots.tag(slot);
    if (tag == Slots.TENSOR) {
      return Slots.isUndefinedTensor(slot) ? null : Raw.copy(Slots.tensorAt(slot));
    }
    if (tag == Slots.NONE) {
      return null;
    }
    ValueType type = declared.present();
    if (tag == Slots.INT) {
      return integer(Slots.content(slot), type);
    }
    if (tag == Slots.DOUBLE) {
      return Double.longBitsToDouble(Slots.content(slot));
    }
    if (tag == Slots.BOOL) {
      return (Slots.content(slot) & 0xff) != 0;
    }
    return object(Slots.valueAt(slot), type);
  }

  private static Object integer(long value, ValueType type) {
    return switch (type.kind()) {
      case DTYPE -> DType.of(Math.toIntExact(value));
      case LAYOUT -> Layout.of(value);
      case MEMORY_FORMAT -> MemoryFormat.of(value);
      default -> value;
    };
  }

  private static Object object(IValue value, ValueType type) {
    if (value.isString()) {
      BytePointer text = value.toStringRef();
      return text == null ? "" : text.getString(); // the presets' null is an empty string
    }
    if (value.isDevice()) {
      try (org.bytedeco.pytorch.Device device = value.toDevice()) {
        return Device.parse(device.str().getString());
      }
    }
    if (value.isList() && (type.kind() == ValueType.Kind.LIST)) {
      return list(value, type.inner());
    }
    return new Opaque(new IValue(value));
  }

  private static Object list(IValue value, ValueType element) {
    try (GenericList list = value.toList()) {
      List<@Nullable Object> elements = new ArrayList<>();
      for (long i = 0; i < list.size(); i++) {
        try (IValue one = list.get(i)) {
          elements.add(read(one.address(), element));
        }
      }
      return switch (element.kind()) {
        case INT -> elements.stream().mapToLong(e -> (Long) e).toArray();
        case FLOAT -> elements.stream().mapToDouble(e -> (Double) e).toArray();
        case BOOL -> truths(elements);
        default -> Collections.unmodifiableList(elements);
      };
    }
  }

  static boolean[] truths(List<?> elements) {
    boolean[] all = new boolean[elements.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = (Boolean) elements.get(i);
    }
    return all;
  }
}
