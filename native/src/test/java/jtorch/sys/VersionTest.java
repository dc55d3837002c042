package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTest {
  @ParameterizedTest
  @CsvSource({
    "2.36,2.36",
    "2.36-9+deb12u14,2.36",
    "2.35.9000,2.35",
    "3,3.0",
    "unknown,0.0",
    "'',0.0",
  })
  void readsTheFirstTwoNumbers(String text, String version) {
    assertEquals(version, Version.parse(text).toString());
  }

  @Test
  void comparesNumbersAndNotLetters() {
    assertTrue(new Version(2, 9).compareTo(new Version(2, 35)) < 0);
    assertTrue(new Version(3, 0).compareTo(new Version(2, 35)) > 0);
    assertEquals(0, new Version(2, 35).compareTo(Version.parse("2.35")));
  }
}
