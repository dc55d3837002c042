package jtorch.internal.copying;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.nn.Parameter;
import jtorch.nn.UninitializedBuffer;
import jtorch.nn.UninitializedParameter;
import jtorch.torch;
import org.bytedeco.pytorch.Storage;

/** Copies of tensors, and of the memory that several of them may show. */
final class Tensors {
  private final Memo memo;
  private final Map<Long, Tensor> storages = new HashMap<>(); // by the address of the C++ object

  Tensors(Memo memo) {
    this.memo = memo;
  }

  Tensor copy(Tensor tensor) {
    if (!tensor.is_leaf()) {
      throw memo.refused(
          "a tensor of shape "
              + Arrays.toString(tensor.shape())
              + " that was computed from others, and only leaves can be copied; call detach() on it"
              + " first.");
    }
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      Tensor made =
          Raw.isUninitialized(tensor)
              ? uninitialized(tensor)
              : tensor instanceof Parameter ? parameter(tensor) : plain(tensor);
      memo.put(tensor, made);
      return made;
    }
  }

  /** As Python's own, it leaves the gradient behind. */
  private static Tensor parameter(Tensor tensor) {
    Tensor made = new Parameter(tensor.data().clone());
    return made.requires_grad_(tensor.requires_grad());
  }

  private static Tensor uninitialized(Tensor tensor) {
    return tensor instanceof UninitializedParameter parameter
        ? new UninitializedParameter(parameter)
        : new UninitializedBuffer((UninitializedBuffer) tensor);
  }

  private Tensor plain(Tensor tensor) {
    if (tensor.getClass() != Tensor.class && !(tensor instanceof UninitializedBuffer)) {
      throw memo.refused(
          "a " + tensor.getClass().getSimpleName() + ", which only its own class can copy.");
    }
    Tensor made = Raw.unscope(isOfPlainMemory(tensor) ? shown(tensor) : tensor.data().clone());
    if (tensor.requires_grad()) {
      made.requires_grad_();
    }
    Tensor grad = tensor.grad();
    if (grad != null) {
      made.grad(plain(grad));
    }
    return made;
  }

  private static boolean isOfPlainMemory(Tensor tensor) {
    org.bytedeco.pytorch.Tensor raw = Raw.of(tensor);
    return raw.has_storage()
        && !raw.is_meta()
        && !raw.is_quantized()
        && !raw.is_sparse()
        && !raw.is_sparse_csr()
        && !raw._is_zerotensor();
  }

  /** Returns a tensor that shows the same part of a copy of all the memory. */
  private Tensor shown(Tensor tensor) {
    org.bytedeco.pytorch.Tensor raw = Raw.of(tensor);
    Tensor bytes = storage(tensor, raw.storage());
    Tensor made = empty(tensor, tensor.dtype());
    Call.run(
        "deepcopy",
        () ->
            Raw.of(made)
                .set_(
                    Raw.of(bytes).storage(), raw.storage_offset(), tensor.size(), tensor.stride()));
    Tensor conjugate =
        raw.is_conj() ? Call.tensor("conj_physical", () -> Raw.of(made).conj_physical()) : made;
    return raw.is_neg() ? conjugate.neg() : conjugate;
  }

  /** Returns a copy of all bytes of a tensor's memory, the same one for all that show it. */
  private Tensor storage(Tensor tensor, Storage storage) {
    return storages.computeIfAbsent(
        storage.unsafeGetStorageImpl().address(),
        _ -> {
          Tensor all = empty(tensor, DType.uint8);
          Call.run("deepcopy", () -> Raw.of(all).set_(storage));
          return Raw.unscope(all.clone());
        });
  }

  private static Tensor empty(Tensor like, DType type) {
    return torch.empty(new long[] {0}, dtype(type), device(like.device()));
  }

  /** Lets go of what was held for further tensors of the same memory. */
  void close() {
    storages.values().forEach(Tensor::close);
  }
}
