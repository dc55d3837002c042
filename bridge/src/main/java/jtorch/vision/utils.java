package jtorch.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import jtorch.FunctionKwargs.GridKwarg;
import jtorch.FunctionKwargs.Nrow;
import jtorch.NnKwargs.Padding;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Several pictures as one, and pictures as files.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/utils.html">torchvision.utils</a>; the name is that
 * of Python's module.
 */
public final class utils {
  private utils() {}

  /**
   * Puts pictures side by side and below each other: eight in a row, two pixels of 0 apart, unless
   * keywords say otherwise.
   *
   * @param pictures (N, C, H, W), (C, H, W) or (H, W); one channel becomes three
   * @return the grid, (C, H', W'); of a single picture the picture itself
   * @throws IllegalArgumentException if the shape is another
   */
  public static Tensor make_grid(Tensor pictures, GridKwarg... keywords) {
    return GridSettings.of(keywords).grid(inFourDimensions(pictures));
  }

  /**
   * As the other.
   *
   * @param nrow how many are in a row
   * @param padding how many pixels of 0 are between them
   */
  public static Tensor make_grid(Tensor pictures, int nrow, int padding) {
    return make_grid(pictures, new Nrow(nrow), new Padding(padding));
  }

  /** As the other, with keywords behind the pictures in a row. */
  public static Tensor make_grid(Tensor pictures, int nrow, GridKwarg... keywords) {
    GridSettings settings = GridSettings.of(keywords).with(new Nrow(nrow));
    return settings.grid(inFourDimensions(pictures));
  }

  private static Tensor inFourDimensions(Tensor pictures) {
    Tensor four =
        switch (pictures.dim()) {
          case 2 -> pictures.unsqueeze(0).unsqueeze(0);
          case 3 -> pictures.unsqueeze(0);
          case 4 -> pictures;
          default ->
              throw new IllegalArgumentException(
                  "make_grid: a tensor of shape "
                      + Arrays.toString(pictures.shape())
                      + " is not pictures of (N, C, H, W).");
        };
    return four.size(1) == 1 ? torch.cat(List.of(four, four, four), 1) : four;
  }

  /**
   * Writes pictures as one file: {@code .png}, {@code .jpg}, {@code .bmp} or {@code .gif}.
   *
   * @param pictures as for {@link #make_grid}, with numbers from 0 to 1
   * @throws java.io.UncheckedIOException if the file can't be written, or is of another kind
   */
  public static void save_image(Tensor pictures, String file, GridKwarg... keywords) {
    write(pictures, file, GridSettings.of(keywords));
  }

  /** As the other. */
  public static void save_image(Tensor pictures, String file, int nrow, int padding) {
    save_image(pictures, file, new Nrow(nrow), new Padding(padding));
  }

  private static void write(Tensor pictures, String file, GridSettings settings) {
    Path path = Path.of(file);
    String kind = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try {
      if (!Arrays.asList(ImageIO.getWriterFileSuffixes()).contains(kind)) {
        throw new IOException("its name doesn't end in .png, .jpg, .bmp or .gif");
      }
      try (var scope = torch.scope();
          OutputStream out = Files.newOutputStream(path)) {
        assert scope != null;
        ImageIO.write(picture(settings.grid(inFourDimensions(pictures))), kind, out);
      }
    } catch (IOException e) {
      throw ImageFile.failure("write", path, e);
    }
  }

  private static BufferedImage picture(Tensor grid) {
    int height = (int) grid.size(1);
    int width = (int) grid.size(2);
    int pixels = height * width;
    float[] numbers = grid.contiguous().view(-1).toFloats();
    int[] colours = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      int red = level(numbers[i]);
      int green = level(numbers[pixels + i]);
      int blue = level(numbers[2 * pixels + i]);
      colours[i] = red << 16 | green << 8 | blue;
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, colours, 0, width);
    return picture;
  }

  private static int level(float number) {
    return (int) Math.clamp(number * 255 + 0.5f, 0f, 255f);
  }
}
