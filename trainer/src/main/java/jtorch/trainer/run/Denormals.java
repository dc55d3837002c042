package jtorch.trainer.run;

import jtorch.torch;

/**
 * While it is open, results below float32's smallest normal number (1.2e-38) are 0.
 *
 * <p>Where neurons are dead, Adam's averages of their gradients shrink to such numbers, with which
 * processors compute up to a hundred times slower; weights are the same with 0.
 */
final class Denormals implements AutoCloseable {
  Denormals() {
    torch.set_flush_denormal(true);
  }

  @Override
  public void close() {
    torch.set_flush_denormal(false);
  }
}
