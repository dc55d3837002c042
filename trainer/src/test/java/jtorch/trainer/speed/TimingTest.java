package jtorch.trainer.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingTest {
  private static final Timing TIMING =
      new Timing("cpu", List.of(4.0, 1.0, 2.0, 3.0, 100.0), 6000, 90e9, new Peak(60e9, 300e9));

  @Test
  void theEpochInTheMiddleSaysTheSpeed() {
    assertEquals(3.0, TIMING.median());
    assertEquals(1 / 3.0, TIMING.epochsPerSecond());
    assertEquals(2000, TIMING.samplesPerSecond());
  }

  @Test
  void theSpreadIsTheMiddleHalf() {
    assertEquals(2.0, Stats.low(TIMING.seconds()));
    assertEquals(4.0, Stats.high(TIMING.seconds()));
    assertEquals(1.75, Stats.low(List.of(1.0, 2.0, 3.0, 4.0)));
    assertTrue(Double.isNaN(Stats.median(List.of())));
  }

  @Test
  void theSharesAreOfWhatTheDeviceCanDo() {
    assertEquals(0.5, TIMING.shareOfFloat32());
    assertEquals(0.1, TIMING.shareOfBfloat16());
  }

  @Test
  void aNarrowScreenGetsALineForEachValue() {
    List<String> wide = TimingText.lines(List.of(TIMING), 80);
    assertEquals(2, wide.size());
    List<String> narrow = TimingText.lines(List.of(TIMING), 40);
    assertTrue(narrow.contains("Seconds: 3.000"), narrow.toString());
    assertTrue(narrow.contains("Of fp32: 50 %"), narrow.toString());
    assertTrue(narrow.stream().allMatch(line -> line.length() <= 40), narrow.toString());
  }
}
