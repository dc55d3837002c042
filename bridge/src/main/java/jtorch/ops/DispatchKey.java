package jtorch.ops;

/**
 * For which tensors an operator's body is.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/library.html#torch.library.Library.impl">Library.impl</a>.
 */
public enum DispatchKey {
  /** Tensors of the CPU; it has no gradient unless one is registered. */
  CPU,
  /** Tensors of a GPU; it has no gradient unless one is registered. */
  CUDA,
  /** All tensors, computed by operators that have gradients: so it has one, too. */
  CompositeImplicitAutograd,
  /** Tensors of all devices; it has no gradient unless one is registered. */
  CompositeExplicitAutograd,
  /** Tensors of all devices, before the others: where gradients are recorded. */
  Autograd,
  /** Tensors of the CPU inside {@code autocast}. */
  AutocastCPU,
  /** Tensors of a GPU inside {@code autocast}. */
  AutocastCUDA
}
