package jtorch.vision.transforms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.CallKwargs.Degrees;
import jtorch.Draws;
import jtorch.PictureKwargs.RandomAffineKwarg;
import jtorch.PictureKwargs.ScaleRange;
import jtorch.PictureKwargs.Shear;
import jtorch.PictureKwargs.Translate;
import jtorch.Tensor;
import jtorch.VisionKwargs.AffineKwarg;
import jtorch.VisionKwargs.Center;
import jtorch.vision.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Turns, shifts, scales and shears a picture at random.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomAffine.html">RandomAffine</a>.
 * A picture (C, H, W) keeps its size.
 */
public final class RandomAffine implements Drawn {
  private final double[] degrees;
  private final double @Nullable [] translate;
  private final double @Nullable [] scale;
  private final double @Nullable [] shear;
  private final WarpSettings settings;

  /**
   * Makes the transform for angles from -degrees to degrees: {@code RandomAffine(10,
   * translate=(0.1, 0.1), scale=(0.9, 1.1), shear=5)} in Python.
   *
   * @throws IllegalArgumentException if the ranges are none
   */
  public RandomAffine(double degrees, RandomAffineKwarg... keywords) {
    this(new double[] {-degrees, degrees}, keywords);
  }

  /**
   * As the other: {@code RandomAffine(degrees=10)} or {@code degrees=(-10, 20)} in Python.
   *
   * @throws IllegalArgumentException if the ranges are none
   */
  public RandomAffine(Degrees degrees, RandomAffineKwarg... keywords) {
    this(new double[] {degrees.least(), degrees.most()}, keywords);
  }

  /**
   * As the other, for angles from the first to the second.
   *
   * @throws IllegalArgumentException if the ranges are none
   */
  public RandomAffine(double[] degrees, RandomAffineKwarg... keywords) {
    this(degrees, Moves.of(keywords));
  }

  private RandomAffine(double[] degrees, Moves moves) {
    this(
        degrees,
        moves.translate,
        moves.scale,
        moves.shear,
        moves.others.toArray(AffineKwarg[]::new));
  }

  /** What the keywords say of moves, and the others. */
  private static final class Moves {
    private double @Nullable [] translate;
    private double @Nullable [] scale;
    private double @Nullable [] shear;
    private final List<AffineKwarg> others = new ArrayList<>();

    static Moves of(RandomAffineKwarg... keywords) {
      Moves moves = new Moves();
      for (RandomAffineKwarg keyword : keywords) {
        switch (keyword) {
          case Translate(double x, double y) -> moves.translate = new double[] {x, y};
          case ScaleRange(double low, double high) -> moves.scale = new double[] {low, high};
          case Shear(double[] value) ->
              moves.shear = value.length == 1 ? new double[] {-value[0], value[0]} : value.clone();
          case AffineKwarg other -> moves.others.add(other);
        }
      }
      return moves;
    }
  }

  /**
   * Makes the transform; what is null is not done.
   *
   * @param degrees the least and the greatest clockwise angle
   * @param translate the greatest shift, as parts of the width and of the height
   * @param scale the least and the greatest factor
   * @param shear the least and the greatest angle along x, and along y if there are four
   * @throws IllegalArgumentException if there are not as many numbers, or a range is empty
   */
  public RandomAffine(
      double[] degrees,
      double @Nullable [] translate,
      double @Nullable [] scale,
      double @Nullable [] shear,
      AffineKwarg... keywords) {
    check("degrees", degrees.length == 2 && degrees[0] <= degrees[1], degrees);
    if (translate != null) {
      boolean parts = Arrays.stream(translate).allMatch(t -> t >= 0 && t <= 1);
      check("translate", translate.length == 2 && parts, translate);
    }
    if (scale != null) {
      check("scale", scale.length == 2 && scale[0] > 0 && scale[0] <= scale[1], scale);
    }
    if (shear != null) {
      check("shear", shear.length == 2 || shear.length == 4, shear);
    }
    this.degrees = degrees.clone();
    this.translate = translate == null ? null : translate.clone();
    this.scale = scale == null ? null : scale.clone();
    this.shear = shear == null ? null : shear.clone();
    settings = WarpSettings.of(new double[] {0}, keywords);
  }

