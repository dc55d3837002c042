package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of LibTorch's autograd graph whose backward pass is Java's.
 *
 * <p>A C++ class can't be extended from here, but an object's virtual functions are found through
 * the first word that it holds: a node that LibTorch has made for a view gets a table in which
 * {@code apply} and {@code release_variables} lead to Java. LibTorch calls the second one when the
 * graph has been used or is dropped, so that nothing saved lives longer than in Python.
 */
public final class AutogradNode {
  /** What a node does when gradients arrive at it. */
  public interface Backward {
    /**
     * Computes the gradients of the inputs.
     *
     * @param gradients the outputs' gradients, {@code at::Tensor*} that stay LibTorch's; 0 for one
     *     that is zero
     * @return a gradient for each input, {@code at::Tensor*} that become LibTorch's; 0 for none
     */
    long[] apply(long... gradients);

    /** Drops what was saved for {@link #apply}, which is not called again. */
    void release();
  }

  private static final Optional<NodeTable> TABLE;
  private static final Map<String, MemorySegment> TABLES = new ConcurrentHashMap<>();
  private static final Map<Long, Attached> ATTACHED = new ConcurrentHashMap<>();
  private static final ThreadLocal<Released> RELEASED = ThreadLocal.withInitial(Released::new);
  private static final MemorySegment APPLY;
  private static final MemorySegment RELEASE;
  private static final MethodHandle EDGE;
  private static final MethodHandle SET_EDGE;

