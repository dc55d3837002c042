package jtorch.internal.copying;

import java.io.File;
import java.lang.invoke.MethodHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Values that never change, of which a copy would be the same: Python calls them atomic. */
final class Unchanging {
  private Unchanging() {}

  static boolean is(Object value) {
    return isNumber(value)
        || isText(value)
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof Class<?>
        || value instanceof TemporalAccessor
        || value instanceof TemporalAmount
        || value instanceof MethodHandle
        || value instanceof System.Logger;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte
        || value instanceof BigInteger
        || value instanceof BigDecimal;
  }

  private static boolean isText(Object value) {
    return value instanceof String
        || value instanceof Character
        || value instanceof Path
        || value instanceof File
        || value instanceof URI
        || value instanceof UUID
        || value instanceof Pattern
        || value instanceof Locale
        || value instanceof Charset;
  }
}
