package jtorch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jtorch.SparseKwargs.Coalesced;
import jtorch.SparseKwargs.CooKwarg;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Sizes;
import jtorch.ops.Layout;
import jtorch.ops.Operator;
import org.jspecify.annotations.Nullable;

/**
 * New sparse tensors. What is given is always checked, where Python does so only on demand:
 * LibTorch writes beside its memory if an index is too large. The indices are copied, so that they
 * stay as they were checked.
 */
final class NewSparse {
  private NewSparse() {}

  static Tensor coo(Tensor indices, Tensor values, long @Nullable [] size, CooKwarg... keywords) {
    if (size != null) {
      Sizes.notNegative("sparse_coo_tensor", size);
    }
    NewTensor how = NewTensor.from(values, placing(keywords));
    Tensor elements = values(values, how);
    Map<String, Object> settings = settings(elements);
    for (CooKwarg keyword : keywords) {
      if (keyword instanceof Coalesced(boolean value)) {
        settings.put("is_coalesced", value);
      }
    }
    try (Tensor places = places("sparse_coo_tensor", indices, DType.int64, elements)) {
      Tensor made =
          size == null
              ? make("sparse_coo_tensor", "indices", settings, places, elements)
              : make("sparse_coo_tensor", "indices_size", settings, places, elements, size);
      Object coalesced = settings.getOrDefault("is_coalesced", false);
      check(made, "_validate_sparse_coo_tensor_args", places, elements, made.shape(), coalesced);
      return finish(made, how);
    }
  }

  static Tensor empty(long[] size, CooKwarg... keywords) {
    Sizes.notNegative("sparse_coo_tensor", size);
    return NewTensor.of(placing(keywords))
        .make(
            "sparse_coo_tensor", o -> org.bytedeco.pytorch.global.torch.sparse_coo_tensor(size, o));
  }

  static Tensor compressed(
      Layout layout,
      Tensor compressed,
      Tensor plain,
      Tensor values,
      long @Nullable [] size,
      FactoryKwarg... keywords) {
    String name = "sparse_compressed_tensor";
    if (size != null) {
      Sizes.notNegative(name, size);
    }
    NewTensor how = NewTensor.from(values, keywords);
    Tensor elements = values(values, how);
    Map<String, Object> settings = settings(elements);
    settings.put("layout", layout);
    DType type = compressed.dtype() == DType.int32 ? DType.int32 : DType.int64;
    try (Tensor first = places(name, compressed, type, elements);
        Tensor second = places(name, plain, type, elements)) {
      Tensor made =
          size == null
              ? make(name, "comp_plain_value", settings, first, second, elements)
              : make(name, "comp_plain_value_size", settings, first, second, elements, size);
      String check = "_validate_sparse_compressed_tensor_args";
      check(made, check, first, second, elements, made.shape(), layout);
      return finish(made, how);
    }
  }

  private static FactoryKwarg[] placing(CooKwarg... keywords) {
    return Arrays.stream(keywords)
        .filter(FactoryKwarg.class::isInstance)
        .toArray(FactoryKwarg[]::new);
  }

  /** Returns the values in the type and place that were asked for. */
  private static Tensor values(Tensor values, NewTensor how) {
    return new NewTensor(how.dtype(), how.device(), false, null).convert(values);
  }

  private static Map<String, Object> settings(Tensor elements) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("dtype", elements.dtype());
    settings.put("device", elements.device());
    return settings;
  }

  /** Returns a copy of indices. */
  private static Tensor places(String function, Tensor indices, DType type, Tensor elements) {
    DType given = indices.dtype();
    if (given.is_floating_point() || given.is_complex() || given == DType.bool) {
      throw new IllegalArgumentException(function + ": indices are integers, not " + given + ".");
    }
    return Call.tensor(
        "to",
        () ->
            indices
                .raw()
                .to(
                    Natives.device(elements.device()),
                    Natives.scalarType(type),
                    false,
                    true,
                    null));
  }

  private static Tensor make(
      String operator, String overload, Map<String, Object> settings, Object... arguments) {
    return Operator.find("aten::" + operator, overload).call(settings, arguments).tensor();
  }

  private static void check(Tensor made, String operator, Object... arguments) {
    try {
      Operator.find("aten::" + operator, "").call(arguments);
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  private static Tensor finish(Tensor made, NewTensor how) {
    return how.requires_grad() ? made.requires_grad_() : made;
  }
}
