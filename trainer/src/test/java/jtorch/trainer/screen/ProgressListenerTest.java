package jtorch.trainer.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import jtorch.trainer.run.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressListenerTest {
  private static final Pattern WIPE = Pattern.compile("\r\033\\[K");

  /** A step after 2 seconds, of 12288 samples among 60000, and a line. */
  private static List<String> drawn(int width) {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out), true, width);
    AtomicLong clock = new AtomicLong();
    try (ProgressListener progress = new ProgressListener(screen, 20, clock::get)) {
      progress.begin(7, 60000);
      clock.set(100_000_000);
      progress.step(new Step(7, 0, 118, 6144, 60000, 0.5, 3072)); // too soon to be drawn again
      clock.set(2_000_000_000);
      progress.step(new Step(7, 1, 118, 6144, 60000, 0.25, 6144));
      screen.line("a line above the bar");
    }
    return WIPE.splitAsStream(out.toString()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | 7/20 20% loss 0.250 75.0% 6144/s 0:08",
        "80 | Epoch 7/20  20 % [===            ] loss 0.2500, 75.0 % right, 6144/s, 0:08 left",
        "20 | 7/20 20% loss 0.250",
      })
  void theBarTellsAllThatThereIsRoomFor(int width, String bar) {
    assertEquals(List.of("", bar, "a line above the bar\n"), drawn(width));
    assertTrue(bar.length() < width, bar);
  }

  @Test
  void aRunThatGoesOnIsAsFastAsItIsNow() {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out), true, 40);
    AtomicLong clock = new AtomicLong();
    ProgressListener progress = new ProgressListener(screen, 20, clock::get);
    progress.begin(7, 60000);
    progress.resumed(50000, 40000);
    clock.set(1_000_000_000);
    progress.step(new Step(7, 1, 118, 1000, 60000, 0.25, 1000));
    assertTrue(out.toString().contains("7/20 85% loss 0.250 80.4% 1000/s 0:09"), out.toString());
  }

  @Test
  void aQuietScreenHasNoTerminal() {
    assertEquals(false, Screen.quiet().isTerminal());
  }
}
