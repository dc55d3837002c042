package jtorch.utils.tensorboard;

import static jtorch.Kwargs.global_step;
import static jtorch.Kwargs.walltime;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures are written as the pictures that they are. */
class FiguresTest {
  private static BufferedImage figure(int width) {
    BufferedImage figure = new BufferedImage(width, 2, BufferedImage.TYPE_INT_ARGB);
    figure.setRGB(0, 0, 0xff102030);
    figure.setRGB(1, 1, 0x80ff0000); // half of red over white
    return figure;
  }

  private static Tensor pixels() {
    return torch
        .tensor(
            new long[][][] {
              {{16, 255}, {255, 255}}, {{32, 255}, {255, 127}}, {{48, 255}, {255, 127}}
            })
        .to(DType.uint8);
  }

  private static List<String> written(Path folder, Consumer<SummaryWriter> what)
      throws IOException {
    try (SummaryWriter writer = new SummaryWriter(folder.toString())) {
      what.accept(writer);
    }
    return EventRecords.table(folder);
  }

  @Test
  void aFigureIsThePictureOfItsPixels(@TempDir Path root) throws IOException {
    assertEquals(
        written(
            root.resolve("a"),
            w -> {
              w.add_image("i/one", pixels(), 3, walltime(5));
              w.add_image("i/two", pixels(), global_step(4), walltime(5));
              w.add_images("i/three", torch.stack(List.of(pixels(), pixels()), 0), walltime(5));
            }),
        written(
            root.resolve("b"),
            w -> {
              w.add_figure("i/one", figure(2), 3, walltime(5));
              w.add_figure("i/two", figure(2), global_step(4), walltime(5));
              w.add_figure("i/three", List.of(figure(2), figure(2)), walltime(5));
            }));
  }

  @Test
  void figuresOfOtherSizesAreRefused(@TempDir Path root) {
    try (SummaryWriter writer = new SummaryWriter(root.toString())) {
      assertThrows(
          IllegalArgumentException.class,
          () -> writer.add_figure("f", List.of(figure(2), figure(3))));
      assertThrows(IllegalArgumentException.class, () -> writer.add_figure("f", List.of()));
    }
  }
}
