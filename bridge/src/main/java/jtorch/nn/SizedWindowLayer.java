package jtorch.nn;

/** A layer whose windows have a size, move by a stride, and reach into a padding. */
abstract class SizedWindowLayer<S extends Windows> extends WindowLayer {
  S settings; // never changed itself, as copies of the layer share it

  SizedWindowLayer(S settings) {
    this.settings = settings;
  }

  /** Returns the size of the windows in each dimension, also where one number was given for all. */
  public final long[] kernel_size() {
    return settings.kernel();
  }

  /** Returns how far the windows move in each dimension. */
  public final long[] stride() {
    return settings.stride();
  }

  /** Returns how much is put on both sides of each dimension. */
  public final long[] padding() {
    return settings.padding();
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
