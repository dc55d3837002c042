package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Hooks that are called when a leaf's gradient has been added up: objects of a C++ class, {@code
 * torch::autograd::PostAccumulateGradHook}, whose table of virtual functions leads to Java.
 *
 * <p>LibTorch owns such an object, one for each leaf; its destructor tells when the leaf is gone.
 */
public final class AccumulatedHook {
  /** What a hook does. */
  public interface Hook {
    /**
     * Sees a leaf with its gradient.
     *
     * @param tensor an {@code at::Tensor*} that stays LibTorch's
     */
    void apply(long tensor);
  }

  private static final Map<Long, Attached> ATTACHED = new ConcurrentHashMap<>();
  private static final MemorySegment TABLE;
  private static final MethodHandle SET;
  private static final MethodHandle GET;

  static {
    LibTorch.load();
    TABLE = table();
    SET =
        Downcall.loaded(
            "_ZN5torch8autograd4impl23set_post_acc_grad_hooksERKN2at10TensorBaseE"
                + "St10unique_ptrINS0_22PostAccumulateGradHookESt14default_deleteIS7_EE",
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
    GET =
        Downcall.loaded(
            "_ZN5torch8autograd4impl19post_acc_grad_hooksERKN2at6TensorE",
            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
  }

  private AccumulatedHook() {}

  /**
   * Gives a hook to a leaf.
   *
   * @param tensor an {@code at::Tensor*} that requires a gradient and that no node made
   * @return what takes the hook from the leaf again
   */
  @SuppressWarnings("restricted") // the unique_ptr that LibTorch keeps for the leaf
  public static synchronized Runnable add(long tensor, Hook hook) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment kept =
          MemorySegment.ofAddress((long) GET.invokeExact(tensor)).reinterpret(Long.BYTES);
      Attached known = ATTACHED.get(kept.get(ValueLayout.JAVA_LONG, 0));
      if (known != null) {
        known.hooks.add(hook);
        return () -> known.hooks.remove(hook);
      }
      List<Hook> hooks = new CopyOnWriteArrayList<>(List.of(hook));
      // A unique_ptr is passed as the address of one, from which it is moved.
      MemorySegment pointer = arena.allocateFrom(ValueLayout.JAVA_LONG, make(hooks));
      SET.invokeExact(tensor, pointer);
      return () -> hooks.remove(hook);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static long make(List<Hook> hooks) {
    StackReserve.expectFreeing();
    Arena arena = Arena.ofShared();
    MemorySegment object = arena.allocateFrom(ValueLayout.JAVA_LONG, TABLE.address(), 0);
    ATTACHED.put(object.address(), new Attached(hooks, arena));
    return object.address();
  }

  /** The class's functions in the order in which it declares them, as the C++ ABI has it. */
  private static MemorySegment table() {
    FunctionDescriptor onObject = FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG);
    MethodType ofObject = MethodType.methodType(void.class, long.class);
    MethodHandles.Lookup here = MethodHandles.lookup();
    MemorySegment delete = Downcall.upcall(here, "delete", ofObject, onObject);
    MemorySegment ignore = Downcall.upcall(here, "ignore", ofObject, onObject);
    MemorySegment call =
        Downcall.upcall(
            here,
            "call",
            MethodType.methodType(void.class, long.class, long.class),
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
    MemorySegment entries =
        Arena.global()
            .allocateFrom(
                ValueLayout.JAVA_LONG,
                0, // the object starts here
                0, // its type, which nobody asks for
                ignore.address(), // the destructor alone, for objects inside others
                delete.address(),
                call.address(),
                ignore.address(), // what only the compiler of graphs asks for, twice
                ignore.address());
    return entries.asSlice(2 * Long.BYTES);
  }

  /** An exception is thrown when the backward pass is over. */
  static void call(long object, long tensor) {
    Attached attached = ATTACHED.get(object);
    if (attached == null) {
      return;
    }
    BackwardPass.hook(() -> attached.apply(tensor), () -> null);
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
  private record Attached(List<Hook> hooks, Arena arena) {
    @Nullable Void apply(long tensor) {
      hooks.forEach(hook -> hook.apply(tensor));
      return null;
    }
  }
}
