package jtorch.trainer.tutorials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After an epoch of each tutorial there are parameters, optimizer state, data: nothing else. */
class TutorialMemoryTest {
  private static final long DATA = 4; // images and labels to train and to test on
  private static final long NORMALIZE = 2; // its mean and its deviation

  @TempDir private Path out;

  /** The live tensors that a tutorial has whenever it prints a line that starts with some words. */
  private List<Long> live(Printed.Program program, int samples, int epochs, String words)
      throws IOException {
    Path data = MnistFiles.realOrDrawn(out.resolve("digits"));
    long before = settled();
    List<Long> counts = new ArrayList<>();
    PrintStream standard = System.out;
    System.setOut(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            if (line.startsWith(words)) {
              counts.add(settled() - before);
            }
          }

          @Override
          public void println(Object value) {
            println(value.toString());
          }

          @Override
          public void println(float value) {
            println(Float.toString(value));
          }
        });
    try {
      program.run("data=" + data, "samples=" + samples, "epochs=" + epochs, "out=" + out);
    } finally {
      System.setOut(standard);
    }
    return counts;
  }

  /** Returns the count once the collector has freed what nothing reaches. */
  private static long settled() {
    long last = Long.MAX_VALUE;
    long count = torch.live_tensors();
    while (count < last) {
      last = count;
      System.gc();
      try {
        Thread.sleep(150);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      count = torch.live_tensors();
    }
    return count;
  }

  @Test
  void handbookHoldsItsNetworkAndAdamsTwoMeans() throws IOException {
    long held = 8 + 2 * 8 + DATA + NORMALIZE;
    assertEquals(List.of(held, held), live(Handbook::main, 1024, 2, "\nTest set"));
  }

  @Test
  void baselineHoldsItsNetworkTheFirstBatchAndItsCount() throws IOException {
    long held = 8 + 2 + 1 + DATA;
    assertEquals(List.of(held, held), live(Baseline::main, 128, 2, "Eval loss"));
  }

  @Test
  void threeLayerHoldsItsNetwork() throws IOException {
    assertNotNull(ThreeLayer.transform); // made before the count
    assertEquals(List.of(6 + DATA), live(ThreeLayer::main, 384, 2, "("));
  }

  @Test
  void fourLayerHoldsItsNetwork() throws IOException {
    assertNotNull(FourLayer.data_tf); // made before the count
    assertEquals(List.of(8 + DATA, 8 + DATA), live(FourLayer::main, 640, 2, "epoch:"));
  }

  @Test
  void cnnHoldsItsNetworkAdamsTwoMeansAndTheNineDigits() throws IOException {
    long held = 10 + 2 * 10 + 3 + DATA; // the nine with their labels, in a row and in a square
    assertEquals(List.of(held), live(Cnn::main, 300, 2, "0."));
  }
}
