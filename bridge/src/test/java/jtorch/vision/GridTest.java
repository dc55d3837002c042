package jtorch.vision;

import static jtorch.Kwargs.normalize;
import static jtorch.Kwargs.nrow;
import static jtorch.Kwargs.pad_value;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.scale_each;
import static jtorch.Kwargs.value_range;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected grid is torchvision's. */
class GridTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void picturesOfAListStandSideBySide() {
    Tensor three = torch.arange(12.0).view(3, 1, 2, 2);
    Tensor grid = utils.make_grid(three, 2);
    assertArrayEquals(flat(grid), flat(utils.make_grid(three.unbind(), nrow(2))));
  }

  private static double[] flat(Tensor x) {
    return x.flatten().toDoubles();
  }

  @Test
  void picturesStandSideBySide() {
    Tensor three = torch.tensor(1f, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).view(3, 1, 2, 2);
    Tensor grid = utils.make_grid(three, 2, 1);
    assertArrayEquals(new long[] {3, 7, 7}, grid.shape());
    assertArrayEquals(
        new float[] {
          0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 5, 6, 0, 0, 3, 4, 0, 7, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9,
          10, 0, 0, 0, 0, 0, 11, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        },
        grid.get(2).contiguous().view(-1).toFloats());
    assertArrayEquals(new long[] {3, 6, 14}, utils.make_grid(three).shape());
  }

  @Test
  void keywordsScaleAndPlaceThePictures() {
    Tensor three = torch.arange(1.0, 13).view(3, 1, 2, 2);
    float[] whole =
        utils.make_grid(three, nrow(2), padding(1), normalize(true)).get(2).flatten().toFloats();
    assertArrayEquals(
        new float[] {0, 1f / 11, 0, 4f / 11}, Arrays.copyOfRange(whole, 8, 12), 1e-6f);
    assertArrayEquals(
        new float[] {0, 0, 0.375f, 0.5f, 0.875f, 1, 0.125f, 0.25f, 0.625f, 0.75f, 1, 1},
        utils
            .make_grid(three, nrow(3), padding(0), normalize(true), value_range(2, 10))
            .get(0)
            .flatten()
            .toFloats(),
        1e-6f);
    Tensor each =
        utils.make_grid(three, padding(1), normalize(true), scale_each(true), pad_value(0.5));
    assertArrayEquals(new long[] {3, 4, 10}, each.shape());
    assertArrayEquals(
        new float[] {0.5f, 0, 1f / 3, 0.5f, 0, 1f / 3, 0.5f, 0, 1f / 3, 0.5f},
        each.get(0).get(1).toFloats(),
        1e-6f);
    assertArrayEquals(new long[] {3, 4, 4}, utils.make_grid(three, 2, padding(0)).shape());
  }

  @Test
  void whatIsWrittenCanBeReadAgain() {
    Tensor shares = torch.tensor(0f, 0.2f, 1, 2, -1, 0.5f).view(1, 2, 3);
    String file = folder.resolve("digit.png").toString();
    long before = LiveTensors.settled();
    utils.save_image(shares, file);
    assertEquals(before, torch.live_tensors());
    Tensor read = Image.open(file).convert("L").tensor();
    assertArrayEquals(new long[] {1, 2, 3}, read.shape());
    assertArrayEquals(new long[] {0, 51, 255, 255, 0, 128}, read.view(-1).toLongs());
  }

  @Test
  void aFileThatCannotBeWrittenIsOneSentence() {
    Tensor picture = torch.zeros(1, 2, 2);
    for (String name : new String[] {"digit.txt", "none/digit.png"}) {
      String file = folder.resolve(name).toString();
      var e = assertThrows(UncheckedIOException.class, () -> utils.save_image(picture, file));
      assertTrue(e.toString().contains("Cannot write the picture " + file), e.toString());
    }
    assertThrows(IllegalArgumentException.class, () -> utils.make_grid(torch.zeros(3)));
  }
}
