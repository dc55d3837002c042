package jtorch.trainer.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import jtorch.trainer.run.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressListenerTest {
  private static final Pattern WIPE = Pattern.compile("\r\033\\[K");

  private static List<String> drawn(int width) {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out), true, width);
    try (ProgressListener progress = new ProgressListener(screen, 20)) {
      progress.begin(7, 60000);
      progress.step(new Step(7, 0, 118, 512, 60000, 0.25, 384));
      screen.line("a line above the bar");
    }
    return WIPE.splitAsStream(out.toString()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void theBarFitsIntoTheTerminal(int width) {
    List<String> drawn = drawn(width);
    assertTrue(drawn.stream().anyMatch(bar -> bar.contains("7/20")), drawn.toString());
    assertTrue(drawn.stream().allMatch(bar -> bar.strip().length() < width), drawn.toString());
  }

  @Test
  void aWideBarTellsLossAccuracyAndSpeed() {
    String bar = drawn(120).stream().filter(b -> b.contains("loss")).findFirst().orElseThrow();
    assertTrue(bar.contains("Epoch 7/20"), bar);
    assertTrue(bar.contains("loss 0.2500, 75.0 % right"), bar);
    assertTrue(bar.contains("/s"), bar);
  }

  @Test
  void aQuietScreenHasNoTerminal() {
    assertEquals(false, Screen.quiet().isTerminal());
  }
}
