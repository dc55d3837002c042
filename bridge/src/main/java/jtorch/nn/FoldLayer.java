package jtorch.nn;

/** A layer that takes windows apart or puts them together. */
abstract class FoldLayer extends SizedWindowLayer<FoldSettings> {
  FoldLayer(FoldSettings settings) {
    super(settings);
  }

  /** Returns the distance between a window's elements in each dimension. */
  public final long[] dilation() {
    return settings.dilation();
  }
}
