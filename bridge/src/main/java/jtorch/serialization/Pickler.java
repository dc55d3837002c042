package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.ops.Layout;
import jtorch.optim.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object as a pickle that Python's {@code weights_only=True} reads.
 *
 * <p>What is one object in Java is one in the file. Equal strings are written once.
 */
final class Pickler {
  private static final int DEEPEST = 200;

  private final PickleOutput out = new PickleOutput();
  private final SavedStorages storages;
  private final IdentityHashMap<Object, Integer> objects = new IdentityHashMap<>();
  private final Map<Object, Integer> values = new HashMap<>();
  private final Set<Object> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
  private int remembered;

  private record Name(String module, String name) {}

  private Pickler(SavedStorages storages) {
    this.storages = storages;
  }

  static MemorySegment pickle(@Nullable Object obj, SavedStorages storages) {
    Pickler pickler = new Pickler(storages);
    pickler.out.protocol();
    pickler.write(obj);
    pickler.out.opcode('.');
    return pickler.out.bytes();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> out.opcode('N');
      case Boolean b -> out.bool(b);
      case BigInteger i -> out.integer(i);
      case Long i -> out.integer(i);
      case Integer i -> out.integer(i);
      case Short i -> out.integer(i);
      case Byte i -> out.integer(i);
      case Double d -> out.number(d);
      case Float f -> out.number(f);
      case String s -> text(s);
      case DType dtype -> name(new Name("torch", dtype.name()));
      default -> object(value);
    }
  }

  /** Writes what may be in the file in more than one place. */
  private void object(Object value) {
    Integer known = objects.get(value);
    if (known != null && !underWay.contains(value)) {
      out.get(known);
      return;
    }
    if (!underWay.add(value) || underWay.size() > DEEPEST) {
      throw new IllegalArgumentException(
          "torch.save: the object contains itself or is nested more than "
              + DEEPEST
              + " deep, which a file cannot hold.");
    }
    content(value);
    underWay.remove(value);
  }

  private void content(Object value) {
    switch (value) {
      case Map<?, ?> map -> dict(map);
      case Tuple tuple -> tuple(tuple, tuple);
      case Set<?> set -> set(set);
      case Collection<?> list -> list(list, list);
      case Parameter parameter -> parameter(parameter);
      case Tensor tensor when SparseParts.isSparse(tensor) -> sparse(tensor);
      case Tensor tensor -> tensor(tensor, tensor, tensor.requires_grad());
      case Layout layout ->
          call(layout, new Name("torch.serialization", "_get_layout"), "torch." + layout);
      case byte[] bytes ->
          call(
              bytes,
              new Name("_codecs", "encode"),
              new String(bytes, StandardCharsets.ISO_8859_1),
              "latin1");
      case long[] size ->
          call(size, new Name("torch", "Size"), Tuple.of(Arrays.stream(size).boxed().toArray()));
      case double[] numbers -> list(numbers, Arrays.stream(numbers).boxed().toList());
      case int[] numbers -> list(numbers, Arrays.stream(numbers).boxed().toList());
      case Pair(double first, double second) -> tuple(value, List.of(first, second));
      case Complex(double real, double imag) ->
          call(value, new Name("__builtin__", "complex"), real, imag);
      case Device(String type, int index) when index < 0 ->
          call(value, new Name("torch", "device"), type);
      case Device(String type, int index) -> call(value, new Name("torch", "device"), type, index);
      default ->
          throw new IllegalArgumentException(
              "torch.save: a "
                  + value.getClass().getName()
                  + " has no form in Python's files; save numbers, strings, tensors, maps and"
                  + " lists.");
    }
  }

  private void remember(Object value) {
    objects.put(value, remembered);
    out.put(remembered++);
  }

  private void text(String text) {
    Integer known = values.get(text);
    if (known != null) {
      out.get(known);
      return;
    }
    out.text(text);
    values.put(text, remembered);
    out.put(remembered++);
  }

  private void name(Name name) {
    Integer known = values.get(name);
    if (known != null) {
      out.get(known);
      return;
    }
    out.global(name.module(), name.name());
    values.put(name, remembered);
    out.put(remembered++);
  }

  private void call(Object value, Name name, @Nullable Object... arguments) {
    name(name);
    items(Arrays.asList(arguments));
    out.opcode('R');
    remember(value);
  }

  private void dict(Map<?, ?> map) {
    out.opcode('}');
    remember(map);
    if (map.isEmpty()) {
      return;
    }
    out.opcode('(');
    Keys.checkSaved(map.keySet());
    for (Map.Entry<?, ?> entry : Ordered.entries(map)) {
      write(entry.getKey());
      write(entry.getValue());
    }
    out.opcode('u');
  }

  private void set(Set<?> set) {
    Keys.checkSaved(set);
    call(set, new Name("__builtin__", "set"), List.copyOf(Ordered.elements(set)));
  }

  private void list(Object value, Collection<?> items) {
    out.opcode(']');
    remember(value);
    if (!items.isEmpty()) {
      out.opcode('(');
      items.forEach(this::write);
      out.opcode('e');
    }
  }

  private void tuple(Object value, List<?> items) {
    items(items);
    if (!items.isEmpty()) {
      remember(value);
    }
  }

  /** Writes a tuple's elements and makes a tuple of them. */
  private void items(List<?> items) {
    if (items.isEmpty()) {
      out.opcode(')');
      return;
    }
    if (items.size() > 3) {
      out.opcode('(');
    }
    items.forEach(this::write);
    out.opcode(items.size() > 3 ? 't' : 0x84 + items.size());
  }

  private void parameter(Parameter parameter) {
    name(new Name("torch._utils", "_rebuild_parameter"));
    tensor(null, parameter, false);
    out.bool(parameter.requires_grad());
    noHooks();
    out.opcode(0x87);
    out.opcode('R');
    remember(parameter);
  }

  private void tensor(@Nullable Object value, Tensor tensor, boolean requires_grad) {
    SavedStorages.Saved saved = storages.add(tensor);
    boolean typed = saved.storageClass() != null;
    name(new Name("torch._utils", typed ? "_rebuild_tensor_v2" : "_rebuild_tensor_v3"));
    out.opcode('(');
    storage(saved);
    out.integer(saved.offset());
    items(Arrays.stream(saved.size()).boxed().toList());
    items(Arrays.stream(saved.stride()).boxed().toList());
    out.bool(requires_grad);
    noHooks();
    if (!typed) {
      write(tensor.dtype());
    }
    out.opcode('t');
    out.opcode('R');
    if (value != null) {
      remember(value);
    }
  }

  private void sparse(Tensor tensor) {
    Name name = new Name("torch._utils", "_rebuild_sparse_tensor");
    call(tensor, name, tensor.layout(), Tuple.of(SparseParts.of(tensor)));
  }

  private void storage(SavedStorages.Saved saved) {
    String type = saved.storageClass();
    out.opcode('(');
    text("storage");
    name(type == null ? new Name("torch.storage", "UntypedStorage") : new Name("torch", type));
    text(saved.key());
    text(saved.location());
    out.integer(saved.numel());
    out.opcode('t');
    out.opcode('Q');
  }

  /** An empty OrderedDict, where Python keeps hooks. */
  private void noHooks() {
    name(new Name("collections", "OrderedDict"));
    out.opcode(')');
    out.opcode('R');
  }
}