  private static void check(String name, boolean valid, double... numbers) {
    if (!valid) {
      throw new IllegalArgumentException(
          "RandomAffine: " + Arrays.toString(numbers) + " is no valid " + name + ".");
    }
  }

  @Override
  public Tensor apply(Tensor picture) {
    double[] drawn = draw(Geometry.height(picture), Geometry.width(picture));
    double[] fill = settings.fill("RandomAffine", Geometry.channels("RandomAffine", picture));
    return AffineMap.affine(
        picture,
        settings.center(),
        drawn[0],
        shift(drawn),
        drawn[3],
        shear(drawn),
        settings.interpolation(),
        fill);
  }

  @Override
  public boolean isForAll() {
    return settings.interpolation() == InterpolationMode.NEAREST && settings.fillText().equals("0");
  }

  private static double[] shift(double... drawn) {
    return new double[] {drawn[1], drawn[2]};
  }

  private static double[] shear(double... drawn) {
    return new double[] {drawn[4], drawn[5]};
  }

  @Override
  public Tensor apply(Tensor batch, List<double[]> drawn) {
    long height = Geometry.height(batch);
    long width = Geometry.width(batch);
    Center center = settings.center();
    if (batch instanceof Picture pictures) {
      return PictureMaps.moved(
          pictures,
          drawn.stream()
              .map(d -> PictureMaps.affine(height, width, center, d[0], shift(d), d[3], shear(d)))
              .toList());
    }
    double[] place = settings.center(width, height);
    return AffineMap.apply(
        batch,
        drawn.stream()
            .map(d -> AffineMap.of(place, d[0], shift(d), d[3], shear(d)).numbers())
            .toList());
  }

  /** Draws the angle, the shift right and down, the scale, and the shear along x and along y. */
  @Override
  public double[] draw(long height, long width) {
    double angle = Draws.uniform(degrees[0], degrees[1]);
    double[] shift = new double[2];
    if (translate != null) {
      shift[0] = within(translate[0] * width);
      shift[1] = within(translate[1] * height);
    }
    double factor = scale == null ? 1 : Draws.uniform(scale[0], scale[1]);
    double[] sheared = new double[2];
    if (shear != null) {
      sheared[0] = Draws.uniform(shear[0], shear[1]);
      sheared[1] = shear.length == 4 ? Draws.uniform(shear[2], shear[3]) : 0;
    }
    return new double[] {angle, shift[0], shift[1], factor, sheared[0], sheared[1]};
  }

  /** Draws a whole number of pixels. */
  private static double within(double most) {
    return Math.rint(Draws.uniform(-most, most));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("RandomAffine(degrees=" + Arrays.toString(degrees));
    append(text, "translate", translate);
    append(text, "scale", scale);
    append(text, "shear", shear);
    if (settings.interpolation() != InterpolationMode.NEAREST) {
      text.append(", interpolation=").append(settings.interpolation());
    }
    if (!settings.fillText().equals("0")) {
      text.append(", fill=").append(settings.fillText());
    }
    Center center = settings.center();
    return text.append(center == null ? "" : ", center=" + WarpSettings.text(center))
        .append(")")
        .toString();
  }

  private static void append(StringBuilder text, String name, double @Nullable [] numbers) {
    if (numbers != null) {
      String list = Arrays.toString(numbers);
      boolean tuple = !name.equals("shear"); // torchvision makes the shear a list
      text.append(", ").append(name).append("=");
      text.append(tuple ? "(" + list.substring(1, list.length() - 1) + ")" : list);
    }
  }
}
