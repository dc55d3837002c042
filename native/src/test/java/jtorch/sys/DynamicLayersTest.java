package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DynamicLayersTest {
  static final String POP = "_ZN2at9functorch32popDynamicLayerAndDeleteMetadataEv";
  private static final int FLOAT32 = 6;
  private static final MethodHandle MAKE = make();

  private static MethodHandle make() {
    LibTorch.load();
    return Downcall.loaded(
        "aoti_torch_new_uninitialized_tensor",
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
  }

  @BeforeAll
  static void needLayers() {
    assumeTrue(DynamicLayers.areThere(), "LibTorch's layers can't be reached here");
  }

  /** Makes an {@code at::Tensor*} that holds nothing. */
  private static long nothing() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ValueLayout.JAVA_LONG);
      assertEquals(0, (int) MAKE.invokeExact(out));
      return out.get(ValueLayout.JAVA_LONG, 0);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void layersAreCountedAndEndInTurn() {
    DynamicLayer outer = DynamicLayers.vmap(3, 0);
    DynamicLayer inner = DynamicLayers.grad(true);
    assertEquals(2, inner.end());
    assertEquals(0, inner.end());
    DynamicLayer again = DynamicLayers.vmap(2, 2);
    assertEquals(2, again.end());
    assertEquals(1, outer.end());
  }

  @Test
  void aHiddenDimensionIsShownAgain() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2, 3, 4, 5, 6);
      long tensor = TensorMemory.over(memory, FLOAT32, 2, 3);
      long hidden = nothing();
      long shown = nothing();
      DynamicLayer layer = DynamicLayers.vmap(3, 0);
      assertTrue(DynamicLayers.hide(hidden, tensor, 1, 1));
      assertArrayEquals(new long[] {2}, TensorMemory.sizes(hidden));
      assertEquals(1, DynamicLayers.show(shown, hidden, 1));
      assertArrayEquals(new long[] {2, 3}, TensorMemory.sizes(shown));
      assertEquals(1, layer.end());
      for (long each : new long[] {tensor, hidden, shown}) {
        TensorMemory.delete(each);
      }
    }
  }

  @Test
  void aWrapperIsOpenedOnceItsLayerHasEnded() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_FLOAT, 1, 2);
      long tensor = TensorMemory.over(memory, FLOAT32, 2);
      long wrapper = nothing();
      long inside = nothing();
      DynamicLayer layer = DynamicLayers.grad(true);
      assertTrue(DynamicLayers.wrap(wrapper, tensor, 1));
      assertEquals(1, layer.end());
      assertTrue(DynamicLayers.unwrap(inside, wrapper));
      assertArrayEquals(new long[] {2}, TensorMemory.sizes(inside));
      assertFalse(DynamicLayers.wrap(nothing(), tensor, 1), "no layer is there");
      for (long each : new long[] {tensor, wrapper, inside}) {
        TensorMemory.delete(each);
      }
    }
  }
}
