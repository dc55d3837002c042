package jtorch.serialization;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jtorch.serialization.Node.PyDict;
import jtorch.serialization.Node.PyList;
import jtorch.serialization.Node.PySet;
import org.jspecify.annotations.Nullable;

/**
 * The machine that a pickle is a program for, without anything that could run code.
 *
 * <p>Its opcodes are those of PyTorch's own {@code _weights_only_unpickler.py} and, as those are
 * harmless too, the others of protocols 1 to 5 that make plain values. Source: {@code pickletools}
 * of Python. How many values a pickle may make is limited, as a short one could fill the memory: by
 * what a value takes, which a pickle of {@code torch.save} takes of the file as well.
 */
final class Unpickler {
  private static final int USUAL_VALUES = 2_000_000; // that a short pickle may make
  private static final int BYTES_OF_A_VALUE = 64;
  private static final int CONTAINER = 4; // values
  private static final int CHEAP = 8; // numbers that take the room of a value
  private static final int BYTES_IN_FILE = 16; // of a value in a long pickle
  private static final int HIGHEST_PROTOCOL = 5;
  private static final int LONGEST_INTEGER = 1024; // bytes
  private static final int MOST_DIGITS = 1000;

  private final PickleInput in;
  private final Function<Tuple, Node.Storage> persistent;
  private final ArrayList<@Nullable Object> stack = new ArrayList<>();
  private final ArrayList<Integer> marks = new ArrayList<>();
  private final Map<Long, @Nullable Object> memo = new HashMap<>();
  private final IdentityHashMap<Object, TupleKeys> tupleKeys = new IdentityHashMap<>();
  private final long mostValues;
  private long values;
  private long small;

  /** Makes one that asks for a storage when the pickle names one. */
  Unpickler(PickleInput in, Function<Tuple, Node.Storage> persistent) {
    this.in = in;
    this.persistent = persistent;
    mostValues = Math.max(USUAL_VALUES, in.size() / BYTES_IN_FILE);
  }

  /** Runs one pickle; returns its value. */
  @Nullable Object load() {
    while (true) {
      int opcode = in.u8();
      if (opcode == '.') {
        return pop();
      }
      if (!number(opcode)
          && !text(opcode)
          && !container(opcode)
          && !filled(opcode)
          && !memorized(opcode)
          && !called(opcode)) {
        throw new FileException(
            String.format(
                "its pickle has the opcode 0x%02x at byte %d, which is not allowed in a file of"
                    + " tensors",
                opcode, in.position() - 1));
      }
    }
  }

