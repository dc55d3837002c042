package jtorch.jit;

import static jtorch.Kwargs.trusted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.DType;
import jtorch.Device;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScriptModuleTest {
  private final ScriptModule methods =
      jit.load(Scripts.file("methods.pt").toString(), trusted(true));

  private static float[] floats(@Nullable Object tensor) {
    assertTrue(tensor instanceof Tensor, String.valueOf(tensor));
    return ((Tensor) tensor).toFloats();
  }

  private Object run(String method, @Nullable Object... arguments) {
    return Objects.requireNonNull(methods.run_method(method, arguments));
  }

  @Test
  void forwardTakesAndReturnsATensor() {
    assertArrayEquals(new float[] {2, 2}, methods.forward(torch.ones(2)).toFloats());
    assertArrayEquals(new float[] {2, 2}, methods.call(torch.ones(2)).toFloats());
  }

  @Test
  void numbersTruthsAndStringsGoInAndOut() {
    assertEquals(
        List.of(5L, 1.5, true, "Grüße, \0 und 🙂!"),
        methods.run_method("numbers", 2, 3, false, "Grüße, \0 und 🙂"));
    assertEquals(List.of(4L, 0.25, false, "d!"), methods.run_method("numbers", 1L, 0.5f, true));
  }

  @Test
  void noneIsNull() {
    assertNull(methods.run_method("optional", (Object) null));
    assertArrayEquals(new float[] {2}, floats(methods.run_method("optional", torch.ones(1))));
  }

  @Test
  void listsGoInAndOut() {
    List<?> out =
        (List<?>)
            run("lists", List.of(torch.ones(1), torch.ones(2)), new long[] {3, 4}, List.of("a"));
    assertArrayEquals(new float[] {3}, floats(out.get(0)));
    assertArrayEquals(new float[] {4, 4}, floats(out.get(1)));
    assertEquals(List.of(), methods.run_method("lists", List.of(), new int[0], List.of()));
  }

  @Test
  void dictsGoInAndOutInTheirOrder() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("z", torch.ones(3));
    tensors.put("a", torch.ones(1));
    Map<?, ?> out = (Map<?, ?>) run("dicts", tensors, Map.of(1, 0.5));
    assertEquals(List.of("z", "a"), List.copyOf(out.keySet()));
    assertEquals(List.of(1.5), out.get("z"));
    assertEquals(Map.of(), methods.run_method("dicts", Map.of(), Map.of()));
  }

  @Test
  void tuplesNest() {
    Object given = List.of(torch.ones(1), List.of(1, List.of(2, 3)));
    List<?> out = (List<?>) run("nested", given);
    assertArrayEquals(new float[] {2}, floats(out.get(0)));
    assertEquals(List.of(2L, List.of(3L, 4L)), out.get(1));
  }

  @Test
  void whatMayBeAnythingHasTheTypeOfItsValue() {
    for (Object value : List.of(1L, 1.5, true, "x", List.of(1L, 2L), Map.of("k", 2.5))) {
      assertEquals(value, methods.run_method("anything", value));
    }
    assertNull(methods.run_method("anything", (Object) null));
    Object[] tuple = {1L, "two", null};
    assertEquals(Arrays.asList(tuple), methods.run_method("anything", (Object) tuple));
    assertEquals(6L, methods.run_method("anything", DType.float32));
    assertEquals(List.of(1L, "two"), methods.run_method("anything", List.of(1L, "two")));
    assertArrayEquals(new float[] {1}, floats(methods.run_method("anything", torch.ones(1))));
  }

  @Test
  void arraysAndEmptyMapsMayBeAnything() {
    assertEquals(Map.of(), methods.run_method("anything", Map.of()));
    assertEquals(List.of(1L), methods.run_method("anything", (Object) new long[] {1}));
    assertEquals(List.of(1L), methods.run_method("anything", (Object) new int[] {1}));
    assertEquals(List.of(0.5), methods.run_method("anything", (Object) new double[] {0.5}));
    assertEquals(List.of(0.5), methods.run_method("anything", (Object) new float[] {0.5f}));
    for (Map<?, ?> map : List.of(Map.of(1, 2, "a", 2), Map.of(List.of(1), 2))) {
      var e =
          assertThrows(IllegalArgumentException.class, () -> methods.run_method("anything", map));
      assertTrue(e.toString().contains("takes no dict with the keys"), e.toString());
    }
  }

  @Test
  void whatJavaHasNoValueForIsOneSentence() {
    methods
        .script()
        .define(
            """
            def within(self) -> List[Any]:
              l: List[Any] = []
              l.append(l)
              return l
            def nowhere(self) -> Tensor:
              return torch.ones([2], device="meta")
            """);
    var within = assertThrows(TorchException.class, () -> methods.run_method("within"));
    assertTrue(within.toString().contains("contains itself"), within.toString());
    var nowhere = assertThrows(TorchException.class, () -> methods.run_method("nowhere"));
    assertTrue(nowhere.toString().contains("device meta"), nowhere.toString());
  }

  @Test
  void aNamedTupleIsAListAndADeviceADevice() {
    List<?> point = (List<?>) run("named", torch.ones(1));
    assertEquals(4L, point.get(1));
    assertEquals(new Device("cpu", -1), methods.run_method("device", new Device("cpu", -1)));
  }

  @Test
  void whatAScriptThrowsNamesItsLine() {
    var refused =
        assertThrows(TorchException.class, () -> methods.run_method("refuse", torch.ones(1)));
    for (String part : List.of("refuse: ", ".py, line ", "the sum is positive")) {
      assertTrue(refused.toString().contains(part), refused.toString());
    }
    assertFalse(String.valueOf(refused.getMessage()).contains("\n"), refused.toString());
    var wrong =
        assertThrows(TorchException.class, () -> methods.run_method("mismatch", torch.ones(2, 3)));
    for (String part : List.of("line ", "torch.mm(x, x)", "2x3")) {
      assertTrue(wrong.toString().contains(part), wrong.toString());
    }
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeTheScriptRuns() {
    for (Object[] call :
        new Object[][] {
          {"numbers", "numbers's a: a String does not fit", "x", 1.0, true},
          {"numbers", "numbers's a: a Double does not fit", 1.5, 1.0, true},
          {"numbers", "not 1 arguments", 1},
          {"optional", "optional's x: a Long does not fit", 1L},
          {"nested", "takes 2 values, not 1", List.of(torch.ones(1))},
          {"lists", "lists's xs[0]: a String", List.of("x"), List.of(), List.of()},
          {"dicts", "dicts's m: a Long", 1L, Map.of()},
          {"absent", "has no method 'absent'; it has [forward, "},
        }) {
      Object[] arguments = Arrays.copyOfRange(call, 2, call.length);
      var e =
          assertThrows(
              IllegalArgumentException.class,
              () -> methods.run_method((String) call[0], arguments));
      assertTrue(e.toString().contains((String) call[1]), e.toString());
    }
  }

  @Test
  void attributesAreRead() {
    assertEquals(3L, methods.getattr("factor"));
    assertTrue(methods.hasattr("scale") && !methods.hasattr("absent"));
    assertThrows(IllegalArgumentException.class, () -> methods.getattr("absent"));
    assertEquals("Methods", methods.original_name());
    assertTrue(methods.method_names().containsAll(List.of("forward", "dicts")));
  }

  @Test
  void nothingIsLeftOfCallsInAScope() {
    long before = LiveTensors.settled();
    for (int i = 0; i < 100; i++) {
      try (var scope = torch.scope()) {
        assertTrue(scope != null);
        methods.run_method("lists", List.of(torch.ones(1)), List.of(2), List.of("a"));
      }
    }
    assertEquals(before, LiveTensors.settled());
  }
}
