package jtorch.serialization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jtorch.DType;
import org.jspecify.annotations.Nullable;

/**
 * The names that a pickle may use: PyTorch's list for {@code weights_only=True}, as far as there is
 * something in Java that they stand for. None of them runs code of the file.
 */
sealed interface Global {
  /** What Python calls to make a value. */
  enum Maker implements Global {
    BYTEARRAY,
    COMPLEX,
    COUNTER,
    DEVICE,
    ENCODE,
    LAYOUT,
    ORDERED_DICT,
    PARAMETER,
    REBUILD_FROM_TYPE,
    REBUILD_PARAMETER,
    REBUILD_PARAMETER_WITH_STATE,
    REBUILD_SPARSE_TENSOR,
    REBUILD_TENSOR,
    REBUILD_TENSOR_V2,
    REBUILD_TENSOR_V3,
    SET,
    SIZE,
    TENSOR
  }

  /** A class of storages; the type is null for bytes without one. */
  record StorageClass(@Nullable DType dtype) implements Global {}

  /** An element type. */
  record Type(DType dtype) implements Global {}

  /** The names with dots, as Python 3 spells them. */
  Map<String, Global> ALLOWED = allowed();

  private static Map<String, Global> allowed() {
    Map<String, Global> all = new HashMap<>();
    all.put("builtins.bytearray", Maker.BYTEARRAY);
    all.put("builtins.complex", Maker.COMPLEX);
    all.put("builtins.set", Maker.SET);
    all.put("collections.Counter", Maker.COUNTER);
    all.put("collections.OrderedDict", Maker.ORDERED_DICT);
    all.put("_codecs.encode", Maker.ENCODE);
    all.put("torch.device", Maker.DEVICE);
    all.put("torch.Size", Maker.SIZE);
    all.put("torch.Tensor", Maker.TENSOR);
    all.put("torch._tensor.Tensor", Maker.TENSOR);
    all.put("torch.nn.parameter.Parameter", Maker.PARAMETER);
    all.put("torch._tensor._rebuild_from_type_v2", Maker.REBUILD_FROM_TYPE);
    all.put("torch._utils._rebuild_parameter", Maker.REBUILD_PARAMETER);
    all.put("torch._utils._rebuild_parameter_with_state", Maker.REBUILD_PARAMETER_WITH_STATE);
    all.put("torch._utils._rebuild_sparse_tensor", Maker.REBUILD_SPARSE_TENSOR);
    all.put("torch.serialization._get_layout", Maker.LAYOUT);
    all.put("torch._utils._rebuild_tensor", Maker.REBUILD_TENSOR);
    all.put("torch._utils._rebuild_tensor_v2", Maker.REBUILD_TENSOR_V2);
    all.put("torch._utils._rebuild_tensor_v3", Maker.REBUILD_TENSOR_V3);
    for (DType dtype : DType.values()) {
      all.put(dtype.toString(), new Type(dtype));
      String name = storageName(dtype);
      if (name != null) {
        all.put("torch." + name, new StorageClass(dtype));
        all.put("torch.cuda." + name, new StorageClass(dtype));
      }
    }
    for (String module : Arrays.asList("torch.storage", "torch", "torch.cuda")) {
      all.put(module + ".UntypedStorage", new StorageClass(null));
    }
    return Map.copyOf(all);
  }

  /** Returns the name of the storages of a type, or null if they are saved without one. */
  static @Nullable String storageName(DType dtype) {
    return switch (dtype) {
      case uint8 -> "ByteStorage";
      case int8 -> "CharStorage";
      case int16 -> "ShortStorage";
      case int32 -> "IntStorage";
      case int64 -> "LongStorage";
      case float16 -> "HalfStorage";
      case float32 -> "FloatStorage";
      case float64 -> "DoubleStorage";
      case complex64 -> "ComplexFloatStorage";
      case complex128 -> "ComplexDoubleStorage";
      case bool -> "BoolStorage";
      case bfloat16 -> "BFloat16Storage";
      default -> null;
    };
  }

  /**
   * Returns what a name stands for.
   *
   * @throws FileException if a file may not use it
   */
  static Global find(String module, String name) {
    String place = module.equals("__builtin__") ? "builtins" : module;
    Global found = ALLOWED.get(place + "." + name);
    if (found == null) {
      throw new FileException(
          "its pickle asks for "
              + PickleInput.shown(place + "." + name)
              + ", which is not allowed in a file of tensors, and nothing of it was run"
              + advice(name));
    }
    return found;
  }

  /** Returns what can be done in Python about a tensor that has no place in Java. */
  private static String advice(String name) {
    if (name.equals("_rebuild_qtensor") || name.matches("QU?Int\\w+Storage|qu?int\\w+")) {
      return "; it is a quantized tensor: save its dequantize()";
    }
    if (name.equals("_rebuild_nested_tensor")) {
      return "; it is a nested tensor: save its to_padded_tensor(0)";
    }
    return name.equals("_reconstruct") || name.equals("scalar")
        ? "; it is NumPy's: save a tensor or a number"
        : "";
  }
}