  static {
    LibTorch.load();
    TABLE = NodeTable.read();
    APPLY =
        Downcall.upcall(
            MethodHandles.lookup(),
            "apply",
            MethodType.methodType(MemorySegment.class, long.class, long.class),
            FunctionDescriptor.of(CppVector.LAYOUT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
    RELEASE =
        Downcall.upcall(
            MethodHandles.lookup(),
            "release",
            MethodType.methodType(void.class, long.class),
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));
    EDGE =
        Downcall.loaded(
            "_ZN5torch8autograd4impl13gradient_edgeERKN2at6TensorE",
            FunctionDescriptor.of(CppVector.LAYOUT, ValueLayout.JAVA_LONG));
    SET_EDGE =
        Downcall.loaded(
            "_ZN5torch8autograd4impl17set_gradient_edgeERKN2at6TensorENS0_4EdgeE",
            FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
  }

  private AutogradNode() {}

  /** Returns whether the loaded LibTorch's nodes look as expected. */
  public static boolean isSupported() {
    return TABLE.isPresent();
  }

  /**
   * Has Java do a node's backward pass.
   *
   * @param node the {@code torch::autograd::Node*} of a fresh {@code alias}
   * @param name what the node is called when its output is printed, such as {@code MulBackward0}
   * @param inputs how many gradients the backward pass returns
   * @throws IllegalStateException if the node is of another kind
   */
  @SuppressWarnings("restricted") // the first word of an object that the caller holds
  public static void attach(long node, String name, int inputs, Backward backward) {
    NodeTable table =
        TABLE.orElseThrow(() ->
            new IllegalStateException(
                "This LibTorch's autograd nodes can't be made in Java; use LibTorch 2.10 on Linux."));
    MemorySegment first = MemorySegment.ofAddress(node).reinterpret(Long.BYTES);
    if (first.get(ValueLayout.JAVA_LONG, 0) != table.address()) {
      throw new IllegalStateException("Only the node of a fresh alias can be given to Java.");
    }
    MemorySegment own = TABLES.computeIfAbsent(name, n -> table.with(n, APPLY, RELEASE));
    StackReserve.expectFreeing();
    ATTACHED.put(node, new Attached(name, inputs, backward));
    first.set(ValueLayout.JAVA_LONG, 0, own.address());
  }

  /**
   * Writes where a tensor's gradient goes into an empty {@code torch::autograd::Edge}.
   *
   * @param tensor an {@code at::Tensor*} that requires a gradient
   */
  @SuppressWarnings("restricted") // an element of an EdgeVector that the caller holds
  public static void edge(long tensor, long edge) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment made = (MemorySegment) EDGE.invokeExact((SegmentAllocator) arena, tensor);
      MemorySegment.ofAddress(edge).reinterpret(made.byteSize()).copyFrom(made);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * Makes a tensor the output of a node.
   *
   * @param tensor an {@code at::Tensor*}
   * @param edge a {@code torch::autograd::Edge*}, which is moved from: the C++ ABI passes an object
   *     with a destructor as its address
   */
  public static void setEdge(long tensor, long edge) {
    try {
      SET_EDGE.invokeExact(tensor, edge);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * LibTorch's {@code apply}: an exception becomes a wrong number of gradients, which it refuses.
   */
  static MemorySegment apply(long node, long gradients) {
    Attached attached = ATTACHED.get(node);
    return BackwardPass.hook(
        () -> gradients(attached, gradients),
        () -> CppVector.of(new long[attached == null ? 0 : attached.inputs + 1]));
  }

  private static MemorySegment gradients(@Nullable Attached attached, long gradients) {
    if (attached == null || !attached.begin()) {
      throw new IllegalStateException(
          "Trying to backward through the graph a second time: what it had saved is freed; call"
              + " backward(retain_graph(true)) the first time.");
    }
    long[] results;
    try {
      results = attached.backward.apply(CppVector.elements(gradients));
    } finally {
      attached.end();
    }
    if (results.length != attached.inputs) {
      throw new IllegalStateException(
          attached.name
              + " returned "
              + results.length
              + " gradients for "
              + attached.inputs
              + " inputs.");
    }
    return CppVector.of(results);
  }

  /**
   * LibTorch's {@code release_variables}. A tensor that was saved may hold the next node of a long
   * chain, and be freed within this call: that node waits in the queue for the outermost call, as
   * the stack would end before such a chain does.
   */
  static void release(long node) {
    try {
      Attached attached = ATTACHED.remove(node);
      if (attached != null) {
        RELEASED.get().release(attached);
      }
    } catch (Throwable lost) { // for want of memory: what was saved stays, nobody could be told
      return;
    }
  }

  /** As the thread that waits for the pass: a tensor that another thread closes stays for long. */
  private static void drop(Attached node) {
    boolean dropped =
        BackwardPass.called(() -> {
          node.release();
          return true;
        });
    assert dropped;
  }

  /** The nodes of one thread whose saved tensors are to be dropped. */
  private static final class Released {
    private final ArrayDeque<Attached> waiting = new ArrayDeque<>();
    private boolean dropping;

    void release(Attached node) {
      waiting.add(node);
      if (!dropping) {
        dropping = true;
        try {
          for (Attached next = waiting.poll(); next != null; next = waiting.poll()) {
            drop(next);
          }
        } finally {
          dropping = false;
        }
      }
    }
  }

  /**
   * What Java knows of a node. What it has saved outlives a backward pass of another thread, which
   * LibTorch's own nodes reach by a lock; there is none here, as a node's code may be the user's.
   */
  private static final class Attached {
    private final String name;
    private final int inputs;
    private final Backward backward;
    private int running;
    private boolean released;

    Attached(String name, int inputs, Backward backward) {
      this.name = name;
      this.inputs = inputs;
      this.backward = backward;
    }

    /** Returns whether the backward pass may run; {@link #end} says that it has. */
    synchronized boolean begin() {
      running += released ? 0 : 1;
      return !released;
    }

    void end() {
      if (isLast(false)) {
        backward.release();
      }
    }

    void release() {
      if (isLast(true)) {
        backward.release();
      }
    }

    /** Returns whether what is saved is of no use to anybody any more. */
    private synchronized boolean isLast(boolean release) {
      if (release) {
        released = true;
      } else {
        running--;
      }
      return released && running == 0;
    }
  }
}
