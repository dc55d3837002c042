package jtorch.vision.transforms;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import jtorch.VisionKwargs.Center;
import jtorch.internal.pillow.Conversion;
import jtorch.internal.pillow.Mode;
import jtorch.internal.pillow.Planes;
import jtorch.internal.pillow.Resampling;
import jtorch.internal.pillow.Rotation;
import jtorch.internal.pillow.Tables;
import jtorch.internal.pillow.Warp;
import jtorch.torch;
import jtorch.vision.Picture;

/** Pictures (..., C, H, W) as Pillow changes them. */
final class Pillow {
  private Pillow() {}

  /** Returns what is made of a picture as a picture of its mode, or of a tensor as it is. */
  static Tensor like(Tensor picture, Tensor made) {
    return picture instanceof Picture old ? Picture.of(made, old.colourMode()) : made;
  }

  static Mode mode(Picture picture) {
    return Mode.of("Picture", picture.colourMode());
  }

  /** Makes a picture of the same mode of a picture's bytes. */
  static Picture changed(Picture picture, UnaryOperator<Planes> change) {
    return of(picture, change.apply(planes(picture)), picture.colourMode());
  }

  /** Changes the levels of a picture that is grey or red, green and blue, as Pillow does only. */
  static Picture leveled(Picture picture, UnaryOperator<Planes> change) {
    Mode mode = mode(picture);
    if (mode != Mode.L && mode != Mode.RGB) {
      throw new IllegalArgumentException(
          "A picture of the mode \""
              + mode
              + "\" has no levels that can be changed; convert it to \"L\" or \"RGB\" first.");
    }
    return changed(picture, change);
  }

  static Planes planes(Picture picture) {
    long[] shape = picture.shape();
    int first = shape.length - 3;
    int pictures = Math.toIntExact(Arrays.stream(shape, 0, first).reduce(1, Math::multiplyExact));
    Tensor rows = picture.is_cpu() ? picture.contiguous() : picture.cpu().contiguous();
    byte[] bytes = rows.segment().toArray(ValueLayout.JAVA_BYTE);
    return new Planes(
        bytes, pictures, (int) shape[first], (int) shape[first + 1], (int) shape[first + 2]);
  }

  static Picture of(Picture old, Planes made, String mode) {
    long[] shape = old.shape();
    shape[shape.length - 3] = made.channels();
    shape[shape.length - 2] = made.height();
    shape[shape.length - 1] = made.width();
    Tensor bytes = torch.from_bytes(MemorySegment.ofArray(made.bytes()), shape);
    return Picture.of(old.is_cpu() ? bytes : bytes.to(old.device()), mode);
  }

  /** Makes a picture larger or smaller. */
  static Picture resized(Picture picture, int height, int width, InterpolationMode mode) {
    return changed(
        picture,
        old ->
            Resampling.resized(
                old, mode(picture), height, width, mode.filter(), 0, 0, old.width(), old.height()));
  }

  /** Moves pixels by a map of six or eight numbers. */
  static Picture moved(Picture picture, InterpolationMode mode, double[] map, double... fill) {
    int around = mode.around();
    byte[] colour = colour(picture, fill);
    return changed(
        picture,
        old -> Warp.moved(old, mode(picture), old.height(), old.width(), around, map, colour));
  }

  /** Turns a picture counter-clockwise. */
  static Picture rotated(Picture picture, double degrees, WarpSettings settings, double... fill) {
    int around = settings.interpolation().around();
    Center given = settings.center();
    double[] center = given == null ? null : new double[] {given.x(), given.y()};
    byte[] colour = colour(picture, fill);
    return changed(
        picture,
        old ->
            Rotation.rotated(
                old, mode(picture), degrees, around, settings.expand(), center, colour));
  }

  private static byte[] colour(Picture picture, double... fill) {
    byte[] colour = new byte[(int) picture.size(-3)];
    for (int i = 0; i < fill.length; i++) {
      colour[i] = (byte) Math.clamp((long) fill[i], 0, 255);
    }
    return colour;
  }

  /** Makes a picture of one grey channel, or of three that are alike. */
  static Picture grey(Picture picture, int channels) {
    Planes grey = Conversion.converted(planes(picture), mode(picture), Mode.L);
    Mode mode = channels == 1 ? Mode.L : Mode.RGB;
    return of(picture, Conversion.converted(grey, Mode.L, mode), mode.name());
  }

  /** Changes the hue by a part of its circle. */
  static Picture hue(Picture picture, double part) {
    Mode mode = mode(picture);
    if (mode == Mode.L) {
      return picture;
    }
    int turn = (int) (part * 255);
    return changed(
        picture,
        old -> {
          Planes hues = Conversion.converted(old, mode, Mode.HSV);
          int area = hues.area();
          byte[] turned = hues.bytes().clone();
          for (int i = 0; i < turned.length; i++) {
            turned[i] += (byte) (i / area % 3 == 0 ? turn : 0); // around the end, as Pillow's do
          }
          return Conversion.converted(hues.with(turned), Mode.HSV, mode);
        });
  }

  /** Changes the levels of a picture's red, green and blue. */
  static Picture levels(Picture picture, IntUnaryOperator change) {
    Mode mode = mode(picture);
    return changed(
        picture,
        old ->
            Conversion.converted(
                Tables.changed(
                    Conversion.converted(old, mode, Mode.RGB),
                    level -> Math.clamp(change.applyAsInt(level), 0, 255)),
                Mode.RGB,
                mode));
  }
}
