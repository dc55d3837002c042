package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected texts are what Python's {@code format} gives. */
class PyStringTest {
  @ParameterizedTest(name = "format({0}, ''{1}'') is {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "2.5|.0f|2",
        "0.125|.2f|0.12",
        "2.675|.2f|2.67",
        "1e22||1e+22",
        "100.0||100.0",
        "1e16||1e+16",
        "9999999999999998.0||9999999999999998.0",
        "5e-324||5e-324",
        "1e-5||1e-05",
        "-0.0|.1f|-0.0",
        "12345.0|.5|1.2345e+04",
        "12345.0|.6|12345.0",
        "0.000055|.4e|5.5000e-05",
        "1234567.0|,.2f|1,234,567.00",
        "0.5|.1%|50.0%",
        "1e-5|g|1e-05",
        "100000.0|g|100000",
        "3.5|+.1f|+3.5",
        "3.5|08.3f|0003.500",
        "-3.5|*^11.1f|***-3.5****",
        "NaN|.3f|nan",
      })
  void numbersAreWrittenAsInPython(double value, String spec, String expected) {
    assertEquals(expected, PyString.format("{:" + (spec == null ? "" : spec) + "}", value));
  }

  @Test
  void fieldsAreFilledInOrder() {
    assertEquals(
        "Train Epoch: 1 [14848/60000 (25%)]\tLoss: 0.312",
        PyString.format(
            "Train Epoch: {} [{}/{} ({:.0f}%)]\tLoss: {:.3f}", 1, 14848L, 60000L, 24.6, 0.3116));
  }

  @Test
  void integersAndTextArePadded() {
    assertEquals("[    1/  391]", PyString.format("[{:>5d}/{:>5d}]", 1, 391));
    assertEquals("ab   |  ab", PyString.format("{:<5}|{:>4}", "ab", "ab"));
  }

  @Test
  void doubledBracesStandForBraces() {
    assertEquals("{1}", PyString.format("{{{}}}", 1));
  }

  @ParameterizedTest(name = "format({0}, ''{1}'') is {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1234|,|1,234",
        "1234567|_d|1_234_567",
        "1234|010,|00,001,234",
        "1234|08,|0,001,234",
        "-42|=+8|-     42",
        "42|+|+42",
        "42| d| 42",
        "42|<6|42    ",
        "42|06.1f|0042.0",
        "255|#x|0xff",
        "255|X|FF",
        "255|010b|0011111111",
        "65535|_b|1111_1111_1111_1111",
        "8|o|10",
        "3|%|300.000000%",
        "3|.2e|3.00e+00",
      })
  void integersAreWrittenAsInPython(long value, String spec, String expected) {
    assertEquals(expected, PyString.format("{:" + spec + "}", value));
  }

  @ParameterizedTest(name = "format({0}, ''{1}'') is {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ab|5|ab   ",
        "ab|>5|   ab",
        "ab|*^5|*ab**",
        "ab|05|ab000",
        "hello|.3|hel",
        "hello|>6.3s|   hel",
      })
  void textIsWrittenAsInPython(String value, String spec, String expected) {
    assertEquals(expected, PyString.format("{:" + spec + "}", value));
  }

  @ParameterizedTest(name = "format({0}, ''{1}'') is {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "1234567.891|,|1,234,567.891",
        "1234.5|012,.1f|00,001,234.5",
        "Infinity|011_.2f|00000000inf",
        "NaN|012,.3|000000000nan",
        "1234.5|.2E|1.23E+03",
        "1e-7|G|1E-07",
        "3.5|<08.3f|3.500000",
        "-3.5|=8|-    3.5",
        "NaN|+|+nan",
      })
  void groupsAndCapitalsAreWrittenAsInPython(double value, String spec, String expected) {
    assertEquals(expected, PyString.format("{:" + spec + "}", value));
  }

  @Test
  void numberedFieldsChooseTheirValues() {
    assertEquals("b a b", PyString.format("{1} {0} {1}", "a", "b"));
    assertEquals("0.12|0.1235", PyString.format("{0:.2f}|{0:.4f}", 0.12345678));
  }

  @Test
  void conversionsComeBeforeTheFormat() {
    assertEquals("'a' \"it's\" 'q\\n'", PyString.format("{!r} {!r} {!r}", "a", "it's", "q\n"));
    assertEquals("   'a'|1.5 ", PyString.format("{0!r:>6}|{1!s:<4}", "a", 1.5));
  }

  @Test
  void aFormatHasFieldsOfItsOwn() {
    assertEquals("   ab|00003.50", PyString.format("{:>{}}|{:0{}.{}f}", "ab", 5, 3.5, 8, 2));
    assertEquals("ab***", PyString.format("{0:{1}<{2}}", "ab", "*", 5));
  }

  @Test
  void truthAndNothingAreWrittenAsInPython() {
    assertEquals("True None False", PyString.format("{} {} {}", true, null, false));
    assertEquals("     1|0.00", PyString.format("{:>6}|{:.2f}", true, false));
    assertThrows(IllegalArgumentException.class, () -> PyString.format("{:>5}", (Object) null));
  }

  @Test
  void listsAreWrittenAsInPython() {
    assertEquals(
        "[1, 2] ['a', 'b']", PyString.format("{} {}", new long[] {1, 2}, List.of("a", "b")));
  }

  @Test
  void mapsAndSetsAreWrittenAsPythonsDictsAndSets() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("a", Arrays.asList(1, null));
    map.put(2L, true);
    map.put("b", Map.of());
    map.put("c", Set.of(0.5));
    map.put("d", Set.of());
    assertEquals(
        "{'a': [1, None], 2: True, 'b': {}, 'c': {0.5}, 'd': set()}", PyString.format("{}", map));
  }

  @Test
  void aTensorWithoutDimensionsIsItsNumber() {
    Tensor loss = torch.tensor(0.25f);
    assertEquals("0.2500 0.25", PyString.format("{:.4f} {}", loss, loss));
    assertEquals("   3 True", PyString.format("{:4d} {}", torch.tensor(3), torch.tensor(true)));
    assertEquals("tensor([1., 2.])", PyString.format("{}", torch.tensor(1f, 2)));
    assertThrows(
        IllegalArgumentException.class, () -> PyString.format("{:.2f}", torch.tensor(1f, 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{} {}", "{1}", "{", "a}", "{0", "{0} {}", "{} {0}", "{name}", "{0.a}", "{!q}", "{:{}}",
        "{:>5",
      })
  void fieldsThatNoValueHasAreRefused(String text) {
    var e = assertThrows(IllegalArgumentException.class, () -> PyString.format(text, 1));
    assertTrue(e.toString().contains(text), e.toString());
  }

  @Test
  void aFormatThatDoesNotFitIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PyString.format("{:d}", 1.5));
    assertThrows(IllegalArgumentException.class, () -> PyString.format("{:q}", 1));
  }

  @Test
  void printWritesWhatPythonPrints() {
    PrintStream usual = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      PyString.print("loss", 1e-5, null, true, 3, List.of("a", 2.0), torch.zeros(2, 3).shape());
      PyString.print(torch.tensor(1.5), torch.zeros(2));
      PyString.print();
    } finally {
      System.setOut(usual);
    }
    assertEquals(
        """
        loss 1e-05 None True 3 ['a', 2.0] [2, 3]
        tensor(1.5000) tensor([0., 0.])

        """,
        bytes.toString(StandardCharsets.UTF_8));
  }
}
