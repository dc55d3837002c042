package jtorch.launcher;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The locales C and POSIX, in which Java can't name files with other letters than ASCII's. */
final class AsciiLocale {
  private AsciiLocale() {}

  /** Whether this process has such a locale. */
  static boolean isOurs() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.forName(encoding).equals(StandardCharsets.US_ASCII);
  }

  /** Gives a child's environment a locale with all letters, as its folder's name may need them. */
  static void replace(Map<String, String> environment) {
    environment.put("LC_ALL", "C.UTF-8");
  }

  /**
   * Looks whether a command can be passed on: Java has put another letter in the place of each that
   * it can't spell.
   *
   * @throws NoJavaException if it can't
   */
  static void check(List<String> command) throws NoJavaException {
    for (String word : command) {
      if (isOurs() && word.indexOf('\ufffd') >= 0) {
        throw new NoJavaException(
            "this Java can't spell "
                + word.replace('\ufffd', '?')
                + ", as the locale has no letters but ASCII's; set LC_ALL=C.UTF-8 in the"
                + " environment.");
      }
    }
  }
}
