package jtorch.nn;

/** A layer that takes windows apart or puts them together. */
abstract class FoldLayer extends WindowLayer {
  final FoldSettings settings;

  FoldLayer(FoldSettings settings) {
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

  /** Returns the distance between a window's elements in each dimension. */
  public final long[] dilation() {
    return settings.dilation();
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
