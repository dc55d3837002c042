package jtorch.autograd;

/** A gradient is not what differences of the function's values say. */
public final class GradcheckError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GradcheckError(String message) {
    super(message);
  }
}
