package jtorch.ops;

import static jtorch.Kwargs.dtype;
import static jtorch.ops.DispatchKey.CPU;
import static jtorch.ops.DispatchKey.CompositeImplicitAutograd;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Device;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.autograd.FunctionCtx;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX) // as yet
class LibraryTest {
  private static Tensor numbers(double... values) {
    return torch.tensor(values, dtype(torch.float64));
  }

  private static Definition define(String schema) {
    return torch.library("mine").define(schema);
  }

  private static Operator doubled(String name, Kernel kernel) {
    return define(name + "(Tensor x) -> Tensor").impl(CPU, kernel).operator();
  }

  @Test
  void anOperatorInJavaIsCalledByItsName() {
    define("mine::clip_square(Tensor x, float limit) -> Tensor")
        .impl(CPU, args -> args.tensor("x").clamp_max(args.number("limit")).square());
    Tensor y = torch.ops("mine::clip_square").call(numbers(1, 2, 3), 2.5).tensor();
    assertArrayEquals(new double[] {1, 4, 6.25}, y.toDoubles());
  }

  @Test
  void aBodyOfOperatorsThatHaveGradientsHasOne() {
    define("clip_cube(Tensor x, float limit=2) -> Tensor")
        .impl(
            CompositeImplicitAutograd,
            args -> args.tensor(0).clamp_max(args.number(1)).pow(3).sum());
    Tensor x = numbers(1, 2, 3).requires_grad_();
    torch.ops("mine::clip_cube").call(Map.of("limit", 2.5), x).tensor().backward();
    assertArrayEquals(new double[] {3, 12, 0}, assertNotNull1(x.grad()).toDoubles());
  }

  private static Tensor assertNotNull1(@Nullable Tensor tensor) {
    assertNotNull(tensor);
    return tensor;
  }

  @Test
  void aGradientIsRegistered() {
    Operator power =
        define("power(Tensor x, float exponent) -> Tensor")
            .impl(CPU, args -> power(args.tensor(0), args.number(1)))
            .register_autograd(
                (ctx, grads) ->
                    new Tensor[] {
                      grads[0]
                          .mul(ctx.number("exponent"))
                          .mul(ctx.saved_tensors().getFirst().pow(ctx.number("exponent") - 1))
                    },
                (ctx, inputs, _) -> {
                  ctx.save_for_backward(inputs.tensor("x"));
                  ctx.set("exponent", inputs.number("exponent"));
                })
            .operator();
    Tensor x = numbers(1, 2, 3).requires_grad_();
    Tensor y = power.call(x, 3).tensor();
    assertArrayEquals(new double[] {1, 8, 27}, y.toDoubles());
    assertTrue(y.toString().contains("grad_fn=<mine_powerBackward>"), y.toString());
    y.sum().backward();
    assertArrayEquals(new double[] {3, 12, 27}, assertNotNull1(x.grad()).toDoubles());
    torch.autograd.gradcheck(in -> power.call(in[0], 2).tensor(), numbers(1, 2).requires_grad_());
    try (var none = torch.no_grad()) {
      assertNotNull(none);
      assertTrue(!power.call(x, 3).tensor().requires_grad());
    }
  }

  /** Plain loops, which LibTorch knows no gradient of. */
  private static Tensor power(Tensor x, double exponent) {
    double[] values = Arrays.stream(x.toDoubles()).map(v -> Math.pow(v, exponent)).toArray();
    return torch.tensor(values, dtype(torch.float64)).view(x.shape());
  }

  @Test
  void severalResultsAndInputsHaveTheirGradients() {
    Operator both =
        define("both(Tensor a, int k, Tensor b, Tensor? c=None) -> (Tensor, int, Tensor)")
            .impl(
                CPU,
                args ->
                    List.of(
                        args.tensor("a").mul(args.tensor("b")),
                        args.integer("k") + 1,
                        args.tensor("a")))
            .register_autograd(
                LibraryTest::ofBoth,
                (ctx, in, _) -> ctx.save_for_backward(in.tensor("a"), in.tensor("b")))
            .operator();
    Tensor a = numbers(1, 2).requires_grad_();
    Tensor b = numbers(3, 4).requires_grad_();
    Values results = both.call(a, 41, b);
    assertEquals(42, results.integer(1));
    results.tensor(0).sum().add(results.tensor(2).mul(10).sum()).backward();
    assertArrayEquals(new double[] {13, 14}, assertNotNull1(a.grad()).toDoubles());
    assertArrayEquals(new double[] {1, 2}, assertNotNull1(b.grad()).toDoubles());
  }

