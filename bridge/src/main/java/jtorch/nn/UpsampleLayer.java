package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.AlignCorners;
import jtorch.LayerKwargs.RecomputeScaleFactor;
import jtorch.LayerKwargs.ScaleFactor;
import jtorch.LayerKwargs.Size;
import jtorch.LayerKwargs.UpsampleKwarg;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** A layer that gives its input another size. */
abstract class UpsampleLayer extends Layer {
  private InterpolateSettings settings; // never changed itself, as copies of the layer share it

  UpsampleLayer(InterpolateSettings settings) {
    this.settings = settings;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.interpolate(input, settings));
  }

  /**
   * Returns the size of the output as it was given, one number or one for each dimension, or null.
   */
  public final long @Nullable [] size() {
    return settings.size();
  }

  /** Returns the factor as it was given, one number or one for each dimension, or null. */
  public final double @Nullable [] scale_factor() {
    return settings.factor();
  }

  /** Returns how it is computed: nearest, bilinear and so on. */
  public final String mode() {
    return settings.mode();
  }

  /** Returns whether the centres of the corners stay where they are, or null if it wasn't said. */
  public final @Nullable Boolean align_corners() {
    return settings.corners();
  }

  /** Returns whether the factor is computed again of the sizes; where it wasn't said, it isn't. */
  public final boolean recompute_scale_factor() {
    return settings.recompute();
  }

  /**
   * Changes settings of this layer, not of its copies: {@code up.set(align_corners(true))} is
   * {@code up.align_corners = True} in Python. What isn't given stays, but a size takes the place
   * of a factor, and a factor that of a size.
   *
   * @throws IllegalArgumentException if a value, or its combination with the others, is one that
   *     the constructor refuses; nothing is changed then
   */
  public final void set(UpsampleKwarg... settings) {
    this.settings = this.settings.with(settings);
  }

  /** The keyword {@link Kwargs#size}: the attribute would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  /** The keyword {@link Kwargs#scale_factor}: the attribute would hide it from a subclass. */
  protected static ScaleFactor scale_factor(double... value) {
    return Kwargs.scale_factor(value);
  }

  /** The keyword {@link Kwargs#mode}: the attribute would hide it from a subclass. */
  protected static ScheduleMode mode(String value) {
    return Kwargs.mode(value);
  }

  /** The keyword {@link Kwargs#align_corners}: the attribute would hide it from a subclass. */
  protected static AlignCorners align_corners(boolean value) {
    return Kwargs.align_corners(value);
  }

  /**
   * The keyword {@link Kwargs#recompute_scale_factor}: the attribute would hide it from a subclass.
   */
  protected static RecomputeScaleFactor recompute_scale_factor(boolean value) {
    return Kwargs.recompute_scale_factor(value);
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
