package jtorch.nn;

/** A pooling that is undone. */
abstract class UnpoolLayer extends WindowLayer {
  final UnpoolSettings settings;

  UnpoolLayer(UnpoolSettings settings) {
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
