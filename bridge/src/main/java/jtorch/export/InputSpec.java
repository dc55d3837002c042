package jtorch.export;

import org.jspecify.annotations.Nullable;

/**
 * What an input of a graph is.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/export/api_reference.html">torch.export</a>.
 *
 * @param arg the input's name in the graph
 * @param target which of the model's tensors it is, or null
 * @param persistent whether a buffer is saved; null for what is no buffer
 */
public record InputSpec(
    InputKind kind, String arg, @Nullable String target, @Nullable Boolean persistent) {
  /** Returns what Python prints of it. */
  @Override
  public String toString() {
    return arg
        + ": "
        + kind
        + (target == null ? "" : " target='" + target + "'")
        + (persistent == null ? "" : " persistent=" + (persistent ? "True" : "False"));
  }
}