  private static @Nullable Tensor[] ofBoth(FunctionCtx ctx, Tensor... grads) {
    Tensor a = ctx.saved_tensors().get(0);
    Tensor b = ctx.saved_tensors().get(1);
    return new Tensor[] {grads[0].mul(b).add(grads[1]), grads[0].mul(a)};
  }

  @Test
  void everyTypeThatCanBePassedArrivesAndReturns() {
    String types =
        "Tensor a, Tensor? b, Tensor[] c, Tensor?[] d, int e, int? f, int[] g, float h, float[] i,"
            + " bool j, bool[] k, str l, str? m, ScalarType n, Device o, Layout p, MemoryFormat q,"
            + " int[]? r, str[] s, int[2] t";
    Operator same =
        define("same(" + types + ") -> (" + types + ")")
            .impl(CPU, args -> Arrays.asList(args.all()))
            .operator();
    Tensor x = numbers(1, 2);
    Values back =
        same.call(
            x,
            null,
            List.of(x, x),
            Arrays.asList(x, null),
            Long.MIN_VALUE,
            7,
            new long[] {1, -2},
            0.1,
            new double[] {0.1, -0.0},
            true,
            new boolean[] {true, false},
            "ä\"🙂",
            null,
            DType.bfloat16,
            Device.parse("cpu"),
            Layout.strided,
            MemoryFormat.channels_last,
            null,
            List.of("a", ""),
            3);
    assertArrayEquals(x.toDoubles(), back.tensor("a").toDoubles());
    assertEquals(null, back.get("b"));
    assertEquals(2, ((List<?>) assertNotNullObject(back.get("c"))).size());
    assertEquals(null, ((List<?>) assertNotNullObject(back.get("d"))).get(1));
    assertEquals(Long.MIN_VALUE, back.integer("e"));
    assertEquals(7, back.integer("f"));
    assertArrayEquals(new long[] {1, -2}, (long[]) back.get("g"));
    assertEquals(0.1, back.number("h"));
    assertArrayEquals(new double[] {0.1, -0.0}, (double[]) back.get("i"));
    assertTrue(back.truth("j"));
    assertArrayEquals(new boolean[] {true, false}, (boolean[]) back.get("k"));
    assertEquals("ä\"🙂", back.get("l"));
    assertEquals(null, back.get("m"));
    assertEquals(DType.bfloat16, back.get("n"));
    assertEquals("cpu", String.valueOf(back.get("o")));
    assertEquals(Layout.strided, back.get("p"));
    assertEquals(MemoryFormat.channels_last, back.get("q"));
    assertEquals(null, back.get("r"));
    assertEquals(List.of("a", ""), back.get("s"));
    assertArrayEquals(new long[] {3, 3}, (long[]) back.get("t"));
  }

  private static Object assertNotNullObject(@Nullable Object value) {
    assertNotNull(value);
    return value;
  }

  @Test
  void whatTheBodyThrowsComesOutAsItIs() {
    RuntimeException thrown = new ArithmeticException("in the body");
    Operator fails =
        doubled(
            "fails",
            _ -> {
              throw thrown;
            });
    assertSame(thrown, assertThrows(RuntimeException.class, () -> fails.call(numbers(1))));
    Operator refused = doubled("refused", args -> args.tensor(0).matmul(torch.ones(3, 3)));
    String why =
        assertThrows(IllegalArgumentException.class, () -> refused.call(torch.ones(2, 2)))
            .getMessage();
    assertEquals(
        "matmul: mat1 and mat2 shapes cannot be multiplied (2x2 and 3x3)", String.valueOf(why));
  }

  @Test
  void whatAnOperatorInsideAnotherThrowsComesOutOfBoth() {
    Error thrown = new StackOverflowError("far below");
    Operator inner =
        doubled(
            "inner",
            _ -> {
              throw thrown;
            });
    Operator outer = doubled("outer", args -> inner.call(args.tensor(0)).tensor());
    assertSame(thrown, assertThrows(StackOverflowError.class, () -> outer.call(numbers(1))));
  }

  @Test
  void whatItsGradientThrowsComesOutOfBackward() {
    RuntimeException thrown = new UnsupportedOperationException("no gradient today");
    Operator op =
        define("gradientless(Tensor x) -> Tensor")
            .impl(CPU, args -> args.tensor(0).mul(2))
            .register_autograd((_, _) -> {
              throw thrown;
            })
            .operator();
    Tensor y = op.call(numbers(1).requires_grad_()).tensor();
    assertSame(thrown, assertThrows(RuntimeException.class, y.sum()::backward));
  }

