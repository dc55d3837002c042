package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the pictures that train and eval have drawn. */
class PictureOptionsTest {
  private static final int WHITE = 0xffffffff;
  private static final int BLUE = 0xff0072b2;
  private static final int VERMILION = 0xffd55e00;

  @TempDir private Path folder;

  private static long pixels(BufferedImage picture, int colour) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .filter(i -> picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) == colour)
        .count();
  }

  /** Returns how many of the pixels at the edge are not white: something is cut there. */
  private static long cut(BufferedImage picture) {
    int right = picture.getWidth() - 1;
    int bottom = picture.getHeight() - 1;
    long across =
        IntStream.rangeClosed(0, right)
            .filter(x -> picture.getRGB(x, 0) != WHITE || picture.getRGB(x, bottom) != WHITE)
            .count();
    return across
        + IntStream.rangeClosed(0, bottom)
            .filter(y -> picture.getRGB(0, y) != WHITE || picture.getRGB(right, y) != WHITE)
            .count();
  }

  private BufferedImage picture(String name) throws IOException {
    BufferedImage picture = ImageIO.read(folder.resolve(name + ".png").toFile());
    assertNotNull(picture, name);
    assertEquals(0, cut(picture), name);
    return picture;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aRunIsDrawnAsPngAndSvg() throws Exception {
    var result =
        CommandLines.run(
            "train --recipe four-layer --dataset digits --epochs 2 --batch-size 512 --plots"
                .concat(" " + folder)
                .split(" ", -1));
    assertEquals(0, result.code(), result.err());
    assertEquals(
        Stream.of("accuracy", "calibration", "confusion", "loss", "mistakes", "samples")
            .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
            .toList(),
        files());
    for (String curves : List.of("loss", "accuracy")) {
      BufferedImage drawn = picture(curves);
      assertTrue(pixels(drawn, BLUE) > 500, curves + " of training");
      assertTrue(pixels(drawn, VERMILION) > 500, curves + " of the test");
    }
    assertTrue(pixels(picture("samples"), 0xff000000) > 1000, "ink of the samples");
    assertTrue(pixels(picture("mistakes"), VERMILION) > 200, "what they were taken for");
    assertTrue(pixels(picture("calibration"), BLUE) > 20, "the dots");
    picture("confusion");
    for (String name : files().stream().filter(name -> name.endsWith(".svg")).toList()) {
      var svg =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))));
      int png = ImageIO.read(folder.resolve(name.replace("svg", "png")).toFile()).getWidth();
      assertEquals(png, 2 * Integer.parseInt(svg.getDocumentElement().getAttribute("width")), name);
      assertTrue(svg.getElementsByTagName("path").getLength() > 10, name);
    }
  }

  @Test
  void aRunOfOneEpochIsDrawnStepByStep() throws IOException {
    var result =
        CommandLines.run(
            "train --recipe four-layer --dataset digits --max-steps 9 --plots"
                .concat(" " + folder)
                .split(" ", -1));
    assertEquals(0, result.code(), result.err());
    assertTrue(pixels(picture("loss"), BLUE) > 500);
    assertEquals(0, pixels(picture("loss"), VERMILION), "there is one test only");
  }

  @Test
  void theDiagonalOfAConfusionMatrixIsBlueAndTheRestIsNot() throws IOException {
    TestModels.write(folder);
    Path plots = folder.resolve("plots");
    var result =
        CommandLines.run(
            "eval",
            "--recipe",
            "handbook",
            "--checkpoint",
            folder.resolve("model.pth").toString(),
            "--dataset",
            "digits",
            "--plots",
            plots.toString());
    assertEquals(0, result.code(), result.err());
    BufferedImage drawn = ImageIO.read(plots.resolve("confusion.png").toFile());
    long tinted = 0;
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 10; column++) {
        // The cells are 52 wide and begin 82 from the left and 128 from above; twice in pixels.
        int rgb = drawn.getRGB(2 * (82 + 52 * column + 5), 2 * (128 + 52 * row + 5));
        boolean orange = (rgb & 0xff) < (rgb >> 16 & 0xff);
        boolean blue = (rgb & 0xff) > (rgb >> 16 & 0xff);
        assertTrue(row == column ? !orange : !blue, row + ", " + column);
        tinted += orange || blue ? 1 : 0;
      }
    }
    assertTrue(tinted > 10, "an untrained network takes all for a few classes: " + tinted);
    assertTrue(Files.exists(plots.resolve("mistakes.svg")));
  }

  @Test
  void aFolderThatCanNotBeMadeIsSaidBeforeTraining() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    for (String option : List.of("--plots", "--tensorboard")) {
      var result =
          CommandLines.run("train", "--dataset", "digits", option, file.resolve("in").toString());
      assertEquals(1, result.code());
      assertTrue(result.err().contains("no folder can be made there"), result.err());
      assertFalse(result.out().contains("Epoch"), result.out());
    }
  }
}
