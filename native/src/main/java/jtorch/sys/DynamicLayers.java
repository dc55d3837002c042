package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * LibTorch's transforms of functions, {@code at::functorch}: a stack of layers in each thread, and
 * the tensors that stand for something else below a layer.
 *
 * <p>All of it may throw and is called through {@link Caught}. The layout of what is passed is that
 * of the Itanium C++ ABI and libstdc++: an object with a destructor is passed and returned by its
 * address, a small optional in a register with its flag above the value.
 */
public final class DynamicLayers {
  static {
    LibTorch.load();
  }

  /** So many levels LibTorch tells apart, counted from 1; a few are left to itself. */
  public static final int MOST = 60;

  // at::functorch::TransformType
  private static final long VMAP = 1;
  private static final long GRAD = 2;

  private static final long RANDOMNESS_PRESENT = 1L << 32; // std::optional of a 4-byte enum
  private static final long FLAG_PRESENT = 1L << 8; // std::optional<bool>

  // The functions, by the ends of their mangled names
  private static final String SPACE = "_ZN2at9functorch";
  private static final String[] NAMES = {
    "23initAndPushDynamicLayerENS0_13TransformTypeESt8optionalIN3c106SymIntEE"
        + "S2_INS0_14RandomnessTypeEES2_IbES8_S8_",
    "32popDynamicLayerAndDeleteMetadataEv",
    "36setDynamicLayerFrontBackKeysIncludedEb",
    "11addBatchDimENS_6TensorEll",
    "19unwrapTensorAtLevelERKNS_6TensorEl",
    "17makeTensorWrapperERKNS_6TensorElb",
    "12unwrapIfDeadERKNS_6TensorE"
  };

  /** The functions, found when the first layer is made. */
  static final class Functions {
    static final Caught PUSH = find(0);
    static final Caught POP = find(1);
    static final Caught ON_OR_OFF = find(2);
    static final Caught HIDE = find(3);
    static final Caught SHOW = find(4);
    static final Caught WRAP = find(5);
    static final Caught UNWRAP = find(6);

    private Functions() {}

    private static Caught find(int number) {
      return Caught.function(SPACE + NAMES[number]);
    }
  }

  /** Whether all is there. */
  private static final class Support {
    static final boolean VALUE =
        Caught.takesSix()
            && Arrays.stream(NAMES).allMatch(name -> Downcall.symbol(SPACE + name).isPresent());
  }

  private DynamicLayers() {}

  /** Returns whether they can be reached on this system. */
  public static boolean areThere() {
    return Support.VALUE;
  }

  /**
   * Begins a layer in which tensors have a dimension that they don't show.
   *
   * @param size of that dimension
   * @param randomness what random operators do: 0 to be refused, 1 the same for all, 2 another for
   *     each
   */
  public static DynamicLayer vmap(long size, int randomness) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment optional = arena.allocateFrom(ValueLayout.JAVA_LONG, size, 1);
      return push(VMAP, optional, randomness | RANDOMNESS_PRESENT, 0);
    }
  }

  /**
   * Begins a layer in which gradients are recorded apart from those of the layers around it.
   *
   * @param outside whether they are recorded there
   */
  public static DynamicLayer grad(boolean outside) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment none = arena.allocate(ValueLayout.JAVA_LONG, 2);
      return push(GRAD, none, 0, FLAG_PRESENT | (outside ? 1 : 0));
    }
  }

  private static DynamicLayer push(long type, MemorySegment size, long randomness, long gradMode) {
    StackReserve.ensure(); // so that it can be ended, whatever comes
    DynamicLayer layer = new DynamicLayer();
    if (!Functions.PUSH.callWith(type, size.address(), randomness, gradMode, 0, 0)) {
      layer.forget();
      throw new IllegalStateException("LibTorch could not begin a transform of a function.");
    }
    return layer;
  }

  /** Has operators pass the layers of this thread by, or meet them again. */
  public static void include(boolean on) {
    boolean done = Functions.ON_OR_OFF.callWith(on ? 1 : 0);
    assert done;
  }

  /**
   * Hides a dimension of a tensor from what is done in a layer.
   *
   * @param result an {@code at::Tensor*} that holds nothing yet
   * @param tensor an {@code at::Tensor*} with strides
   * @return whether LibTorch did
   */
  public static boolean hide(long result, long tensor, long dim, long level) {
    long given = TensorMemory.copy(tensor); // taken over, and an empty one left behind
    try {
      return Functions.HIDE.callWith(result, given, dim, level);
    } finally {
      TensorMemory.delete(given);
    }
  }

  /**
   * Finds the tensor with the dimension that a layer hides.
   *
   * @param result an {@code at::Tensor*} that holds nothing yet; where the layer hides nothing it
   *     gets the tensor itself
   * @return which of its dimensions the layer hides, or -1 if none
   */
  public static long show(long result, long tensor, long level) {
    try (Arena arena = Arena.ofConfined()) {
      // std::tuple<at::Tensor, std::optional<int64_t>>, whose parts lie in reverse
      MemorySegment both = arena.allocate(ValueLayout.JAVA_LONG, 3);
      if (!Functions.SHOW.callWith(both.address(), tensor, level)) {
        return -1;
      }
      CppVector.move(result, both.getAtIndex(ValueLayout.JAVA_LONG, 2));
      boolean hides = both.get(ValueLayout.JAVA_BYTE, Long.BYTES) != 0;
      return hides ? both.get(ValueLayout.JAVA_LONG, 0) : -1;
    }
  }

  /**
   * Wraps a tensor so that a layer's gradients are recorded for it.
   *
   * @param result an {@code at::Tensor*} that holds nothing yet
   * @param tensor an {@code at::Tensor*} with strides
   * @return whether LibTorch did
   */
  public static boolean wrap(long result, long tensor, long level) {
    return Functions.WRAP.callWith(result, tensor, level, 0);
  }

  /**
   * Finds what is in a wrapper whose layer has ended.
   *
   * @param result an {@code at::Tensor*} that holds nothing yet; it gets the tensor itself if that
   *     is no such wrapper
   * @return whether LibTorch did
   */
  public static boolean unwrap(long result, long tensor) {
    return Functions.UNWRAP.callWith(result, tensor);
  }
}
