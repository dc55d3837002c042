package jtorch.serialization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.DType;
import jtorch.ops.Layout;
import org.jspecify.annotations.Nullable;

/** What a pickle says, before any tensor's memory is touched. */
sealed interface Node {
  /**
   * A run of elements of a storage in the file.
   *
   * @param dtype the elements' type, or null if they are bytes without one
   * @param numel how many elements (or bytes) the whole storage has
   * @param first the first element of this part of it
   * @param length how many elements this part has
   */
  record Storage(
      String key, @Nullable DType dtype, String location, long numel, long first, long length)
      implements Node {}

  /** A strided view of a storage. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record View(
      Storage storage,
      DType dtype,
      long offset,
      long[] size,
      long[] stride,
      boolean requires_grad,
      boolean conj,
      boolean neg)
      implements Node {}

  /**
   * A tensor of which only some elements are kept.
   *
   * @param indices those of the elements; or the compressed ones, then the plain ones
   * @param coalesced whether each index occurs once, in order; null if it isn't known
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sparse(
      Layout layout, List<View> indices, View values, long[] size, @Nullable Boolean coalesced)
      implements Node {}

  /** A parameter of a module. */
  record Trained(View data, boolean requires_grad) implements Node {}

  /** Python's list. */
  record PyList(List<@Nullable Object> items) implements Node {
    PyList() {
      this(new ArrayList<>());
    }
  }

  /** Python's set. */
  record PySet(Set<@Nullable Object> items) implements Node {
    PySet() {
      this(new LinkedHashSet<>());
    }
  }

  /** Python's dict, OrderedDict or Counter. */
  record PyDict(Map<@Nullable Object, @Nullable Object> items) implements Node {
    PyDict() {
      this(new LinkedHashMap<>());
    }
  }
}
