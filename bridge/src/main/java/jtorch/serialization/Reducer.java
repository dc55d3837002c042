package jtorch.serialization;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Device;
import jtorch.ops.Layout;
import jtorch.serialization.Global.Maker;
import jtorch.serialization.Node.PyDict;
import jtorch.serialization.Node.PyList;
import jtorch.serialization.Node.PySet;
import org.jspecify.annotations.Nullable;

/** What the allowed names make when a pickle calls them. */
final class Reducer {
  private Reducer() {}

  /** Makes the value of a call. */
  static @Nullable Object call(@Nullable Object function, @Nullable Object arguments) {
    if (!(function instanceof Maker maker) || !(arguments instanceof Tuple tuple)) {
      throw new FileException("its pickle calls something that cannot be called");
    }
    Arguments args = new Arguments(maker, tuple);
    return switch (maker) {
      case ORDERED_DICT, COUNTER -> dict(args);
      case SET -> set(args);
      case SIZE -> args.longs(0);
      case DEVICE -> device(args);
      case COMPLEX -> new Complex(args.number(0), args.number(1));
      case ENCODE -> encoded(args);
      case BYTEARRAY -> bytes(args);
      case PARAMETER -> new Node.Trained(args.as(0, Node.View.class), args.flag(1, true));
      case REBUILD_PARAMETER, REBUILD_PARAMETER_WITH_STATE ->
          new Node.Trained(args.as(0, Node.View.class), args.flag(1, true));
      case REBUILD_TENSOR -> view(args, storageType(args), false, null);
      case REBUILD_TENSOR_V2 ->
          view(args, storageType(args), args.flag(4, false), args.find(6, PyDict.class));
      case REBUILD_TENSOR_V3 ->
          view(
              args,
              args.as(6, Global.Type.class).dtype(),
              args.flag(4, false),
              args.find(7, PyDict.class));
      case REBUILD_SPARSE_TENSOR -> sparse(args);
      case LAYOUT -> layout(args);
      case REBUILD_FROM_TYPE -> fromType(args);
      case TENSOR -> throw args.wrong();
    };
  }

  /** A tensor or parameter with attributes of its own, which Java has no place for. */
  private static @Nullable Object fromType(Arguments args) {
    Maker function = args.as(0, Maker.class);
    boolean rebuilds = function.name().startsWith("REBUILD_") && function != args.maker();
    boolean plain = args.get(1) == Maker.TENSOR || args.get(1) == Maker.PARAMETER;
    if (!rebuilds || !plain) {
      throw args.wrong();
    }
    return call(function, args.get(2));
  }

  /** Python sets attributes here: {@code _metadata} of a state dict, which is not needed. */
  static void checkState(@Nullable Object made, @Nullable Object state) {
    if (!(made instanceof PyDict || made instanceof Node.Trained) || state == null) {
      throw new FileException("its pickle sets attributes of something that may have none");
    }
  }

  private static Layout layout(Arguments args) {
    String name = args.as(0, String.class);
    for (Layout layout : Layout.values()) {
      if (name.equals("torch." + layout)) {
        return layout;
      }
    }
    throw args.wrong();
  }

  /** A sparse tensor: its layout, then its parts and its sizes. */
  private static Node.Sparse sparse(Arguments args) {
    Layout layout = args.as(0, Layout.class);
    Arguments parts = new Arguments(args.maker(), args.as(1, Tuple.class));
    Node.View first = parts.as(0, Node.View.class);
    Node.View second = parts.as(1, Node.View.class);
    return switch (layout) {
      case sparse_coo -> {
        Boolean coalesced = parts.size() < 4 ? null : parts.flag(3, false);
        yield new Node.Sparse(layout, List.of(first), second, parts.shape(2), coalesced);
      }
      case sparse_csr, sparse_csc, sparse_bsr, sparse_bsc ->
          new Node.Sparse(
              layout, List.of(first, second), parts.as(2, Node.View.class), parts.shape(3), null);
      default -> throw args.wrong();
    };
  }

  private static DType storageType(Arguments args) {
    DType dtype = args.as(0, Node.Storage.class).dtype();
    if (dtype == null) {
      throw args.wrong();
    }
    return dtype;
  }

  private static Node.View view(
      Arguments args, DType dtype, boolean requires_grad, @Nullable PyDict metadata) {
    Node.View view =
        new Node.View(
            args.as(0, Node.Storage.class),
            dtype,
            args.integer(1),
            args.shape(2),
            args.shape(3),
            requires_grad,
            metadata != null && Boolean.TRUE.equals(metadata.items().get("conj")),
            metadata != null && Boolean.TRUE.equals(metadata.items().get("neg")));
    Bounds.check(view);
    return view;
  }

  private static PyDict dict(Arguments args) {
    PyDict dict = new PyDict();
    if (args.isEmpty()) {
      return dict;
    }
    if (args.get(0) instanceof PyDict entries) {
      for (Map.Entry<@Nullable Object, @Nullable Object> entry : entries.items().entrySet()) {
        dict.items().put(entry.getKey(), entry.getValue());
      }
      return dict;
    }
    TupleKeys tuples = new TupleKeys();
    for (Object pair : args.items(0)) {
      List<?> both = elements(pair);
      if (both.size() != 2) {
        throw args.wrong();
      }
      tuples.add(Keys.checked(both.get(0)));
      dict.items().put(both.get(0), both.get(1));
    }
    return dict;
  }

  private static List<?> elements(@Nullable Object pair) {
    return switch (pair) {
      case PyList list -> list.items();
      case Tuple tuple -> tuple;
      case null, default -> List.of();
    };
  }

  private static PySet set(Arguments args) {
    PySet set = new PySet();
    if (!args.isEmpty()) {
      TupleKeys tuples = new TupleKeys();
      args.items(0)
          .forEach(item -> {
            tuples.add(Keys.checked(item));
            set.items().add(item);
          });
    }
    return set;
  }

  private static Device device(Arguments args) {
    String type = args.as(0, String.class);
    try {
      return args.size() == 1
          ? Device.parse(type)
          : new Device(type, Math.toIntExact(args.integer(1)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new FileException("it has a device that is unknown here: " + e.getMessage(), e);
    }
  }

  /** Python's bytes in a pickle of protocol 2: a string of the characters 0 to 255. */
  private static byte[] encoded(Arguments args) {
    String text = args.as(0, String.class);
    if (!"latin1".equals(args.get(1)) || text.chars().anyMatch(c -> c > 0xff)) {
      throw args.wrong();
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(Arguments args) {
    return args.isEmpty() ? new byte[0] : args.as(0, byte[].class);
  }
}
