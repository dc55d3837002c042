package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * The virtual functions of an autograd node, of which two can be replaced: {@code apply} and {@code
 * release_variables}.
 *
 * <p>Where they stand in the table is not assumed: {@code CopySlices} exports both functions and
 * its table, and the place where a function's address stands there is its place in every node's
 * table. The node that lends the rest of its table is {@code AliasBackward0}, the cheapest one: it
 * saves nothing. Its own name is left out: a node's name is that of its type, which is ours.
 */
final class NodeTable {
  private static final String LIST = "OSt6vectorIN2at6TensorESaIS%s_EE";
  private static final String NODES = "_ZN5torch8autograd";
  private static final int HEADER = 2; // the distance to the object's start, and its type
  private static final int SLOTS = 24; // more than a node has: what follows is only copied

  private final long[] entries;
  private final long address;
  private final int apply;
  private final int release;

  private NodeTable(long[] entries, long address, int apply, int release) {
    this.entries = entries;
    this.address = address;
    this.apply = apply;
    this.release = release;
  }

  /** Reads the loaded LibTorch's table; empty if it has another shape than expected. */
  static Optional<NodeTable> read() {
    Optional<long[]> slices = table("_ZTVN5torch8autograd10CopySlicesE");
    Optional<long[]> alias = table("_ZTVN5torch8autograd9generated14AliasBackward0E");
    if (slices.isEmpty() || alias.isEmpty()) {
      return Optional.empty();
    }
    int name = slot(slices.get(), "_ZNK5torch8autograd4Node4nameB5cxx11Ev");
    int apply = slot(slices.get(), NODES + "10CopySlices5applyE" + LIST.formatted("4"));
    int release = slot(slices.get(), NODES + "10CopySlices17release_variablesEv");
    int same = slot(alias.get(), NODES + "9generated14AliasBackward05applyE" + LIST.formatted("5"));
    if (name < 0 || apply < 0 || release < 0 || apply != same) {
      return Optional.empty();
    }
    alias.get()[HEADER + name] = slices.get()[HEADER + name];
    long start = find("_ZTVN5torch8autograd9generated14AliasBackward0E").orElseThrow();
    return Optional.of(new NodeTable(alias.get(), start + HEADER * Long.BYTES, apply, release));
  }

  /** Returns the address that a fresh alias's node starts with. */
  long address() {
    return address;
  }

  /**
   * Makes a table with other functions, for nodes of another name.
   *
   * @return the address that such a node starts with; the table is never freed
   */
  MemorySegment with(String name, MemorySegment applyStub, MemorySegment releaseStub) {
    Arena arena = Arena.global();
    long[] changed = entries.clone();
    changed[1] = type(name, arena).address();
    changed[HEADER + apply] = applyStub.address();
    changed[HEADER + release] = releaseStub.address();
    MemorySegment table = arena.allocateFrom(ValueLayout.JAVA_LONG, changed);
    return table.asSlice(HEADER * Long.BYTES);
  }

  /** The type's description with another name: the one that {@code grad_fn} is printed by. */
  private MemorySegment type(String name, Arena arena) {
    long[] parts = longs(entries[1], 3); // its own table, its name, its base class
    parts[1] = arena.allocateFrom(name.length() + name).address();
    return arena.allocateFrom(ValueLayout.JAVA_LONG, parts);
  }

  private static Optional<long[]> table(String symbol) {
    return find(symbol).map(start -> longs(start, HEADER + SLOTS));
  }

  private static int slot(long[] table, String function) {
    Optional<Long> address = find(function);
    for (int i = 0; address.isPresent() && i < SLOTS; i++) {
      if (table[HEADER + i] == address.get()) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Long> find(String symbol) {
    return SymbolLookup.loaderLookup().find(symbol).map(MemorySegment::address);
  }

  @SuppressWarnings("restricted") // inside LibTorch's read-only data, which these symbols lie in
  private static long[] longs(long address, int count) {
    return MemorySegment.ofAddress(address)
        .reinterpret((long) count * Long.BYTES)
        .toArray(ValueLayout.JAVA_LONG);
  }
}
