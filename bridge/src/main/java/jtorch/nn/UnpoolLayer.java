package jtorch.nn;

/** A pooling that is undone. */
abstract class UnpoolLayer extends SizedWindowLayer<UnpoolSettings> {
  UnpoolLayer(UnpoolSettings settings) {
    super(settings);
  }
}
