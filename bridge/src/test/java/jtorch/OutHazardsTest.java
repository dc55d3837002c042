package jtorch;

import static jtorch.Kwargs.out;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.size;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Module;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tensors that a result can't be written to, or that somebody else uses as well. */
class OutHazardsTest {
  private static void assertRefused(String why, Runnable call) {
    RuntimeException refusal = assertThrows(RuntimeException.class, call::run);
    assertTrue(
        refusal instanceof TorchException || refusal instanceof IllegalArgumentException,
        refusal.toString());
    String said = String.valueOf(refusal.getMessage());
    assertTrue(said.contains(why), said);
  }

  @Test
  void aTypeThatTheResultCantBeCastToIsRefused() {
    Tensor whole = torch.zeros(2).to(torch.int64);
    assertRefused("can't be cast", () -> torch.add(torch.ones(2), 1.5, out(whole)));
    assertEquals(0, whole.sum().item_long());
  }

  @Test
  void anotherDeviceIsRefused() {
    Tensor elsewhere = torch.empty(2).to("meta");
    assertRefused("device", () -> torch.mm(torch.ones(2, 2), torch.ones(2, 2), out(elsewhere)));
  }

  @Test
  void whatNeedsAGradientIsRefusedUnlessNoneIsRecorded() {
    Tensor leaf = torch.ones(2).requires_grad_();
    Tensor y = torch.empty(2);
    assertRefused("automatic differentiation", () -> torch.mul(leaf, 2, out(y)));
    assertRefused("automatic differentiation", () -> torch.mul(torch.ones(2), 2, out(leaf)));
    try (var _ = torch.no_grad()) {
      torch.mul(leaf, 2, out(y));
      torch.add(leaf, 2, out(leaf));
    }
    assertEquals(4, y.sum().item());
    assertEquals(6, leaf.sum().item());
    assertTrue(leaf.requires_grad());
  }

  @Test
  void madeNumbersNeedNoGradientAsInPython() {
    Tensor leaf = torch.ones(2).requires_grad_();
    try (var _ = torch.no_grad()) {
      torch.zeros(2, out(leaf));
      assertFalse(leaf.requires_grad());
      torch.rand(2, out(leaf.requires_grad_()));
      assertFalse(leaf.requires_grad());
      torch.bernoulli(torch.ones(2), out(leaf.requires_grad_())); // not made but computed
      assertTrue(leaf.requires_grad());
    }
  }

  @Test
  void aChangeIsSeenByAGraphThatKeptTheOldNumbers() {
    Tensor x = torch.ones(2).requires_grad_();
    Tensor factor = torch.ones(2);
    Tensor loss = x.mul(factor).sum();
    torch.zeros(2, out(factor));
    assertRefused("modified by an inplace operation", loss::backward);
  }

  @Test
  void tensorsOfInferenceModeAreWrittenToInItAlone() {
    Tensor x;
    try (var _ = torch.inference_mode()) {
      x = torch.ones(2);
      torch.add(x, 1, out(x));
    }
    assertRefused("InferenceMode", () -> torch.add(torch.ones(2), 1, out(x)));
    assertEquals(4, x.sum().item());
  }

  @Test
  void memoryThatSeveralElementsShareIsRefused() {
    Tensor one = torch.ones(1);
    assertRefused("single memory location", () -> torch.add(torch.ones(3), 1, out(one.expand(3))));
    Tensor row = torch.ones(4);
    assertRefused(
        "single memory location",
        () -> torch.add(row.narrow(0, 0, 3), 1, out(row.narrow(0, 1, 3))));
  }

