package jtorch.export;

/** What an output of a graph is. */
public enum OutputKind {
  /** What the caller gets. */
  USER_OUTPUT,
  /** A loss, of a graph that computes gradients, too; Java refuses it. */
  LOSS_OUTPUT,
  /** What a buffer becomes. */
  BUFFER_MUTATION,
  /** What a parameter becomes. */
  PARAMETER_MUTATION,
  /** A parameter's gradient; Java refuses it. */
  GRADIENT_TO_PARAMETER,
  /** An input's gradient; Java refuses it. */
  GRADIENT_TO_USER_INPUT,
  /** What an input becomes. */
  USER_INPUT_MUTATION,
  /** What keeps the order of effects, which Java refuses. */
  TOKEN
}
