package jtorch.vision;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jtorch.FunctionKwargs.GridKwarg;
import jtorch.FunctionKwargs.Nrow;
import jtorch.NnKwargs.Padding;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.VisionKwargs.BoxesKwarg;
import jtorch.VisionKwargs.Colors;
import jtorch.VisionKwargs.Filled;
import jtorch.VisionKwargs.LineWidth;
import jtorch.VisionKwargs.MasksKwarg;
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

  /**
   * As the other, of pictures in a list.
   *
   * @param pictures (C, H, W), all of one shape
   */
  public static Tensor make_grid(List<Tensor> pictures, GridKwarg... keywords) {
    return make_grid(torch.stack(pictures, 0), keywords);
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

  /** As the other, of pictures in a list. */
  public static void save_image(List<Tensor> pictures, String file, GridKwarg... keywords) {
    save_image(torch.stack(pictures, 0), file, keywords);
  }

  /** As the other. */
  public static void save_image(Tensor pictures, String file, int nrow, int padding) {
    save_image(pictures, file, new Nrow(nrow), new Padding(padding));
  }

  /**
   * Draws boxes on a picture. Python's labels are left out.
   *
   * @param image (3, H, W) or (1, H, W), uint8, or floats from 0 to 1
   * @param boxes (N, 4): left, top, right and bottom, all of which are in the box
   * @param keywords {@code colors(...)}, {@code width(1)}, {@code fill(false)}
   * @return the picture with boxes, (3, H, W), of the same type
   * @throws IllegalArgumentException if shapes or types are others, a box's sides are in the wrong
   *     order, or colours are too few or unknown
   */
  public static Tensor draw_bounding_boxes(Tensor image, Tensor boxes, BoxesKwarg... keywords) {
    List<String> colours = null;
    int width = 1;
    boolean filled = false;
    for (BoxesKwarg keyword : keywords) {
      switch (keyword) {
        case Colors given -> colours = given.value();
        case LineWidth given -> width = given.value();
        case Filled given -> filled = given.value();
      }
    }
    Drawings.check("draw_bounding_boxes", image, true);
    long[][] corners = Drawings.corners(boxes);
    List<int[]> inks = Colours.of("draw_bounding_boxes", colours, corners.length);
    return Drawings.boxes(image, corners, inks, width, filled);
  }

  /**
   * Colours parts of a picture; what several masks share becomes black.
   *
   * @param image (3, H, W), uint8, or floats from 0 to 1
   * @param masks (N, H, W) or (H, W), bool
   * @param keywords {@code alpha(0.8)}, from 0 for the picture alone to 1 for the colours alone,
   *     and {@code colors(...)}
   * @return the coloured picture, of the same shape and type
   * @throws IllegalArgumentException if shapes or types are others, or colours are too few or
   *     unknown
   */
  public static Tensor draw_segmentation_masks(Tensor image, Tensor masks, MasksKwarg... keywords) {
    List<String> colours = null;
    double alpha = 0.8;
    for (MasksKwarg keyword : keywords) {
      switch (keyword) {
        case Colors given -> colours = given.value();
        case Alpha given -> alpha = given.value().doubleValue();
      }
    }
    Drawings.check("draw_segmentation_masks", image, false);
    Tensor three = Drawings.masks(image, masks);
    List<int[]> inks =
        Colours.of("draw_segmentation_masks", colours, Math.toIntExact(three.size(0)));
    Tensor drawn = image.detach().clone();
    new Painter(drawn).masks(three, inks);
    return image.mul(1 - alpha).add(drawn.mul(alpha)).to(image.dtype());
  }

  private static void write(Tensor pictures, String file, GridSettings settings) {
    Path path = Path.of(file);
    String kind = ImageFile.kind(path);
    try {
      try (var scope = torch.scope()) {
        assert scope != null;
        ImageFile.write(picture(settings.grid(inFourDimensions(pictures))), kind, path);
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
