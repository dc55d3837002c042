package jtorch;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls by reflection, and what they throw. */
@SuppressWarnings("NullAway") // a function has no receiver, a failure always a cause
final class Reflected {
  private Reflected() {}

  /** Calls a method or a constructor. */
  static Object call(Executable what, Object receiver, Object[] arguments)
      throws ReflectiveOperationException {
    what.setAccessible(true);
    return what instanceof Constructor<?> constructor
        ? constructor.newInstance(arguments)
        : ((Method) what).invoke(receiver, arguments);
  }

  /** Returns what a reflective call threw. */
  static Throwable cause(Throwable failure) {
    Throwable at = failure;
    while (at instanceof InvocationTargetException
        || at instanceof java.lang.reflect.UndeclaredThrowableException) {
      at = at.getCause();
    }
    return at;
  }
}
