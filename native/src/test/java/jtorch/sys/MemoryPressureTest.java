package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MemoryPressureTest {
  private static final long MIB = 1L << 20;
  private final MemoryPressure pressure = new MemoryPressure();

  @Test
  void aSmallProcessIsLeftAlone() {
    assertFalse(pressure.isHigh(300 * MIB, 10));
    assertFalse(pressure.isHigh(900 * MIB, 100_000));
  }

  @Test
  void aLargeProcessWithTwiceTheTensorsIsCollected() {
    assertFalse(pressure.isHigh(300 * MIB, 10));
    assertFalse(pressure.isHigh(1200 * MIB, 84));
    assertTrue(pressure.isHigh(1200 * MIB, 85));
  }

  @Test
  void oneThatGrewByHalfAndAGibibyteIsCollected() {
    assertFalse(pressure.isHigh(300 * MIB, 10));
    assertFalse(pressure.isHigh(1324 * MIB, 11));
    assertTrue(pressure.isHigh(1325 * MIB, 11));
    pressure.settled(4000 * MIB, 11);
    assertFalse(pressure.isHigh(6000 * MIB, 12));
    assertTrue(pressure.isHigh(6001 * MIB, 12));
  }

  @Test
  void whatOtherCodeTakesIsNotCollectedFor() {
    assertFalse(pressure.isHigh(300 * MIB, 10));
    assertFalse(pressure.isHigh(9000 * MIB, 10));
  }

  @Test
  void whatIsKeptSetsTheBarHigher() {
    assertFalse(pressure.isHigh(300 * MIB, 10));
    pressure.settled(8000 * MIB, 1000);
    assertFalse(pressure.isHigh(8100 * MIB, 2064));
    assertTrue(pressure.isHigh(8100 * MIB, 2065));
  }

  @Test
  void whatWasGivenBackSetsItLower() {
    pressure.settled(8000 * MIB, 1000);
    assertFalse(pressure.isHigh(2000 * MIB, 20));
    assertTrue(pressure.isHigh(2000 * MIB, 105));
  }
}
