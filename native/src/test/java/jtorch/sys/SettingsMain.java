package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Applies the settings and prints what native code and JavaCPP see of those that are named. */
final class SettingsMain {
  private SettingsMain() {}

  public static void main(String[] names) throws Throwable {
    ProcessSettings.apply(Host.current());
    for (String name : names) {
      String value = name.contains(".") ? System.getProperty(name) : getenv(name);
      System.out.println(name + "=" + value);
    }
  }

  /** The environment that C sees; Java's own was copied when the JVM started. */
  private static String getenv(String name) throws Throwable {
    var getenv =
        Downcall.libc("getenv", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = (MemorySegment) getenv.invokeExact(arena.allocateFrom(name));
      return value.equals(MemorySegment.NULL) ? "(unset)" : Downcall.string(value);
    }
  }
}
