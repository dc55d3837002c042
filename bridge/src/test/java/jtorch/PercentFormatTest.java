package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected texts are what Python's {@code %} gives. */
class PercentFormatTest {
  @ParameterizedTest(name = "''{0}'' % {1} is ''{2}''")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "%.4f|0.00005|0.0001",
        "%.2f|2.675|2.67",
        "%.0f|2.5|2",
        "%d|2.9|2",
        "%d|-2.9|-2",
        "`%5d.`|3.0|`    3.`",
        "%-5d.|3.0|3    .",
        "%05d|-3.0|-0003",
        "%+d|3.0|+3",
        "`% .1f`|3.0|` 3.0`",
        "%e|12345.678|1.234568e+04",
        "%g|0.00001|1e-05",
        "%.3g|1234.5|1.23e+03",
        "%x|255.0|ff",
        "%#x|255.0|0xff",
        "`%8.3f!`|3.14159|`   3.142!`",
        "%-8.3f!|3.14159|3.142   !",
        "%08.3f|-3.14159|-003.142",
        "%s|1e22|1e+22",
        "`%6s`|1.5|`   1.5`",
        "%-6s!|1.5|1.5   !",
        "%.2s|12.5|12",
        "%d%%|50.0|50%",
        "%i|7.0|7",
      })
  void numbersAreWrittenAsInPython(String text, double value, String expected) {
    assertEquals(expected, PyString.percent(text, value));
  }

  @Test
  void valuesTakeTheirFieldsInOrder() {
    assertEquals("3m 7s", PyString.percent("%dm %ds", 3, 7L));
    assertEquals(
        "[1/2] 'a' None True 0.5000",
        PyString.percent("[%d/%d] %r %s %s %.4f", 1, 2, "a", null, true, 0.5));
    assertEquals("   ab| 1.50", PyString.percent("%*s|%*.*f", 5, "ab", 5, 2, 1.5));
    assertEquals("[1, 2] 1", PyString.percent("%s %d", List.of(1, 2), true));
  }

  @Test
  void aTensorOfOneNumberIsWrittenAsItsNumber() {
    assertEquals(
        "2.50 3 tensor(7)",
        PyString.percent(
            "%.2f %d %s",
            torch.tensor(2.5), torch.tensor(List.of(3L)), torch.tensor(List.of(7L)).get(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "50%!", "%d %d", "%q", "%.3d", "%(name)s", "none", "%f"})
  void aTextThatDoesNotFitIsRefusedWithASentence(String text) {
    Object value = text.equals("%f") ? "word" : 1;
    var e = assertThrows(IllegalArgumentException.class, () -> PyString.percent(text, value));
    assertTrue(String.valueOf(e.getMessage()).endsWith("."), e.getMessage());
  }

  @Test
  void whatIsNoWholeNumberIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PyString.percent("%d", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> PyString.percent("%d", 1e300));
  }

  @Test
  void namedFieldsAreFilledFromAMap() {
    assertEquals(
        "Loss 1.2500e+00 (2)",
        PyString.format("{name} {val:.4e} ({n})", Map.of("name", "Loss", "val", 1.25, "n", 2)));
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> PyString.format("{name}", Map.of("other", 1)));
    assertTrue(String.valueOf(e.getMessage()).contains("name"), e.getMessage());
  }
}
