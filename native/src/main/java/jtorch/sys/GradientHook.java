package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Hooks that see a tensor's gradient on its way and may replace it: objects of a C++ class, {@code
 * torch::autograd::FunctionPreHook}, whose table of virtual functions leads to Java.
 *
 * <p>LibTorch owns such an object; its destructor tells when the graph that it belongs to is gone.
 */
public final class GradientHook {
  /** What a hook does. */
  public interface Hook {
    /**
     * Sees a gradient.
     *
     * @param gradient an {@code at::Tensor*} that stays LibTorch's
     * @return an {@code at::Tensor*} that becomes LibTorch's and takes its place, or 0 to keep it
     */
    long apply(long gradient);
  }

  private static final Map<Long, Attached> ATTACHED = new ConcurrentHashMap<>();
  private static final ThreadLocal<Set<Long>> MUTED = ThreadLocal.withInitial(Set::of);
  private static final MemorySegment TABLE;
  private static final MethodHandle ADD_TO_LEAF;
  private static final MethodHandle HOOKS_OF_LEAF;

  static {
    LibTorch.load();
    TABLE = table();
    ADD_TO_LEAF =
        Downcall.loaded(
            "_ZN5torch8autograd4impl8add_hookERKN2at10TensorBaseE"
                + "St10unique_ptrINS0_15FunctionPreHookESt14default_deleteIS7_EE",
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
    HOOKS_OF_LEAF =
        Downcall.loaded(
            "_ZN5torch8autograd4impl5hooksERKN2at6TensorE",
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
  }

  private GradientHook() {}

  /**
   * Makes a hook for one of the gradients that arrive together.
   *
   * @param index the number of the gradient: of the output of a node, 0 for a leaf
   * @return the {@code FunctionPreHook*}, which must be given to LibTorch
   */
  public static long make(int index, Hook hook) {
    List<Hook> hooks = new CopyOnWriteArrayList<>(List.of(hook));
    return make(index, hooks);
  }

  private static long make(int index, List<Hook> hooks) {
    StackReserve.expectFreeing();
    Arena arena = Arena.ofShared();
    MemorySegment object = arena.allocateFrom(ValueLayout.JAVA_LONG, TABLE.address(), 0);
    ATTACHED.put(object.address(), new Attached(index, hooks, arena));
    return object.address();
  }

  private static List<Hook> add(long object, Hook hook) {
    Attached attached = ATTACHED.get(object);
    if (attached == null) {
      throw new IllegalStateException("This tensor has a hook that is not Java's.");
    }
    attached.hooks.add(hook);
    return attached.hooks;
  }

  /**
   * Gives a hook to a leaf: a tensor that requires a gradient and that no node made.
   *
   * <p>LibTorch ends the process if a leaf is given a second object, so the first one takes all of
   * a leaf's hooks.
   *
   * @return what takes the hook from the leaf again
   */
  public static synchronized Runnable addToLeaf(long tensor, Hook hook) {
    try (Arena arena = Arena.ofConfined()) {
      long[] objects = CppVector.pointers((long) HOOKS_OF_LEAF.invokeExact(tensor));
      if (objects.length > 0) {
        return removal(add(objects[0], hook), hook);
      }
      // A unique_ptr is passed as the address of one, from which it is moved.
      List<Hook> hooks = new CopyOnWriteArrayList<>(List.of(hook));
      MemorySegment pointer = arena.allocateFrom(ValueLayout.JAVA_LONG, make(0, hooks));
      ADD_TO_LEAF.invokeExact(tensor, pointer);
      return removal(hooks, hook);
    } catch (IllegalStateException foreign) {
      throw foreign;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** It refers to the hooks, not to the object, whose address may be another's by then. */
  private static Runnable removal(List<Hook> hooks, Hook hook) {
    return () -> hooks.remove(hook);
  }

  /** The class's functions in the order in which it declares them, as the C++ ABI has it. */
  private static MemorySegment table() {
    MethodType ofObject = MethodType.methodType(void.class, long.class);
    FunctionDescriptor onObject = FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG);
    MethodHandles.Lookup here = MethodHandles.lookup();
    MemorySegment delete = Downcall.upcall(here, "delete", ofObject, onObject);
    MemorySegment call =
        Downcall.upcall(
            here,
            "call",
            MethodType.methodType(MemorySegment.class, long.class, long.class),
            FunctionDescriptor.of(CppVector.LAYOUT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
    MemorySegment ignore = Downcall.upcall(here, "ignore", ofObject, onObject);
    long type =
        SymbolLookup.loaderLookup()
            .find("_ZTIN5torch8autograd15FunctionPreHookE")
            .map(MemorySegment::address)
            .orElse(0L);
    MemorySegment entries =
        Arena.global()
            .allocateFrom(
                ValueLayout.JAVA_LONG,
                0, // the object starts here
                type,
                ignore.address(), // the destructor alone, for objects inside others
                delete.address(),
                call.address(),
                ignore.address()); // what only the compiler of graphs asks for
    return entries.asSlice(2 * Long.BYTES);
  }

  /**
   * Goes back through a part of a graph whose results are gradients that are not whole yet: hooks
   * that wait for the whole ones are not called meanwhile by this thread.
   *
   * @param lists the {@code std::vector<std::unique_ptr<FunctionPreHook>>*} that hold those hooks
   */
  public static <T> T muting(List<Long> lists, Supplier<T> call) {
    Set<Long> before = MUTED.get();
    Set<Long> muted = new HashSet<>(before);
    for (long list : lists) {
      for (long object : CppVector.pointers(list)) {
        muted.add(object);
      }
    }
    MUTED.set(muted);
    try {
      return call.get();
    } finally {
      MUTED.set(before);
    }
  }

  static MemorySegment call(long object, long gradients) {
    long[] elements = CppVector.elements(gradients);
    long[] results = new long[elements.length];
    for (int i = 0; i < elements.length; i++) {
      int number = i;
      long replacement =
          elements[i] == 0
              ? 0
              : BackwardPass.hook(() -> replacement(object, number, elements[number]), () -> 0L);
      boolean kept = replacement == 0 && elements[i] != 0;
      results[i] = kept ? TensorMemory.copy(elements[i]) : replacement;
    }
    return CppVector.of(results);
  }

  /** An exception leaves the gradient as it is, and is thrown when the backward pass is over. */
  private static long replacement(long object, int index, long gradient) {
    Attached attached = ATTACHED.get(object);
    if (attached == null || attached.index != index || MUTED.get().contains(object)) {
      return 0;
    }
    long present = 0;
    for (Hook hook : attached.hooks) {
      try {
        long next = hook.apply(present == 0 ? gradient : present);
        if (next != 0) {
          release(present);
          present = next;
        }
      } catch (Throwable e) {
        release(present);
        throw e;
      }
    }
    return present;
  }

  private static void release(long tensor) {
    if (tensor != 0) {
      TensorMemory.delete(tensor);
    }
  }

  static void delete(long object) {
    Attached attached = ATTACHED.remove(object);
    if (attached != null) {
      attached.arena.close();
    }
  }

  static void ignore(long object) {
    // nothing to do, but C++ needs something to call
  }

  /** What Java knows of a hook, and the memory of its object. */
  private record Attached(int index, List<Hook> hooks, Arena arena) {}
}
