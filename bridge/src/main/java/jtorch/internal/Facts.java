package jtorch.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import jtorch.OutOfMemoryException;
import jtorch.Tensor;
import jtorch.TorchException;

/** The values behind a failure, where LibTorch's sentence has none. */
public final class Facts {
  private Facts() {}

  /**
   * Calls something; if it fails, the values are added to what is said, and cost nothing otherwise.
   *
   * @throws RuntimeException what the call threw, with the values
   */
  public static <T> T added(Supplier<String> values, Supplier<T> call) {
    try {
      return call.get();
    } catch (OutOfMemoryException e) {
      throw e;
    } catch (TorchException e) {
      throw new TorchException(text(e, values), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(text(e, values), e);
    } catch (IndexOutOfBoundsException e) {
      var named = new IndexOutOfBoundsException(text(e, values));
      named.initCause(e);
      throw named;
    }
  }

  private static String text(RuntimeException e, Supplier<String> values) {
    String message = String.valueOf(e.getMessage());
    return read(e, values).map(found -> message + " (" + found + ")").orElse(message);
  }

  /**
   * Reads the values behind a failure; none if they can't be read, such as those on a GPU that has
   * failed: what is said then must stay the failure itself.
   */
  public static <T> Optional<T> read(RuntimeException failure, Supplier<T> values) {
    try {
      return Optional.of(values.get());
    } catch (RuntimeException unreadable) {
      failure.addSuppressed(unreadable);
      return Optional.empty();
    }
  }

  /** Returns what a tensor's whole numbers go from and to. */
  public static String range(String name, Tensor numbers) {
    long[] all = numbers.toLongs();
    return name
        + " from "
        + Arrays.stream(all).min().orElse(0)
        + " to "
        + Arrays.stream(all).max().orElse(0);
  }

  /** Returns a tensor's shape with a name. */
  public static String shape(String name, Tensor tensor) {
    return name + " of shape " + Arrays.toString(tensor.shape());
  }
}
