package jtorch.nn;

/**
 * Layers and losses as functions: {@code torch.nn.functional}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/nn.functional.html">torch.nn.functional</a>. Its
 * sections are the classes that this one inherits from.
 */
public final class F extends AttentionFunctions {
  private F() {}
}
