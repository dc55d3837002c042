package jtorch.trainer;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ctrl-C and SIGTERM while something long goes on: the first one asks it to end, the second one
 * ends the process at once.
 */
public final class Interruption implements AutoCloseable {
  private static final Map<String, Integer> CODES = Map.of("INT", 130, "TERM", 143);

  private final Runnable ask;
  private final Map<String, Object> before = new ConcurrentHashMap<>();
  private volatile int code;

  private Interruption(Runnable ask) {
    this.ask = ask;
  }

  /**
   * Has an action run at the first signal, until this is closed.
   *
   * <p>The classes for it are in every usual JDK but in no specification, hence the reflection;
   * without them a signal ends the process as always.
   */
  public static Interruption asking(Runnable action) {
    Interruption interruption = new Interruption(action);
    CODES.keySet().forEach(interruption::install);
    return interruption;
  }

  private void install(String name) {
    try {
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object handler =
          Proxy.newProxyInstance(
              Interruption.class.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, args) -> {
                if (method.getName().equals("handle")) {
                  received(name);
                  return null;
                }
                return method.getName().equals("hashCode")
                    ? (Object) System.identityHashCode(proxy)
                    : null;
              });
      before.put(name, handle(name, handler));
    } catch (ReflectiveOperationException e) {
      before.remove(name); // Java was told to leave signals alone: the default remains
    }
  }

  private static Object handle(String name, Object handler) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    try {
      return signal
          .getMethod("handle", signal, handlerType)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(e.getCause());
    }
  }

  private void received(String name) {
    if (code != 0) {
      Runtime.getRuntime().halt(CODES.getOrDefault(name, 1));
    }
    code = CODES.getOrDefault(name, 1);
    ask.run();
  }

  /** Returns the exit code that tells of the signal, if there was one. */
  public OptionalInt exitCode() {
    return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /** Has signals end the process again. */
  @Override
  public void close() {
    before.forEach((name, handler) -> {
      try {
        handle(name, handler);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a signal's handler can't be put back", e);
      }
    });
  }
}
