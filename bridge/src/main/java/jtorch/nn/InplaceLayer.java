package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;

/** An activation that may change its input. */
abstract class InplaceLayer extends Layer {
  private boolean inplace;

  InplaceLayer(InplaceKwarg... keywords) {
    inplace = Inplaces.in(keywords);
  }

  /** Returns whether the input itself is changed. */
  public final boolean inplace() {
    return inplace;
  }

  /**
   * Sets whether the input itself is changed: {@code relu.set(inplace(false))} is {@code
   * relu.inplace = False} in Python.
   */
  public final void set(Inplace inplace) {
    this.inplace = inplace.value();
  }

  /** The keyword {@link Kwargs#inplace}: the attribute would hide it from a subclass. */
  protected static Inplace inplace(boolean value) {
    return Kwargs.inplace(value);
  }

  /** Returns whether the input is changed, as functions are told. */
  final Inplace asGiven() {
    return new Inplace(inplace);
  }

  /** Returns what Python prints of it, behind other settings. */
  final String textAfter(String others) {
    return !inplace ? others : others.isEmpty() ? "inplace=True" : others + ", inplace=True";
  }

  @Override
  protected String extra_repr() {
    return textAfter("");
  }
}
