package jtorch.nn;

import jtorch.CallKwargs.NormName;
import jtorch.Kwargs;
import jtorch.NnKwargs.DropoutKwarg;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.P;
import jtorch.NnKwargs.Training;

/** A layer that drops something at random in training. */
abstract class DropoutLayer extends Layer {
  private DropoutSettings settings;

  DropoutLayer(DropoutKwarg... keywords) {
    settings = DropoutSettings.of(keywords);
  }

  DropoutLayer(Number p, DropoutKwarg... keywords) {
    settings = DropoutSettings.of(keywords).with(new P(p));
  }

  /** Returns the settings for a call in the present mode. */
  final DropoutSettings now() {
    return settings.with(new Training(training()));
  }

  /** Returns the probability to be dropped. */
  public final double p() {
    return settings.p();
  }

  /** Returns whether the input itself is changed. */
  public final boolean inplace() {
    return settings.inplace();
  }

  /**
   * Changes settings of this layer, not of its copies: {@code layer.set(p(0.3))} is {@code layer.p
   * = 0.3} in Python. What isn't given stays.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1; nothing is changed then
   */
  public final void set(DropoutKwarg... settings) {
    DropoutSettings changed = this.settings;
    for (DropoutKwarg setting : settings) {
      changed = changed.with(setting);
    }
    this.settings = changed;
  }

  /** The keyword {@link Kwargs#p}: the attribute would hide it from a subclass. */
  protected static P p(double value) {
    return Kwargs.p(value);
  }

  /** The keyword {@link Kwargs#p}: the attribute would hide it from a subclass. */
  protected static P p(long value) {
    return Kwargs.p(value);
  }

  /** The keyword {@link Kwargs#p} of a name: the attribute would hide it from a subclass. */
  protected static NormName p(String value) {
    return Kwargs.p(value);
  }

  /** The keyword {@link Kwargs#inplace}: the attribute would hide it from a subclass. */
  protected static Inplace inplace(boolean value) {
    return Kwargs.inplace(value);
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
