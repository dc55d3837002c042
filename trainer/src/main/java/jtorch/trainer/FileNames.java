package jtorch.trainer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jtorch.sys.Host;
import jtorch.sys.Restart;

/**
 * Names of files in the locales C and POSIX, in which Java knows no letters but ASCII's: it puts
 * question marks in the place of others, and means a folder of another name then.
 */
final class FileNames {
  private static final String RESTARTED = "jtorch.names.restarted";

  /** What Java reads where it can't spell what is there. */
  private static final String UNSPELT = "\ufffd";

  private FileNames() {}

  /**
   * Restarts this process in a locale that has all letters, where the current folder, the home or
   * an argument needs them.
   *
   * @throws UserException if it can't be restarted
   */
  static void spell(String... args) {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    Optional<String> unspelt =
        names.equals(StandardCharsets.US_ASCII) ? unspelt(args) : Optional.empty();
    if (unspelt.isEmpty()) {
      return;
    }
    if (System.getProperty(RESTARTED) == null) {
      Host.current().setenv("LC_ALL", "C.UTF-8"); // the user's own is what is in the way
      Restart.with(List.of("-D" + RESTARTED + "=true"), Map.of());
    }
    throw UserException.failure(
        "Java can't spell "
            + unspelt.get().replace(UNSPELT, "?")
            + ", as the locale has no letters but ASCII's; set LC_ALL=C.UTF-8 in the environment.");
  }

  private static Optional<String> unspelt(String... args) {
    Stream<String> places = Stream.of("user.dir", "user.home").map(System::getProperty);
    return Stream.concat(places, Stream.of(args))
        .filter(name -> name.contains(UNSPELT))
        .findFirst();
  }
}
