package jtorch.jit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.internal.Raw;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.GenericDict;
import org.bytedeco.pytorch.GenericDictEntryRef;
import org.bytedeco.pytorch.GenericDictIterator;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.Tuple;
import org.bytedeco.pytorch.TupleElements;
import org.jspecify.annotations.Nullable;

/** What a script returned, as Java's values: the table stands at {@link ScriptModule}. */
final class JavaValues {
  private static final int DEEPEST = 200;

  private int depth;

  private JavaValues() {}

  /** Returns the value; tensors are in the innermost scope. The script's value stays open. */
  static @Nullable Object of(IValue value) {
    return new JavaValues().make(value);
  }

  private @Nullable Object make(IValue value) {
    if (value.isNone()) {
      return null;
    }
    if (value.isTensor()) {
      return tensor(value.toTensor());
    }
    if (value.isBool()) {
      return value.toBool();
    }
    if (value.isInt()) {
      return value.toInt();
    }
    if (value.isDouble()) {
      return value.toDouble();
    }
    if (value.isString()) {
      return string(value.toStringRef());
    }
    if (depth == DEEPEST) {
      throw new TorchException(
          "The script returned a value that contains itself or is nested more than "
              + DEEPEST
              + " deep, which Java has none for; return it flat.");
    }
    depth++;
    Object composed = composed(value);
    depth--;
    return composed;
  }

  private static Tensor tensor(org.bytedeco.pytorch.Tensor raw) {
    if (raw.is_meta()) {
      throw new TorchException(
          "The script returned a tensor on the device meta, which has no numbers; make it on cpu or"
              + " cuda.");
    }
    return Raw.copy(raw);
  }

  private Object composed(IValue value) {
    if (value.isTuple()) {
      return tuple(value);
    }
    if (value.isList()) {
      return list(value);
    }
    if (value.isGenericDict()) {
      return map(value);
    }
    if (value.isDevice()) {
      try (org.bytedeco.pytorch.Device device = value.toDevice()) {
        return Device.parse(string(device.str()));
      }
    }
    throw new TorchException(
        "The script returned a value of the kind "
            + string(value.tagKind())
            + ", which Java has none for; return tensors, numbers, strings, None, or tuples, lists"
            + " and dicts of them.");
  }

  private List<@Nullable Object> tuple(IValue value) {
    Tuple tuple = value.toTupleRef(); // borrowed, as are its elements
    TupleElements elements = tuple.elements();
    List<@Nullable Object> found = new ArrayList<>();
    for (long i = 0; i < elements.size(); i++) {
      found.add(make(elements.at(i)));
    }
    return Collections.unmodifiableList(found);
  }

  private List<@Nullable Object> list(IValue value) {
    List<@Nullable Object> found = new ArrayList<>();
    try (GenericList list = value.toList()) {
      for (long i = 0; i < list.size(); i++) {
        try (IValue element = list.get(i)) {
          found.add(make(element));
        }
      }
    }
    return found;
  }

  private Map<@Nullable Object, @Nullable Object> map(IValue value) {
    Map<@Nullable Object, @Nullable Object> found = new LinkedHashMap<>();
    try (GenericDict dict = value.toGenericDict();
        GenericDictIterator at = dict.begin();
        GenericDictIterator end = dict.end()) {
      while (at.notEquals(end)) {
        GenericDictEntryRef entry = at.access(); // borrowed
        try (IValue key = entry.key();
            IValue element = entry.value()) {
          found.put(make(key), make(element));
        }
        at.increment();
      }
    }
    return found;
  }

  /** Reads a string that LibTorch returned and closes it. */
  static String string(BytePointer text) {
    try (text) {
      byte[] bytes = new byte[Math.toIntExact(text.limit() - text.position())];
      text.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
