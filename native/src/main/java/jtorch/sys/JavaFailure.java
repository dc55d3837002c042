package jtorch.sys;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  static void set(Throwable failure) {
    HERE.set(failure);
    ELSEWHERE.set(failure);
    any = true;
  }

  /** Keeps what was thrown, and returns what a C++ exception must say to lead to it. */
  static String name(String where, Throwable failure) {
    long number = LAST.incrementAndGet();
    NUMBERED.put(number, failure);
    NUMBERED.remove(number - REMEMBERED);
    return "Java exception " + number + " in " + where + ": " + failure.getClass().getName();
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
    Throwable failure = take();
    if (failure != null) {
      JavaFailure.<RuntimeException>throwAsItIs(failure);
    }
  }

  /**
   * Throws what Java code threw in a call that LibTorch has ended with an exception of its own.
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
    rethrow();
  }

  /** Checked ones too: Java code in another language than Java need not declare them. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased, as is meant
  private static <T extends Throwable> void throwAsItIs(Throwable failure) throws T {
    throw (T) failure;
  }
}
