package jtorch.serialization;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.is_coalesced;
import static jtorch.Kwargs.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TorchException;
import jtorch.internal.TensorBytes;
import jtorch.nn.Parameter;
import jtorch.ops.Layout;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** Makes of a pickle's nodes what the caller gets; what was one object in Python stays one. */
final class Materializer {
  private static final int DEEPEST = 256;

  /** Stands for a value that is being made. */
  private enum State {
    UNDER_WAY
  }

  private final Storages storages;
  private final IdentityHashMap<Object, Object> made = new IdentityHashMap<>();
  private int depth;

  Materializer(Storages storages) {
    this.storages = storages;
  }

  @Nullable Object make(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Global.Type(var dtype) -> dtype;
      case Global _, Node.Storage _ ->
          throw new FileException(
              "it has a class or a bare storage in it, which Java has no value for");
      case Node node -> once(node);
      case Tuple tuple -> tuple.isEmpty() ? tuple : once(tuple);
      default -> value;
    };
  }

  private Object once(Object node) {
    Object known = made.get(node);
    if (known == State.UNDER_WAY) {
      throw new FileException("it has a list or dict in it that contains itself");
    }
    if (known != null) {
      return known;
    }
    if (depth == DEEPEST) {
      throw new FileException("its lists and dicts are nested more than " + DEEPEST + " deep");
    }
    depth++;
    made.put(node, State.UNDER_WAY);
    Object result = made(node);
    made.put(node, result);
    depth--;
    return result;
  }

  private Object made(Object node) {
    return switch (node) {
      case Node.View view -> tensor(view);
      case Node.Sparse sparse -> sparse(sparse);
      case Node.Trained trained -> parameter(trained);
      case Node.PyDict dict -> dict(dict.items());
      case Node.PyList list -> all(list.items());
      case Node.PySet set -> new LinkedHashSet<>(all(set.items()));
      case Tuple tuple -> Tuple.copyOf(all(tuple));
      default -> throw new AssertionError(node.getClass());
    };
  }

  private List<@Nullable Object> all(Collection<? extends @Nullable Object> items) {
    List<@Nullable Object> all = new ArrayList<>(items.size());
    for (Object item : items) {
      all.add(make(item));
    }
    return all;
  }

  private Map<?, ?> dict(Map<@Nullable Object, @Nullable Object> items) {
    if (items.keySet().stream().allMatch(String.class::isInstance)) {
      Dict dict = new Dict();
      items.forEach((key, value) -> dict.put((String) key, make(value)));
      return dict;
    }
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    items.forEach((key, value) -> map.put(make(key), make(value)));
    return map;
  }

  private Tensor parameter(Node.Trained trained) {
    Tensor data = (Tensor) once(trained.data());
    boolean differentiable = data.dtype().is_floating_point() || data.dtype().is_complex();
    if (!differentiable) {
      return data; // numbers that were frozen: Java's parameters are trained
    }
    Parameter parameter = new Parameter(data);
    parameter.requires_grad_(trained.requires_grad());
    return parameter;
  }

  private Tensor sparse(Node.Sparse sparse) {
    List<Tensor> indices = sparse.indices().stream().map(view -> (Tensor) once(view)).toList();
    Tensor values = (Tensor) once(sparse.values());
    DeviceOf place = device(values.device());
    try {
      if (sparse.layout() != Layout.sparse_coo) {
        return torch.sparse_compressed_tensor(
            indices.get(0), indices.get(1), values, sparse.size(), layout(sparse.layout()), place);
      }
      return sparse.coalesced() == null
          ? torch.sparse_coo_tensor(indices.get(0), values, sparse.size(), place)
          : torch.sparse_coo_tensor(
              indices.get(0), values, sparse.size(), place, is_coalesced(sparse.coalesced()));
    } catch (TorchException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new FileException("it has a sparse tensor whose parts don't fit: " + e.getMessage(), e);
    }
  }

  private Tensor tensor(Node.View view) {
    Node.Storage storage = view.storage();
    Tensor vector = storages.vector(storage, view.dtype());
    long offset = storage.first() + view.offset();
    Tensor strided = TensorBytes.strided(vector, view.size(), view.stride(), offset);
    Tensor tensor = TensorBytes.flagged(strided, view.conj(), view.neg());
    if (!view.requires_grad()) {
      return tensor;
    }
    if (!view.dtype().is_floating_point() && !view.dtype().is_complex()) {
      throw new FileException("a tensor of " + view.dtype() + " asks for gradients");
    }
    return tensor.requires_grad_();
  }
}
