package jtorch.cuda.amp;

import jtorch.AmpKwargs.ScalerKwarg;

/**
 * {@link jtorch.amp.GradScaler} for GPUs, under its older name.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/amp.html#torch.cuda.amp.GradScaler">GradScaler</a>.
 */
public final class GradScaler extends jtorch.amp.GradScaler {
  /** Makes one, which is off where there is no GPU. */
  public GradScaler(ScalerKwarg... keywords) {
    super("cuda", keywords);
  }
}
