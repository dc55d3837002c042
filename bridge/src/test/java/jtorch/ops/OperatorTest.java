package jtorch.ops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.DType;
import jtorch.Device;
import jtorch.Generator;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class OperatorTest {
  private static final Tensor X = torch.tensor(new float[] {1, 2, 3, 4}, new long[] {2, 2});
  private static final Tensor Y = torch.tensor(new float[] {10, 20, 30, 40}, new long[] {2, 2});

  private static String refusal(Supplier<?> call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::get).getMessage());
  }

  @Test
  void argumentsThatAreLeftOutHaveTheirDefaults() {
    Operator add = torch.ops("aten::add", "Tensor");
    assertArrayEquals(new float[] {11, 22, 33, 44}, add.call(X, Y).tensor().toFloats());
    assertArrayEquals(new float[] {21, 42, 63, 84}, add.call(X, Y, 2).tensor().toFloats());
    assertArrayEquals(new float[] {6, 12, 18, 24}, add.call(X, Y, 0.5).tensor().toFloats());
    assertArrayEquals(
        new float[] {-9, -18, -27, -36},
        add.call(Map.of("alpha", -1, "other", Y), X).tensor().toFloats());
  }

  @Test
  void everyPlainTypeIsTaken() {
    Tensor made =
        torch
            .ops("aten::empty", "memory_format")
            .call(
                new long[] {1, 2, 3, 3},
                DType.float64,
                Layout.strided,
                Device.parse("cpu"),
                false,
                MemoryFormat.channels_last)
            .tensor();
    assertEquals(DType.float64, made.dtype());
    long step = torch.ops("aten::stride", "int").call(made, 1).integer();
    assertEquals(1, step, "the channels don't lie side by side");
    assertEquals(1.5, torch.ops("aten::item").call(torch.tensor(1.5)).number());
    assertEquals(2, torch.ops("aten::size", "int").call(X, 1).integer());
    assertTrue(torch.ops("aten::is_nonzero").call(torch.tensor(1.5)).truth());
    assertArrayEquals(
        new float[] {0, 0, 1, 1},
        torch.ops("aten::div", "Scalar_mode").call(X, 3, "floor").tensor().toFloats());
    assertEquals(DType.float32, torch.ops("aten::result_type", "Tensor").call(X, Y).get(0));
  }

  @Test
  void listsAreTakenAsArraysAndAsLists() {
    Operator sum = torch.ops("aten::sum", "dim_IntList");
    float[] rows = {3, 7};
    assertArrayEquals(rows, sum.call(X, new long[] {1}).tensor().toFloats());
    assertArrayEquals(rows, sum.call(X, new int[] {1}).tensor().toFloats());
    assertArrayEquals(rows, sum.call(X, List.of(1)).tensor().toFloats());
    assertArrayEquals(rows, sum.call(X, 1).tensor().toFloats());
    assertArrayEquals(new float[] {10}, sum.call(X, null).tensor().toFloats());
    Operator cat = torch.ops("aten::cat");
    assertArrayEquals(new long[] {4, 2}, cat.call(List.of(X, Y)).tensor().shape());
    assertArrayEquals(
        new long[] {2, 4}, cat.call((Object) new Tensor[] {X, Y}, 1).tensor().shape());
    Tensor picked =
        torch
            .ops("aten::index", "Tensor")
            .call(X, Arrays.asList(null, torch.tensor(new long[] {1})))
            .tensor();
    assertArrayEquals(new float[] {2, 4}, picked.toFloats());
    torch.ops("aten::_foreach_add_", "ScalarList").call(List.of(X.clone()), new double[] {1});
    Operator upsample = torch.ops("aten::upsample_nearest2d", "vec");
    Tensor picture = torch.ones(1, 1, 2, 2);
    assertArrayEquals(
        new long[] {1, 1, 4, 6},
        upsample.call(picture, null, new double[] {2, 3}).tensor().shape());
  }

  @Test
  void severalResultsAreReturnedTogether() {
    Values both = torch.ops("aten::max", "dim").call(X, 1);
    assertEquals(2, both.size());
    assertArrayEquals(new float[] {2, 4}, both.tensor(0).toFloats());
    assertArrayEquals(new long[] {1, 1}, both.tensors().get(1).toLongs());
    List<Tensor> parts = torch.ops("aten::split", "Tensor").call(X, 1).tensors();
    assertEquals(2, parts.size());
    assertArrayEquals(new float[] {3, 4}, parts.get(1).toFloats());
    assertEquals(0, torch.ops("aten::_foreach_neg_").call(List.of(X.clone())).size());
  }

  @Test
  void gradientsFlowThroughIt() {
    Tensor w = torch.ones(1, 1, 2, 2).requires_grad_();
    Tensor image = torch.arange(9).to(DType.float32).view(1, 1, 3, 3);
    Tensor out = torch.ops("aten::conv2d").call(image, w).tensor();
    assertArrayEquals(new long[] {1, 1, 2, 2}, out.shape());
    out.sum().backward();
    Tensor grad = w.grad();
    assertNotNull(grad);
    assertArrayEquals(new float[] {8, 12, 20, 24}, grad.toFloats());
  }

  @Test
  void anOperatorInPlaceReturnsTheTensorItself() {
    Tensor x = X.clone();
    assertSame(x, torch.ops("aten::mul_", "Scalar").call(x, 2).tensor());
    assertArrayEquals(new float[] {2, 4, 6, 8}, x.toFloats());
  }

  @Test
  void aGeneratorIsTaken() {
    Operator rand = torch.ops("aten::rand", "generator");
    Generator seeded = new Generator().manual_seed(7);
    Tensor first = rand.call(new long[] {3}, seeded).tensor();
    seeded.manual_seed(7);
    assertArrayEquals(first.toFloats(), rand.call(new long[] {3}, seeded).tensor().toFloats());
    assertEquals(3, rand.call(new long[] {3}, null).tensor().numel());
  }

  @Test
  void whatJavaHasNoTypeForIsPassedOn() {
    Operator pack = torch.ops("quantized::linear_prepack_fp16");
    Object packed = pack.call(torch.ones(2, 2), null).get(0);
    assertEquals("Object", String.valueOf(packed));
    Tensor out = torch.ops("quantized::linear_dynamic_fp16").call(X, packed).tensor();
    assertArrayEquals(new float[] {3, 3, 7, 7}, out.toFloats());
    assertEquals(
        "quantized::linear_dynamic_fp16: argument 'W_prepack' takes"
            + " __torch__.torch.classes.quantized.LinearPackedParamsBase, but a Tensor was given.",
        refusal(() -> torch.ops("quantized::linear_dynamic_fp16").call(X, X)));
  }

  @Test
  void anArgumentOfTheWrongTypeIsNamed() {
    Operator add = torch.ops("aten::add", "Tensor");
    assertEquals(
        "aten::add.Tensor: argument 'other' takes Tensor, but an Integer (3) was given.",
        refusal(() -> add.call(X, 3)));
    assertEquals(
        "aten::add.Tensor: argument 'other' takes Tensor, but null was given.",
        refusal(() -> add.call(X, null)));
    assertEquals(
        "aten::add.Tensor: argument 'alpha' takes Scalar, but a String was given.",
        refusal(() -> add.call(X, Y, "2")));
    assertEquals(
        "aten::size.int: argument 'dim' takes int, but a Double (1.0) was given.",
        refusal(() -> torch.ops("aten::size", "int").call(X, 1.0)));
    assertEquals(
        "aten::cat: argument 'tensors' takes Tensor[], but a Tensor was given.",
        refusal(() -> torch.ops("aten::cat").call(X)));
    assertEquals(
        "aten::sum.dim_IntList: argument 'dim' takes int[1]?, but a double[] was given.",
        refusal(() -> torch.ops("aten::sum", "dim_IntList").call(X, new double[] {1})));
  }

  @Test
  void argumentsThatAreMissingUnknownTwiceOrTooManyAreRefused() {
    Operator add = torch.ops("aten::add", "Tensor");
    assertEquals("aten::add.Tensor: argument 'other' is missing.", refusal(() -> add.call(X)));
    assertEquals(
        "aten::add.Tensor: there is no argument 'alhpa'; it takes self, other, alpha.",
        refusal(() -> add.call(Map.of("alhpa", 1), X, Y)));
    assertEquals(
        "aten::add.Tensor: argument 'self' was given twice.",
        refusal(() -> add.call(Map.of("self", X), X, Y)));
    assertEquals(
        "aten::add.Tensor: takes 3 arguments, but 4 were given.",
        refusal(() -> add.call(X, Y, 1, 2)));
  }

  @Test
  void anOperatorThatIsNotThereIsNamedWithWhatThereIs() {
    assertEquals(
        "LibTorch has no operator 'aten::nope'; write it with its namespace, such as aten::relu.",
        refusal(() -> torch.ops("aten::nope")));
    assertEquals(
        "aten::relu has no overload 'Tensor'; it has '', 'out'.",
        refusal(() -> torch.ops("aten::relu", "Tensor")));
  }

  @Test
  void whatLibTorchRefusesSaysWhy() {
    String message = refusal(() -> torch.ops("aten::mm").call(X, torch.ones(3, 3)));
    assertEquals("aten::mm: mat1 and mat2 shapes cannot be multiplied (2x2 and 3x3)", message);
  }

  @Test
  void aClosedTensorIsRefused() {
    Tensor closed = torch.ones(2);
    closed.close();
    assertThrows(
        IllegalStateException.class, () -> torch.ops("aten::mul", "Tensor").call(X, closed));
    assertArrayEquals(
        new float[] {10, 40, 90, 160},
        torch.ops("aten::mul", "Tensor").call(X, Y).tensor().toFloats());
  }

  @Test
  void resultsAreAskedForAsWhatTheyAre() {
    Values size = torch.ops("aten::size", "int").call(X, 0);
    assertEquals(
        "aten::size.int: value 0 is no Tensor but a Long (2).",
        assertThrows(IllegalStateException.class, size::tensor).getMessage());
    Values both = torch.ops("aten::max", "dim").call(X, 1);
    assertEquals(
        "aten::max.dim returned 2 values; say which one.",
        assertThrows(IllegalStateException.class, both::tensor).getMessage());
  }

  @Test
  void anUndefinedResultIsNull() {
    Values grads =
        torch
            .ops("aten::convolution_backward")
            .call(
                torch.ones(1, 1, 2, 2),
                torch.ones(1, 1, 3, 3),
                torch.ones(1, 1, 2, 2),
                null,
                new long[] {1, 1},
                new long[] {0, 0},
                new long[] {1, 1},
                false,
                new long[] {0, 0},
                1,
                new boolean[] {false, true, false});
    assertNull(grads.get(0));
    assertArrayEquals(
        new float[] {4, 4, 4, 4},
        grads.tensor(1).toFloats().length == 4 ? grads.tensor(1).toFloats() : new float[0]);
  }

  @Test
  void anOrderInMemoryIsTakenAsTorchNamesIt() {
    Operator clone = torch.ops("aten::clone");
    Tensor picture = torch.ones(1, 3, 2, 2);
    Map<String, Object> named = Map.of("memory_format", torch.channels_last);
    Tensor moved = clone.call(named, picture).tensor();
    assertTrue(moved.is_contiguous(torch.channels_last));
    named = Map.of("memory_format", torch.contiguous_format);
    assertTrue(clone.call(named, moved).tensor().is_contiguous());
    named = Map.of("memory_format", MemoryFormat.preserve_format);
    assertTrue(clone.call(named, moved).tensor().is_contiguous(torch.channels_last));
    String message = refusal(() -> clone.call(Map.of("memory_format", "channels_last"), picture));
    assertTrue(message.contains("MemoryFormat"), message);
  }

  @Test
  void whatAScopeDoesItDoesToResultsToo() {
    long before = LiveTensors.settled();
    try (var _ = torch.scope()) {
      torch.ops("aten::split", "Tensor").call(X, 1);
      torch.ops("aten::max", "dim").call(X, 1);
      torch.ops("aten::mul", "Tensor").call(X, Y);
      assertEquals(before + 5, torch.live_tensors());
    }
    assertEquals(before, torch.live_tensors());
  }
}