  @Test
  @SuppressWarnings("NullAway") // null is refused as it should be
  void whatIsNoTensorIsRefusedWithASentence() {
    assertRefused("leave the keyword out", () -> out((Tensor) null));
    Tensor y = torch.empty(2);
    assertRefused("'other'", () -> torch.mul(y, (Tensor) null, out(y)));
    assertRefused("no number", () -> torch.mul(y, BigInteger.TWO, out(y)));
    assertRefused("no number", () -> torch.mul(y, (Number) null, out(y)));
    assertRefused("-2 is negative", () -> torch.zeros(3, -2, out(y)));
    Tensor closed = torch.empty(2);
    closed.close();
    assertThrows(IllegalStateException.class, () -> torch.mul(y, y, out(closed)));
    assertThrows(IllegalStateException.class, () -> torch.mul(closed, y, out(y)));
  }

  @Test
  void memoryThatJavaLooksAtStaysWhereItIs() {
    Tensor x = torch.ones(2);
    MemorySegment seen = x.segment();
    assertRefused("not resizable", () -> torch.zeros(1000, out(x)));
    assertEquals(2, x.sum().item()); // LibTorch would leave it a shape of 1000
    torch.full(size(2), 7, out(x));
    assertEquals(7, seen.getAtIndex(ValueLayout.JAVA_FLOAT, 1));
  }

  @Test
  void shapesThatThereIsNoMemoryForAreNotKept() {
    Tensor x = torch.ones(4, 2).t();
    assertThrows(OutOfMemoryException.class, () -> torch.zeros(1L << 45, out(x)));
    assertEquals(8, x.sum().item());
    assertEquals(1, x.stride(0));
    Tensor y = torch.ones(2);
    assertThrows(
        OutOfMemoryException.class,
        () -> torch.ops("aten::resize_").call(y, new long[] {1L << 45}));
    assertEquals(2, y.sum().item());
  }

  @Test
  void memoryOfJavasIsWrittenToAndNeverExchanged() {
    MemorySegment memory = Arena.ofAuto().allocate(8, 64);
    Tensor x = torch.from_segment(memory, torch.float32, 2);
    assertRefused("not resizable", () -> torch.ones(1000, out(x)));
    torch.full(size(2), 3, out(torch.from_segment(memory, torch.float32, 2)));
    assertEquals(3, memory.getAtIndex(ValueLayout.JAVA_FLOAT, 1));
  }

  @Test
  void whatAConvolutionGaveIsWrittenToInRows() {
    Conv2d conv = new Conv2d(16, 16, 3, padding(1));
    try (var _ = torch.no_grad()) {
      Tensor y = conv.forward(torch.randn(4, 16, 8, 8));
      torch.mul(y, 0, out(y));
      assertEquals(0, F.max_pool2d(F.relu(y), 2).abs().sum().item());
      Tensor z = conv.forward(torch.randn(4, 16, 8, 8));
      torch.arange(6, out(z));
      assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0), z.tolist());
    }
  }

  private static Tensor oneMore(Tensor x) {
    return torch.add(x, 1, out(torch.empty(0)));
  }

  @Test
  void inTransformsItIsRefusedAsInPython() {
    assertRefused(
        "many samples at once",
        () -> assertNull(torch.vmap(OutHazardsTest::oneMore).apply(torch.ones(2, 3))));
    assertRefused(
        "automatic differentiation",
        () -> assertNull(torch.func.grad(x -> oneMore(x).sum()).apply(torch.ones(3))));
  }

  /** Writes its result to a tensor of its own. */
  private static final class Writing extends Module {
    @Override
    public Tensor forward(Tensor x) {
      Tensor y = torch.empty(0);
      torch.mul(x, 3, out(y));
      return y.add(1);
    }
  }

  @Test
  void aTraceHasTheCallOrRefusesIt() {
    var traced = jtorch.jit.jit.trace(new Writing(), torch.ones(2));
    assertEquals(14, traced.forward(torch.tensor(1.0, 3)).sum().item());
  }

  @Test
  @Tag("long")
  void noCallEndsTheProcess(@TempDir Path folder) throws Exception {
    ChildJava.Ended child = ChildJava.run(folder, List.of("-Xmx256m"), OutAbuseMain.class);
    assertEquals(0, child.exit(), child.err());
    assertTrue(child.out().getLast().endsWith("refused"), child.err());
  }
}
