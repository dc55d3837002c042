package jtorch.internal;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jtorch.OutOfMemoryException;
import jtorch.TorchException;
import jtorch.sys.JavaFailure;
import jtorch.torch;

/** Turns what LibTorch throws into Java's exceptions, without the C++ stack. */
final class Failures {
  private static final Pattern OUT_OF_MEMORY =
      Pattern.compile("can't allocate memory|out of memory|bad allocation|std::bad_alloc");

  private static final Pattern INDEX =
      Pattern.compile("out of range|out of bounds|valid range|index .* is out|too many indices");

  /** Phrases by which LibTorch says that the caller's shapes or types don't fit. */
  private static final List<String> ARGUMENT =
      List.of(
          "shapes cannot be multiplied",
          "must match the size of tensor",
          "is invalid for input of size",
          "must match",
          "Expected",
          "expected",
          "expects",
          "size mismatch",
          "shape mismatch",
          "Sizes of tensors",
          "not implemented for",
          "result type",
          "must have same dtype",
          "must have the same dtype",
          "should be",
          "cannot be converted to Scalar",
          "view size is not compatible",
          "does not match",
          "doesn't match",
          "must be",
          "step must be greater",
          "can't be cast",
          "could not infer",
          "numel() == 0",
          "is needed",
          "can't be greater than",
          "Output size is too small",
          "padding is not supported",
          "duplicate dims",
          "can be inferred",
          "can require gradients",
          "need to be at least",
          "cannot be concatenated",
          "multiply up to",
          "exceeds dimension size",
          "inconsistent with step",
          "negative dimension",
          "cannot sample",
          "invalid multinomial",
          "does not broadcast",
          "only applicable to",
          "maximum size for tensor",
          "negative integer powers",
          "cannot be zero",
          "Unrecognised padding",
          "should contain",
          "bool tensor");

  private Failures() {}

  /** Throws Java's exception for a failure, unless memory was short: then there is a second try. */
  static void throwUnlessShortOfMemory(String operator, RuntimeException failure) {
    if (!OUT_OF_MEMORY.matcher(String.valueOf(failure.getMessage())).find()) {
      throw translate(operator, failure);
    }
  }

  /** Collects and tries once more. */
  static <T> T again(String operator, Supplier<T> call) {
    collect();
    torch.cuda.empty_cache();
    try {
      return call.get();
    } catch (RuntimeException e) {
      throw translate(operator, e);
    }
  }

  /** Lets the collector free the tensors that nothing reaches any more. */
  private static void collect() {
    System.gc();
    try {
      Thread.sleep(100); // the collector's thread needs a moment to drain its queue
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the exception to throw for a failure in an operator. */
  static RuntimeException translate(String operator, RuntimeException failure) {
    if (failure instanceof IllegalStateException
        || failure instanceof IllegalArgumentException
        || failure instanceof IndexOutOfBoundsException
        || failure instanceof TorchException) {
      return failure; // from our own checks inside the call
    }
    if (failure instanceof NullPointerException) {
      return new IllegalArgumentException(
          operator + ": an argument is null, but a tensor or a value is needed.", failure);
    }
    JavaFailure.rethrow(String.valueOf(failure.getMessage())); // of an operator written in Java
    String message = Sentence.of(operator, String.valueOf(failure.getMessage()));
    if (OUT_OF_MEMORY.matcher(message).find()) {
      return new OutOfMemoryException(message, failure);
    }
    if (INDEX.matcher(message).find()) {
      return initCause(new IndexOutOfBoundsException(message), failure);
    }
    if (ARGUMENT.stream().anyMatch(message::contains)) {
      return new IllegalArgumentException(message, failure);
    }
    return new TorchException(message, failure);
  }

  private static RuntimeException initCause(RuntimeException e, Throwable cause) {
    e.initCause(cause);
    return e;
  }
}
