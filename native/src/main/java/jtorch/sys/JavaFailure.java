package jtorch.sys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Java code threw while LibTorch was calling it: it can't cross C++, so that LibTorch is made
 * to fail, and whoever called LibTorch finds the cause here.
 */
public final class JavaFailure {
  /**
   * From LibTorch's own threads while several passes are going on: they don't tell whose pass it
   * is, so that the one that ends next is taken for it.
   */
  private static final AtomicReference<@Nullable Throwable> ELSEWHERE = new AtomicReference<>();

  private static final int REMEMBERED = 256; // of those that C++ code caught and dropped

  /** Those that a C++ exception names by their numbers, whatever thread it comes out in. */
  private static final Map<Long, Throwable> NUMBERED = new ConcurrentHashMap<>();

  private static final AtomicLong LAST = new AtomicLong();
  private static final Pattern NUMBER = Pattern.compile("Java exception (\\d{1,18}) in ");

  /** Says that what {@link #LOST} holds is meant. */
  static final String UNNAMED = "Java exception 0 in an operator: the stack or memory is used up";

  /** What could not be given a number: an array, as to write to it calls nothing. */
  static final @Nullable Throwable[] LOST = new @Nullable Throwable[1];

  private JavaFailure() {}

  /** Keeps what a hook or a node threw for the backward pass that it belongs to. */
  static void set(Throwable failure) {
    BackwardPass pass = BackwardPass.present();
    if (pass == null) {
      ELSEWHERE.compareAndSet(null, failure);
    } else if (pass.failure == null) {
      pass.failure = failure;
    }
  }

  /**
   * Goes back through a graph, and throws what Java code threw on the way: LibTorch may have gone
   * on, or have thrown an exception of its own because of it.
   *
   * @throws StackOverflowError if there is too little room on the stack for such code
   */
  public static <T extends @Nullable Object> T pass(Supplier<T> call) {
    StackReserve.ensure();
    return BackwardPass.begin(pass -> {
      T result;
      try {
        result = call.get();
      } catch (RuntimeException e) {
        throwCause(pass, true);
        throw e;
      }
      throwCause(pass, false);
      return result;
    });
  }

  /** Returns whether this thread is going back through a graph. */
  static boolean isInPass() {
    return BackwardPass.present() != null;
  }

  /** One within another leaves what was thrown elsewhere to that one, unless it fails itself. */
  private static void throwCause(BackwardPass pass, boolean failed) {
    Throwable elsewhere =
        pass.isOutermost() || (failed && pass.failure == null) ? ELSEWHERE.getAndSet(null) : null;
    Throwable failure = pass.failure != null ? pass.failure : elsewhere;
    if (failure != null) {
      JavaFailure.<RuntimeException>throwAsItIs(failure);
    }
  }

  /** Keeps what was thrown, and returns what a C++ exception must say to lead to it. */
  static String name(String where, Throwable failure) {
    long number = LAST.incrementAndGet();
    NUMBERED.put(number, failure);
    NUMBERED.remove(number - REMEMBERED);
    return "Java exception " + number + " in " + where + ": " + failure.getClass().getName();
  }

  /**
   * Throws what an operator in Java threw in a call that LibTorch has ended with an exception.
   *
   * @param message that exception's text; nothing is done if no Java code was the cause
   */
  public static void rethrow(String message) {
    Matcher named = NUMBER.matcher(message);
    while (named.find()) {
      long number = Long.parseLong(named.group(1));
      Throwable failure = number == 0 ? LOST[0] : NUMBERED.remove(number);
      if (failure != null) {
        JavaFailure.<RuntimeException>throwAsItIs(failure);
      }
    }
  }

  /** Checked ones too: Java code in another language than Java need not declare them. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased, as is meant
  private static <T extends Throwable> void throwAsItIs(Throwable failure) throws T {
    throw (T) failure;
  }
}
