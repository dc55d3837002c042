package jtorch.trainer.tutorials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each tutorial on a few images: its lines, its files, its pictures. */
class TutorialsTest {
  private static final String NUMBER = "\\d+(\\.\\d+)?(e[-+]\\d\\d)?";

  @TempDir private Path out;

  private List<String> run(Printed.Program program, int samples, int epochs) throws IOException {
    Path data = MnistFiles.realOrDrawn(out.resolve("digits"));
    return Printed.by(
        program, "data=" + data, "samples=" + samples, "epochs=" + epochs, "out=" + out);
  }

  private static void assertLine(String pattern, String line) {
    String regex = pattern.replaceAll("[\\[\\](){}%]", "\\\\$0").replace("#", NUMBER);
    assertTrue(line.matches(regex), () -> "'" + line + "' is not like '" + pattern + "'");
  }

  private void assertPictures(int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      Path file = out.resolve("figure_" + i + ".png");
      assertNotNull(ImageIO.read(file.toFile()), file.toString());
    }
    assertTrue(Files.notExists(out.resolve("figure_" + (count + 1) + ".png")));
  }

  @Test
  void handbookPrintsItsLogLines() throws IOException {
    List<String> lines = run(Handbook::main, 512 * 30, 1);
    boolean whole = lines.size() == 5; // the drawn digits are fewer than 30 batches
    assertEquals(torch.__version__(), lines.get(0));
    if (whole) {
      assertLine("Train Epoch: 1 [14848/15360 (97%)]\tLoss: #", lines.get(1));
    }
    int test = whole ? 2 : 1;
    assertEquals("", lines.get(test));
    assertLine("Test set: Average loss: #, Accuracy: #/# (#%)", lines.get(test + 1));
    assertEquals("", lines.get(test + 2));
  }

  @Test
  void baselinePrintsItsSummaryAndDrawsItsGridAndCurves() throws IOException {
    List<String> lines = run(Baseline::main, 320, 2);
    assertTrue(lines.contains("Total mult-adds (Units.MEGABYTES): 385.63"));
    int first = lines.size() - 4;
    assertLine("Train loss is +# and Train accuracy is +# %", lines.get(first));
    assertLine("Eval loss is +# and Eval accuracy is +# %", lines.get(first + 1));
    assertLine("Eval loss is +# and Eval accuracy is +# %", lines.get(first + 3));
    assertPictures(3);
  }

  @Test
  void threeLayerKeepsItsBestModelAndRecognisesAPicture() throws IOException {
    List<String> lines = run(ThreeLayer::main, 3000, 2);
    assertLine("[    1/   21],loss:#", lines.get(0));
    assertLine("[    1/   21],loss:#", lines.get(1));
    assertLine("(#, #)", lines.get(2));
    assertTrue(lines.get(3).startsWith("tensor([["), lines.get(3));
    assertTrue(lines.stream().anyMatch(l -> l.endsWith("grad_fn=<ReluBackward0>)")));
    assertLine("the result is: #", lines.get(lines.size() - 1));
    Map<String, Tensor> best = torch.load(out.resolve("model_best.pth").toString());
    assertEquals(new ThreeLayer.MyNet().state_dict().keySet(), best.keySet());
    assertEquals(28, ImageIO.read(out.resolve("7.png").toFile()).getWidth());
  }

  @Test
  void fourLayerPrintsItsNetworkAndItsEpochsAndDrawsFourCurves() throws IOException {
    List<String> lines = run(FourLayer::main, 640, 2);
    assertEquals("Sequential(", lines.get(0));
    assertEquals("  (0): Linear(in_features=784, out_features=400, bias=True)", lines.get(1));
    assertEquals("  (1): ReLU()", lines.get(2));
    assertEquals(")", lines.get(8));
    for (int epoch = 0; epoch < 2; epoch++) {
      assertLine(
          "epoch: "
              + epoch
              + ", Train Loss: #, Train Acc: 0\\.\\d\\d\\d\\d\\d\\d, Eval Loss: #, Eval Acc: #",
          lines.get(9 + epoch));
    }
    assertPictures(4);
  }

  @Test
  void cnnPrintsLabelsAndPredictionsAndSavesItsState() throws IOException {
    List<String> lines = run(Cnn::main, 900, 2);
    assertLine("[[#, #, #], [#, #, #], [#, #, #]]", lines.get(0));
    assertEquals("CNN(", lines.get(1));
    assertEquals(
        "  (conv1): Conv2d(1, 16, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))",
        lines.get(2));
    assertLine("0 : #", lines.get(9));
    assertLine("0 : #", lines.get(10));
    assertLine("#", lines.get(11));
    String device = torch.cuda.is_available() ? ", device='cuda:0'" : "";
    assertLine("tensor([#, #, #, #, #, #, #, #, #]" + device + ")", lines.get(12));
    assertPictures(3);
    Map<String, Tensor> saved = torch.load(out.resolve("base_cnn.pt").toString());
    assertEquals(new Cnn.CNN().state_dict().keySet(), saved.keySet());
  }

  @Test
  void oneCommandRunsAllFive() throws IOException {
    List<String> lines = run(All::main, 320, 1); // of 53 in validation one is right by then
    for (String name : List.of("handbook", "baseline", "three-layer", "four-layer", "cnn")) {
      assertTrue(lines.contains("--- " + name), name);
      assertTrue(lines.stream().anyMatch(l -> l.matches("--- " + name + ": [0-9.]+ s")), name);
    }
    assertTrue(Files.exists(out.resolve("four-layer/figure_4.png")));
    assertTrue(Files.exists(out.resolve("cnn/base_cnn.pt")));
  }

  @Test
  void anUnknownOptionIsOneSentence() {
    for (String option : List.of("epoch=1", "epochs", "epochs=0", "samples=many")) {
      IllegalArgumentException thrown =
          assertThrows(IllegalArgumentException.class, () -> FourLayer.main(option));
      assertTrue(String.valueOf(thrown.getMessage()).contains(option), thrown.getMessage());
    }
  }

  @Test
  void drawnDigitsStandInForMnist() throws IOException {
    String digits = "data=" + MnistFiles.drawn(out.resolve("digits"));
    List<String> lines =
        Printed.by(FourLayer::main, digits, "samples=256", "epochs=1", "out=" + out);
    assertTrue(lines.get(9).startsWith("epoch: 0, Train Loss: "), lines.get(9));
  }
}