  @Test
  void aBodyThatReturnsSomethingElseIsRefused() {
    assertEquals(
        "mine::text returned a String as result 0, which is Tensor.",
        assertThrows(
                IllegalStateException.class, () -> doubled("text", _ -> "text").call(numbers(1)))
            .getMessage());
    assertEquals(
        "mine::nothing returned null as result 0, which is Tensor.",
        assertThrows(
                IllegalStateException.class, () -> doubled("nothing", _ -> null).call(numbers(1)))
            .getMessage());
    Operator two = define("two(Tensor x) -> (Tensor, Tensor)").impl(CPU, a -> a.get(0)).operator();
    assertEquals(
        "mine::two returned 1 values, not 2.",
        assertThrows(IllegalStateException.class, () -> two.call(numbers(1))).getMessage());
  }

  @Test
  void anOperatorCanChangeItsInput() {
    Operator fill =
        define("twice_(Tensor(a!) x) -> Tensor(a!)")
            .impl(CPU, args -> args.tensor(0).mul_(2))
            .operator();
    Tensor x = numbers(1, 2);
    assertSame(x, fill.call(x).tensor());
    assertArrayEquals(new double[] {2, 4}, x.toDoubles());
    Operator none =
        define("none(Tensor(a!) x) -> ()")
            .impl(
                CPU,
                args -> {
                  args.tensor(0).zero_();
                  return null;
                })
            .operator();
    assertEquals(0, none.call(x).size());
    assertArrayEquals(new double[] {0, 0}, x.toDoubles());
  }

  @Test
  void nothingThatABodyMadeIsLeft() {
    Operator op = doubled("frugal", args -> args.tensor(0).mul(2).add(1));
    long before = LiveTensors.settled();
    try (var scope = torch.scope()) {
      assertNotNull(scope);
      Tensor x = torch.ones(100);
      for (int i = 0; i < 100; i++) {
        op.call(x);
      }
      assertEquals(before + 101, torch.live_tensors());
    }
    assertEquals(before, torch.live_tensors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scalar(Scalar x) -> Tensor",
        "other::x(Tensor x) -> Tensor",
        "object(__torch__.torch.classes.quantized.LinearPackedParamsBase x) -> Tensor",
        "dict(Dict(str, Tensor) x) -> Tensor",
        "many(...) -> Tensor",
        "unknown(Tensr x) -> Tensor",
        "twice(Tensor x, Tensor x) -> Tensor",
        "no schema",
        "default(Tensor x, int k=) -> Tensor",
        "default2(Tensor x, int k=abc) -> Tensor",
        "\0(Tensor x) -> Tensor",
        "nul\0l(Tensor x) -> Tensor"
      })
  void aSchemaThatCannotBeDefinedIsRefused(String schema) {
    assertThrows(IllegalArgumentException.class, () -> define(schema));
  }

  @Test
  void whatIsThereAlreadyIsNotReplaced() {
    Definition once = define("once(Tensor x) -> Tensor").impl(CPU, args -> args.get(0));
    assertEquals(
        "torch.library: there is an operator mine::once already; choose another name.",
        assertThrows(
                IllegalArgumentException.class, () -> define("once(Tensor x, int k) -> Tensor"))
            .getMessage());
    assertEquals(
        "mine::once has an implementation for CPU already.",
        assertThrows(IllegalStateException.class, () -> once.impl(CPU, args -> args.get(0)))
            .getMessage());
    for (String name : List.of("aten", "prim", "", "a b", "a::b", "ä")) {
      assertThrows(IllegalArgumentException.class, () -> torch.library(name));
    }
  }

  @Test
  void whereNoGradientOfItsOwnIsPossibleItIsSaid() {
    Gradient gradient = (_, grads) -> grads;
    assertTrue(
        String.valueOf(
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                            define("changes_(Tensor(a!) x) -> Tensor(a!)")
                                .register_autograd(gradient))
                    .getMessage())
            .startsWith("mine::changes_ changes or returns its inputs"));
    assertThrows(
        IllegalArgumentException.class,
        () -> define("list(Tensor[] xs) -> Tensor").register_autograd(gradient));
  }

  @Test
  void anOperatorWithoutABodySaysSo() {
    Operator none = define("bodiless(Tensor x) -> Tensor").operator();
    String why =
        String.valueOf(
            assertThrows(RuntimeException.class, () -> none.call(numbers(1))).getMessage());
    assertTrue(why.startsWith("mine::bodiless: LibTorch has no mine::bodiless for CPU"), why);
  }
}
