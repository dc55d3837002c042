package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a tensor that LibTorch's graph saves for its backward pass: objects of a C++
 * class, {@code torch::autograd::SavedVariableHooks}, whose table of virtual functions leads to
 * Java.
 *
 * <p>LibTorch's own default hooks are Python objects. But it asks its engine for them, by a virtual
 * function that Python overrides: so does Java, by a table of its own for the engine, as long as
 * some thread has hooks.
 */
public final class SavedTensorHooks {
  /** The two hooks of a block. */
  public interface Pair {
    /**
     * Packs a tensor.
     *
     * @param tensor an {@code at::Tensor*} that stays LibTorch's
     * @return what {@link #unpack} and {@link #drop} are given
     */
    Object pack(long tensor);

    /**
     * Unpacks a tensor, perhaps more than once.
     *
     * @return an {@code at::Tensor*} that becomes LibTorch's
     */
    long unpack(Object packed);

    /** The graph is gone. */
    void drop(Object packed);
  }

  private static final String SPACE = "_ZN5torch8autograd6Engine";
  private static final String TABLE = "_ZTVN5torch8autograd6EngineE";
  private static final int HEADER = 2; // the distance to the object's start, and its type
  private static final int SLOTS = 9;
  private static final int HOOKS = 5; // get_default_saved_variable_hooks
  private static final String NAME = "a hook of saved tensors";

  private static final MethodType TWO = MethodType.methodType(long.class, long.class, long.class);
  private static final FunctionDescriptor TWO_C =
      FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  private static final Map<Long, Attached> ATTACHED = new ConcurrentHashMap<>();

  // Objects that are gone, whose memory the next ones take: all threads of Java would be asked
  // before an arena's memory is given back.
  private static final Queue<Long> FREE = new ConcurrentLinkedQueue<>();

  private static final ThreadLocal<Deque<Pair>> PAIRS = ThreadLocal.withInitial(ArrayDeque::new);
  private static int users;

  static {
    LibTorch.load();
  }

  private SavedTensorHooks() {}

  /** What is found and made when the first hooks are. */
  private static final class Engine {
    static final @Nullable MemorySegment FIRST_WORD = firstWord();
    static final long OWN_TABLE = FIRST_WORD == null ? 0 : withJava().address();
    static final MemorySegment OBJECT_TABLE = objectTable();

    /** Returns the word in which the engine says what its functions are; null if they differ. */
    @SuppressWarnings("restricted") // the first word of an object that lives as long as LibTorch
    private static @Nullable MemorySegment firstWord() {
      if (!FailingStub.isSupported() || Downcall.symbol(TABLE).isEmpty()) {
        return null;
      }
      MethodHandle engine =
          Downcall.loaded(
              SPACE + "18get_default_engineEv", FunctionDescriptor.of(ValueLayout.JAVA_LONG));
      try {
        MemorySegment word =
            MemorySegment.ofAddress((long) engine.invokeExact()).reinterpret(Long.BYTES);
        long expected = Downcall.symbol(TABLE).get().address() + HEADER * Long.BYTES;
        return word.get(ValueLayout.JAVA_LONG, 0) == expected ? word : null;
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
    }
  }

  @SuppressWarnings("restricted") // the engine's own table
  private static MemorySegment withJava() {
    long[] entries =
        Downcall.symbol(TABLE)
            .orElseThrow()
            .reinterpret((HEADER + SLOTS) * Long.BYTES)
            .toArray(ValueLayout.JAVA_LONG);
    entries[HEADER + HOOKS] =
        Downcall.upcall(MethodHandles.lookup(), "create", TWO, TWO_C).address();
    return Arena.global().allocateFrom(ValueLayout.JAVA_LONG, entries).asSlice(HEADER * Long.BYTES);
  }

