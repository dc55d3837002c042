package jtorch.export;

import org.jspecify.annotations.Nullable;

/**
 * What an output of a graph is.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/export/api_reference.html">torch.export</a>.
 *
 * @param arg the output's name in the graph; empty for a value that is always the same
 * @param target which buffer, parameter or input it changes, or null
 */
public record OutputSpec(OutputKind kind, String arg, @Nullable String target) {
  /** Returns what Python prints of it. */
  @Override
  public String toString() {
    return arg + ": " + kind + (target == null ? "" : " target='" + target + "'");
  }
}
