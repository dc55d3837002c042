package jtorch;

/**
 * What a tensor is and how it lies in memory.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensors.html#tensor-class-reference">torch.Tensor</a>.
 */
abstract class TorchFacts extends TorchMatrices {
  TorchFacts() {}

  /** As {@link Tensor#is_complex()}. */
  public static boolean is_complex(Tensor input) {
    return input.is_complex();
  }

  /** As {@link Tensor#is_conj()}. */
  public static boolean is_conj(Tensor input) {
    return input.is_conj();
  }

  /** As {@link Tensor#is_inference()}. */
  public static boolean is_inference(Tensor input) {
    return input.is_inference();
  }

  /** As {@link Tensor#is_nonzero()}. */
  public static boolean is_nonzero(Tensor input) {
    return input.is_nonzero();
  }
}