  private static MemorySegment objectTable() {
    MethodType ofObject = MethodType.methodType(void.class, long.class);
    FunctionDescriptor onObject = FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG);
    MethodHandles.Lookup here = MethodHandles.lookup();
    MemorySegment ignore = Downcall.upcall(here, "ignore", ofObject, onObject);
    return Arena.global()
        .allocateFrom(
            ValueLayout.JAVA_LONG,
            0, // the object starts here
            0, // nobody asks for its type
            FailingStub.around(Downcall.upcall(here, "pack", TWO, TWO_C), NAME).address(),
            FailingStub.around(Downcall.upcall(here, "unpack", TWO, TWO_C), NAME).address(),
            ignore.address(), // the destructor alone, for objects inside others
            Downcall.upcall(here, "delete", ofObject, onObject).address(),
            ignore.address()) // what only the compiler of graphs asks for
        .asSlice(HEADER * Long.BYTES);
  }

  /** Returns whether the loaded LibTorch's engine looks as expected. */
  public static boolean isSupported() {
    return Engine.FIRST_WORD != null;
  }

  /** Has a pair called for what this thread's operators save from now on. */
  public static void push(Pair pair) {
    StackReserve.expectOperators();
    StackReserve.expectFreeing();
    PAIRS.get().push(pair);
    use(1);
  }

  /** Ends what {@link #push} began, in the same thread. */
  public static void remove(Pair pair) {
    if (PAIRS.get().removeFirstOccurrence(pair)) {
      use(-1);
    }
  }

  private static synchronized void use(int more) {
    MemorySegment word = Engine.FIRST_WORD;
    if (word == null) {
      throw new IllegalStateException(
          "This LibTorch can't call Java for the tensors that it saves; use LibTorch 2.10 on Linux"
              + " with an x86-64 processor.");
    }
    users += more;
    word.set(
        ValueLayout.JAVA_LONG,
        0,
        users > 0
            ? Engine.OWN_TABLE
            : Downcall.symbol(TABLE).orElseThrow().address() + HEADER * Long.BYTES);
  }

  /** The engine's function: returns a {@code unique_ptr}, of nothing for a thread without hooks. */
  static long create(long result, long engine) {
    long object = 0;
    try {
      Pair pair = PAIRS.get().peek();
      if (pair != null) {
        object = object();
        ATTACHED.put(object, new Attached(pair));
      }
    } catch (Throwable e) { // for want of memory: the tensor is saved as it is
      object = 0;
    }
    cell(result).set(ValueLayout.JAVA_LONG, 0, object);
    return result;
  }

  private static long object() {
    Long free = FREE.poll();
    return free != null
        ? free
        : Arena.global()
            .allocateFrom(ValueLayout.JAVA_LONG, Engine.OBJECT_TABLE.address(), 0)
            .address();
  }

  static long pack(long object, long tensor) {
    return JavaOperators.guarded(NAME, () -> known(object).pack(tensor));
  }

  static long unpack(long result, long object) {
    return JavaOperators.guarded(
        NAME,
        () -> CppVector.moveTo(result, BackwardPass.<Long>called(() -> known(object).unpack())));
  }

  private static Attached known(long object) {
    Attached attached = ATTACHED.get(object);
    if (attached == null) {
      throw new IllegalStateException("What was saved for the backward pass is gone.");
    }
    return attached;
  }

  static void delete(long object) {
    try {
      Attached attached = ATTACHED.remove(object);
      if (attached != null) {
        try {
          attached.drop();
        } finally {
          FREE.add(object);
        }
      }
    } catch (Throwable lost) { // nobody could be told
      return;
    }
  }

  static void ignore(long object) {
    // nothing to do, but C++ needs something to call
  }

  @SuppressWarnings("restricted") // the one pointer that a unique_ptr consists of
  private static MemorySegment cell(long address) {
    return MemorySegment.ofAddress(address).reinterpret(Long.BYTES);
  }

  /** One saved tensor. */
  private static final class Attached {
    private final Pair pair;
    private volatile @Nullable Object packed;

    Attached(Pair pair) {
      this.pair = pair;
    }

    void pack(long tensor) {
      packed = pair.pack(tensor);
    }

    long unpack() {
      Object present = packed;
      if (present == null) {
        throw new IllegalStateException("Nothing was packed.");
      }
      return pair.unpack(present);
    }

    void drop() {
      Object present = packed;
      packed = null;
      if (present != null) {
        pair.drop(present);
      }
    }
  }
}
