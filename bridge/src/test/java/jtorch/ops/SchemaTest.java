package jtorch.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  /** Those whose arguments only other operators make. */
  private static final List<String> ATEN =
      List.of(
          "aten::quantized_gru.data",
          "aten::quantized_gru.input",
          "aten::quantized_lstm.data",
          "aten::quantized_lstm.input",
          "aten::record_stream",
          "aten::set.source_Storage",
          "aten::set.source_Storage_out",
          "aten::set.source_Storage_storage_offset",
          "aten::set.source_Storage_storage_offset_out",
          "aten::set_.source_Storage",
          "aten::set_.source_Storage_storage_offset");

  @Test
  void everySchemaOfLibTorchIsReadAndNearlyAllCanBeCalled() {
    List<String> texts = Dispatched.schemas();
    List<Schema> schemas = texts.stream().map(Schema::parse).toList();
    assertTrue(schemas.size() > 3500, () -> "there are only " + schemas.size());
    for (int i = 0; i < texts.size(); i++) {
      assertWhole(schemas.get(i), texts.get(i));
    }
    List<String> others =
        schemas.stream()
            .filter(schema -> schema.name().startsWith("aten::") && !schema.isCallable())
            .map(Schema::fullName)
            .sorted()
            .toList();
    assertEquals(ATEN, others);
    long callable = schemas.stream().filter(Schema::isCallable).count();
    assertTrue(callable > 3300, () -> "only " + callable + " can be called");
  }

  /** What was read stands in the text in the schema's own words. */
  private static void assertWhole(Schema schema, String text) {
    for (Argument argument : schema.arguments()) {
      String plain = text.replaceAll("\\([a-z!|]+( -> [*a-z|]+)?\\)", "");
      assertTrue(plain.contains(argument.toString()), () -> argument + " is not in " + text);
    }
  }

  @Test
  void aSchemaHasItsArgumentsWithTypesNamesAndDefaults() {
    Schema schema =
        Schema.parse(
            "aten::x.out(Tensor(a! -> *) self, int[2]? k=[1, 2], *, str s=\"a,)\\\"\","
                + " Dict(str, Tensor) d, (int, str) t) -> (Tensor(a!), Tensor[] rest)");
    assertEquals("aten::x", schema.name());
    assertEquals("out", schema.overload());
    assertEquals(
        "[Tensor self, int[2]? k=[1, 2], str s=\"a,)\\\"\", Dict(str, Tensor) d, (int, str) t]",
        schema.arguments().toString());
    assertEquals("[Tensor _0, Tensor[] rest]", schema.results().toString());
    assertEquals("a!", schema.arguments().getFirst().type().alias());
    assertEquals(2, schema.arguments().get(1).type().inner().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "x(",
        "mine::x",
        "mine::x(Tensor x",
        "mine::x(Tensor x)",
        "mine::x(Tensor x) ->",
        "mine::x(, ) -> Tensor",
        "mine::x(Tensor[y] x) -> Tensor",
        "mine::x(Tensor( x) -> Tensor",
        "mine::x(Tensor x y) -> Tensor",
        "mine::x(Tensor x) -> Tensor,",
        "mine::x(Dict(str x) -> ()",
        "mine::x(str x=\"y) -> Tensor",
        "mine::x(str x=\"\\"
      })
  void whatIsNoSchemaIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Schema.parse(text));
  }
}
