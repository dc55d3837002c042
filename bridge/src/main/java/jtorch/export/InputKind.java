package jtorch.export;

/** What an input of a graph is. */
public enum InputKind {
  /** What the caller gives. */
  USER_INPUT,
  /** A parameter of the model. */
  PARAMETER,
  /** A buffer of the model. */
  BUFFER,
  /** A tensor that was written in the model's code. */
  CONSTANT_TENSOR,
  /** An object of a C++ class, which Java refuses. */
  CUSTOM_OBJ,
  /** What keeps the order of effects, which Java refuses. */
  TOKEN
}
