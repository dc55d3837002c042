package jtorch.nn;

import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;

/**
 * x*sigmoid(x) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SiLU.html">SiLU</a>.
 */
public final class SiLU extends Layer {
  private final InplaceKwarg[] keywords;

  /** Makes the layer; {@code inplace(true)} has it change its input. */
  public SiLU(InplaceKwarg... keywords) {
    this.keywords = keywords.clone();
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.silu(input, keywords));
  }

  @Override
  protected String extra_repr() {
    return Inplaces.in(keywords) ? "inplace=True" : "";
  }
}