  private boolean number(int opcode) {
    switch (opcode) {
      case 'N' -> pushSmall(null);
      case 0x88 -> pushSmall(true);
      case 0x89 -> pushSmall(false);
      case 'J' -> pushSmall((long) in.i32());
      case 'K' -> pushSmall((long) in.u8());
      case 'M' -> pushSmall((long) in.u16());
      case 0x8a -> pushLong(in.u8());
      case 0x8b -> pushLong(atMost(LONGEST_INTEGER, in.u32()));
      case 'G' -> pushSmall(in.f64());
      case 'I', 'L', 'F' -> push(written(opcode, in.line()));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Pushes what takes no more room than a number. */
  private void pushSmall(@Nullable Object value) {
    spend(++small % CHEAP == 0 ? 1 : 0);
    stack.add(value);
  }

  private void pushLong(long bytes) {
    spend((int) bytes / Long.BYTES); // a long one takes more room than other values
    push(in.integer(bytes));
  }

  /** Reads a number that is written with digits, as protocol 0 and 1 do. */
  private static Object written(int opcode, String line) {
    if (opcode == 'I' && (line.equals("00") || line.equals("01"))) {
      return line.equals("01");
    }
    try {
      if (opcode == 'F') {
        return Double.parseDouble(line);
      }
      String digits = line.endsWith("L") ? line.substring(0, line.length() - 1) : line;
      atMost(MOST_DIGITS, digits.length());
      return PickleInput.fitting(new BigInteger(digits));
    } catch (NumberFormatException e) {
      throw new FileException("'" + PickleInput.shown(line) + "' in its pickle is no number", e);
    }
  }

  private static long atMost(int limit, long length) {
    if (length > limit) {
      throw new FileException(
          "its pickle has an integer of length " + length + ", and at most " + limit + " is read");
    }
    return length;
  }

  private boolean text(int opcode) {
    switch (opcode) {
      case 'X' -> push(in.utf8(in.u32()));
      case 0x8c, 'U' -> push(in.utf8(in.u8()));
      case 0x8d -> push(in.utf8(in.i64()));
      case 'T' -> push(in.utf8(in.i32()));
      case 'C' -> push(in.bytes(in.u8()));
      case 'B' -> push(in.bytes(in.u32()));
      case 0x8e, 0x96 -> push(in.bytes(in.i64()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean container(int opcode) {
    switch (opcode) {
      case '(' -> {
        spend();
        marks.add(stack.size());
      }
      case '0' -> pop();
      case '1' -> popMark();
      case '2' -> push(top());
      case ']' -> pushLarge(new PyList());
      case '}' -> pushLarge(new PyDict());
      case 0x8f -> pushLarge(new PySet());
      case ')' -> push(Tuple.of());
      case 0x85 -> push(tuple(1));
      case 0x86 -> push(tuple(2));
      case 0x87 -> push(tuple(3));
      case 't' -> push(Tuple.copyOf(popMark()));
      case 'l' -> push(new PyList(popMark()));
      case 'd' -> {
        PyDict dict = new PyDict();
        put(dict, popMark());
        push(dict);
      }
      case 0x91 -> {
        PySet set = new PySet();
        add(set, popMark());
        push(set);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean filled(int opcode) {
    switch (opcode) {
      case 'a' -> {
        Object item = pop();
        top(PyList.class, "a list").items().add(item);
      }
      case 'e' -> {
        List<@Nullable Object> items = popMark();
        top(PyList.class, "a list").items().addAll(items);
      }
      case 's' -> {
        Object value = pop();
        Object key = pop();
        put(top(PyDict.class, "a dict"), key, value);
      }
      case 'u' -> {
        List<@Nullable Object> items = popMark();
        put(top(PyDict.class, "a dict"), items);
      }
      case 0x90 -> {
        List<@Nullable Object> items = popMark();
        add(top(PySet.class, "a set"), items);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void put(PyDict dict, List<@Nullable Object> items) {
    if (items.size() % 2 != 0) {
      throw new FileException("a dict in its pickle has a key without a value");
    }
    for (int i = 0; i < items.size(); i += 2) {
      put(dict, items.get(i), items.get(i + 1));
    }
  }

  private void add(PySet set, List<@Nullable Object> items) {
    for (Object item : items) {
      spend();
      checkKey(set, item);
      set.items().add(item);
    }
  }

  private void put(PyDict dict, @Nullable Object key, @Nullable Object value) {
    spend();
    checkKey(dict, key);
    dict.items().put(key, value);
  }

  private void checkKey(Object container, @Nullable Object key) {
    Keys.checked(key);
    if (key instanceof Tuple tuple) {
      spend(tuple.size() / CHEAP); // it is hashed, and may be a key again and again
      tupleKeys.computeIfAbsent(container, _ -> tupleKeys()).add(tuple);
    }
  }

  private TupleKeys tupleKeys() {
    spend(CONTAINER);
    return new TupleKeys();
  }

  private boolean memorized(int opcode) {
    switch (opcode) {
      case 'q' -> remember(in.u8());
      case 'r' -> remember(in.u32());
      case 0x94 -> remember(memo.size());
      case 'h' -> push(remembered(in.u8()));
      case 'j' -> push(remembered(in.u32()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void remember(long index) {
    spend();
    memo.put(index, top());
  }

  private @Nullable Object remembered(long index) {
    if (!memo.containsKey(index)) {
      throw new FileException("its pickle refers to value " + index + ", which it has not made");
    }
    return memo.get(index);
  }

  private boolean called(int opcode) {
    switch (opcode) {
      case 0x80 -> checkProtocol(in.u8());
      case 0x95 -> in.i64(); // the length of a frame, which only helps readers of streams
      case 'c' -> {
        String module = in.line();
        push(Global.find(module, in.line()));
      }
      case 0x93 -> {
        Object name = pop();
        push(Global.find(text(pop()), text(name)));
      }
      case 'R', 0x81 -> {
        Object arguments = pop();
        Object made = Reducer.call(pop(), arguments);
        spend(weight(made));
        push(made);
      }
      case 'b' -> {
        Object state = pop();
        Reducer.checkState(top(), state);
      }
      case 'Q' -> push(storage(pop()));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Only a string: the text of a list that has itself in it, or another often, has no end. */
  private static String text(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new FileException("its pickle asks for something whose name is no string");
  }

  private Node.Storage storage(@Nullable Object id) {
    if (id instanceof Tuple tuple && !tuple.isEmpty() && "storage".equals(tuple.getFirst())) {
      return persistent.apply(tuple);
    }
    throw new FileException("its pickle refers to something outside that is no storage");
  }

  private static void checkProtocol(int protocol) {
    if (protocol > HIGHEST_PROTOCOL) {
      throw new FileException(
          "its pickle has protocol " + protocol + ", and at most " + HIGHEST_PROTOCOL + " is read");
    }
  }

  // The stack

  /** What a call copies counts too: it may be called again and again on the same large value. */
  private static int weight(@Nullable Object made) {
    return switch (made) {
      case PyDict dict -> CONTAINER + dict.items().size();
      case PySet set -> CONTAINER + set.items().size();
      case byte[] bytes -> bytes.length / BYTES_OF_A_VALUE;
      case long[] size -> size.length / CHEAP;
      case null, default -> 0;
    };
  }

  private void spend() {
    spend(1);
  }

  private void spend(int count) {
    values += count;
    if (values > mostValues) {
      throw new FileException("its pickle makes more than " + mostValues + " values");
    }
  }

  private void push(@Nullable Object value) {
    spend();
    stack.add(value);
  }

  /** An empty list or dict takes the room of several values. */
  private void pushLarge(Object value) {
    spend(CONTAINER - 1);
    push(value);
  }

  private @Nullable Object top() {
    int floor = marks.isEmpty() ? 0 : marks.getLast();
    if (stack.size() <= floor) {
      throw new FileException(
          "its pickle takes a value that is not there, at byte " + in.position());
    }
    return stack.getLast();
  }

  private <T> T top(Class<T> type, String what) {
    Object top = top();
    if (!type.isInstance(top)) {
      throw new FileException(
          "its pickle fills something that is not " + what + ", at byte " + in.position());
    }
    return type.cast(top);
  }

  private @Nullable Object pop() {
    Object top = top();
    stack.removeLast();
    return top;
  }

  private Tuple tuple(int size) {
    @Nullable Object[] items = new Object[size];
    for (int i = size - 1; i >= 0; i--) {
      items[i] = pop();
    }
    return Tuple.of(items);
  }

  private List<@Nullable Object> popMark() {
    if (marks.isEmpty()) {
      throw new FileException(
          "its pickle has no mark where it needs one, at byte " + in.position());
    }
    List<@Nullable Object> tail = stack.subList(marks.removeLast(), stack.size());
    List<@Nullable Object> items = new ArrayList<>(tail);
    tail.clear();
    return items;
  }
}
