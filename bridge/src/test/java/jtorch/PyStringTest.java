package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void tooFewValuesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> PyString.format("{} {}", 1));
  }

  @Test
  void aFormatThatDoesNotFitIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PyString.format("{:d}", 1.5));
    assertThrows(IllegalArgumentException.class, () -> PyString.format("{:q}", 1));
  }
}
