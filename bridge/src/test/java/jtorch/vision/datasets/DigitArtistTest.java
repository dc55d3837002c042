package jtorch.vision.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class DigitArtistTest {
  private static final int PIXELS = DigitArtist.SIZE * DigitArtist.SIZE;

  private final DigitArtist.Drawing drawing = DigitArtist.draw(500, 7);

  @Test
  void theSameSeedDrawsTheSameOnAnyNumberOfThreads() {
    try (ForkJoinPool alone = new ForkJoinPool(1);
        ForkJoinPool pair = new ForkJoinPool(2)) {
      var first = alone.submit(() -> DigitArtist.draw(500, 7)).join();
      var second = pair.submit(() -> DigitArtist.draw(500, 7)).join();
      assertArrayEquals(first.images(), second.images());
      assertArrayEquals(drawing.images(), second.images());
      assertArrayEquals(drawing.labels(), second.labels());
    }
  }

  @Test
  void anotherSeedDrawsOthers() {
    assertFalse(Arrays.equals(drawing.images(), DigitArtist.draw(500, 8).images()));
  }

  @Test
  void everyDigitIsDrawnAsOften() {
    int[] counts = new int[10];
    for (byte label : drawing.labels()) {
      counts[label]++;
    }
    for (int count : counts) {
      assertEquals(50, count);
    }
  }

  @Test
  void everyDigitHasInkAndStandsNearTheMiddle() {
    for (int i = 0; i < drawing.labels().length; i++) {
      double mass = 0;
      double x = 0;
      double y = 0;
      for (int p = 0; p < PIXELS; p++) {
        int ink = drawing.images()[i * PIXELS + p] & 0xff;
        mass += ink;
        x += ink * (double) (p % DigitArtist.SIZE);
        y += ink * (double) Math.floorDiv(p, DigitArtist.SIZE);
      }
      assertTrue(mass > 8 * 255, "image " + i + " has too little ink");
      assertEquals(13.5, x / mass, 3.5, "image " + i);
      assertEquals(13.5, y / mass, 3.5, "image " + i);
    }
  }
}
