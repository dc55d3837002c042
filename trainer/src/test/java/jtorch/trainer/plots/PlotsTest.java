package jtorch.trainer.plots;

import static java.util.stream.IntStream.range;
import static jtorch.trainer.plots.PlotKwargs.cmap;
import static jtorch.trainer.plots.PlotKwargs.figsize;
import static jtorch.trainer.plots.PlotKwargs.label;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PlotsTest {
  private static final int BLUE = 0xff0000ff;
  private static final int RED = 0xffff0000;
  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;

  @TempDir private Path folder;

  @BeforeEach
  void anEmptyFigure() {
    plt.folder(folder);
  }

  private BufferedImage saved(String name) throws IOException {
    Path file = folder.resolve(name);
    plt.savefig(file.toString());
    return picture(file);
  }

  private static BufferedImage picture(Path file) throws IOException {
    BufferedImage picture = ImageIO.read(file.toFile());
    assertNotNull(picture, file.toString());
    return picture;
  }

  private static long pixels(BufferedImage picture, int colour) {
    return range(0, picture.getWidth() * picture.getHeight())
        .filter(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) == colour)
        .count();
  }

  /** Returns whether all of the outermost pixels are white: nothing is cut. */
  private static boolean hasWhiteEdge(BufferedImage picture) {
    int right = picture.getWidth() - 1;
    int bottom = picture.getHeight() - 1;
    return range(0, right).allMatch(x -> picture.getRGB(x, 0) == WHITE)
        && range(0, right).allMatch(x -> picture.getRGB(x, bottom) == WHITE)
        && range(0, bottom).allMatch(y -> picture.getRGB(0, y) == WHITE)
        && range(0, bottom).allMatch(y -> picture.getRGB(right, y) == WHITE);
  }

  @Test
  void curvesAreDrawnInTheirColoursAndNothingIsCut() throws IOException {
    plt.plot(range(1, 5), List.of(0.9, 0.5, 0.3, 0.2), "bo", label("training loss"));
    plt.plot(range(1, 5), List.of(0.8, 0.6, 0.4, 0.35), "r", label("validation loss"));
    plt.legend();
    plt.title("loss");
    plt.xlabel("epoch");
    plt.ylabel("nats");
    BufferedImage picture = saved("curves.png");
    assertEquals(640, picture.getWidth());
    assertEquals(480, picture.getHeight());
    assertTrue(pixels(picture, BLUE) > 100);
    assertTrue(pixels(picture, RED) > 100);
    assertTrue(hasWhiteEdge(picture));
  }

  @Test
  void anImageKeepsItsProportionsAndItsNumbersAreColours() throws IOException {
    plt.imshow(torch.tensor(new float[] {0, 1, 1, 0, 1, 1}).view(2, 3), cmap("gray"));
    BufferedImage picture = saved("image.png");
    long black = pixels(picture, BLACK);
    long white = pixels(picture, WHITE);
    int side = 0; // of a pixel of the image
    while (picture.getRGB(320 - side, 240) == WHITE) {
      side++;
    }
    assertTrue(black > 20_000 && white > 100_000, black + " black, " + white + " white");
    assertTrue(hasWhiteEdge(picture));
    assertTrue(side > 50, "the middle column is white for " + side);
  }

  @Test
  void viridisGoesFromVioletToYellow() {
    BufferedImage picture = Colormap.viridis.picture(torch.arange(256).view(1, 256));
    assertEquals(0xff440154, picture.getRGB(0, 0));
    assertEquals(0xfffde725, picture.getRGB(255, 0));
  }

  @Test
  void aFlatImageHasTheFirstColour() {
    assertEquals(BLACK, Colormap.gray.picture(torch.ones(2, 2)).getRGB(1, 1));
  }

  @Test
  void aGridHasItsPlaces() throws IOException {
    Tensor black = torch.zeros(4, 4);
    plt.figure(figsize(3, 3));
    for (int i = 0; i < 9; i++) {
      plt.subplot(331 + i);
      plt.imshow(black, cmap("gray"));
    }
    BufferedImage picture = saved("grid.png");
    for (int i = 0; i < 9; i++) {
      assertEquals(BLACK, picture.getRGB(50 + i % 3 * 100, 50 + i / 3 * 100));
    }
    assertEquals(WHITE, picture.getRGB(100, 50));
  }

  @Test
  void anEnormousFigureKeepsItsProportions() throws IOException {
    plt.figure(figsize(300, 150));
    plt.imshow(torch.zeros(2, 2));
    BufferedImage picture = saved("large.png");
    assertEquals(2000, picture.getWidth());
    assertEquals(1000, picture.getHeight());
  }

  @Test
  void svgIsSoundAndHasTheCurveAndTheImage() throws Exception {
    plt.subplot(1, 2, 1);
    plt.plot(List.of(1, 3, 2), label("a & b <c>"));
    plt.legend();
    plt.subplot(1, 2, 2);
    plt.imshow(torch.eye(3));
    Path file = folder.resolve("figure.svg");
    plt.savefig(file.toString());
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
    assertEquals("640", svg.getDocumentElement().getAttribute("width"));
    assertTrue(svg.getElementsByTagName("path").getLength() > 10);
    assertEquals(1, svg.getElementsByTagName("image").getLength());
    assertTrue(Files.readString(file).contains("#1f77b4"));
  }

  @Test
  void showWritesAFileWithoutADisplayAndBeginsANewFigure() throws IOException {
    plt.plot(List.of(1, 2));
    plt.show();
    plt.plot(List.of(2, 1));
    plt.show();
    plt.show(); // there is nothing to show
    assertEquals(640, picture(folder.resolve("figure_1.png")).getWidth());
    assertEquals(640, picture(folder.resolve("figure_2.png")).getWidth());
    assertFalse(Files.exists(folder.resolve("figure_3.png")));
  }

  @Test
  void oddNumbersAreDrawnAllTheSame() throws IOException {
    plt.plot(List.of(1.0, Double.NaN, 2.0));
    plt.plot(List.of(5.0));
    assertTrue(hasWhiteEdge(saved("nan.png")));
    plt.folder(folder);
    plt.plot(List.of(7.0, 7.0, 7.0), label("flat"));
    plt.plot(List.of(7.0, 7.0, 7.0), label("flat"));
    plt.legend();
    assertTrue(hasWhiteEdge(saved("flat.png")));
    plt.folder(folder);
    plt.plot(List.of());
    assertTrue(hasWhiteEdge(saved("empty.png")));
  }

  @Test
  void whatCanNotBeDrawnIsOneSentence() {
    refused("plot: '?' in \"b?\"", () -> plt.plot(range(0, 1), List.of(1), "b?"));
    refused("3 numbers of x, but 1 of y", () -> plt.plot(range(0, 3), List.of(1)));
    refused("no colour map 'jet'", () -> plt.imshow(torch.ones(2, 2), cmap("jet")));
    refused("not [3, 2, 2]", () -> plt.imshow(torch.ones(3, 2, 2)));
    refused("no place 5 in 2 rows of 2", () -> plt.subplot(225));
    refused("figsize must be positive", () -> plt.figure(figsize(0, 1)));
    refused("must end in .png or .svg", () -> plt.savefig("figure.pdf"));
  }

  private static void refused(String part, Runnable action) {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> action.run());
    assertTrue(String.valueOf(thrown.getMessage()).contains(part), thrown.getMessage());
  }
}
