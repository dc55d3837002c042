package jtorch.sys;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What Java code threw while LibTorch was calling it: it can't cross C++, so that LibTorch is made
 * to fail, and whoever called LibTorch finds the cause here.
 */
public final class JavaFailure {
  private static final ThreadLocal<@Nullable Throwable> HERE = new ThreadLocal<>();

  /** From LibTorch's own threads, such as the one that does a GPU's backward pass. */
  private static final AtomicReference<@Nullable Throwable> ELSEWHERE = new AtomicReference<>();

  private static volatile boolean any;

  private JavaFailure() {}

  static void set(Throwable failure) {
    HERE.set(failure);
    ELSEWHERE.set(failure);
    any = true;
  }

  /** Returns what was thrown since the last call, or null. */
  public static @Nullable Throwable take() {
    if (!any) {
      return null;
    }
    Throwable here = HERE.get();
    HERE.remove();
    Throwable elsewhere = ELSEWHERE.getAndSet(null);
    return here != null ? here : elsewhere;
  }

  /** Throws what Java code threw in a call that LibTorch has finished all the same. */
  public static void rethrow() {
    switch (take()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {} // interfaces that Java code implements declare no others
    }
  }
}
