package jtorch.launcher;

import java.io.File;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for a Java that is new enough: where the environment's variables point first, since someone
 * set them on purpose, then in the usual folders, and on the {@code PATH} last.
 */
final class JavaFinder {
  /** The oldest Java that the application runs on. */
  static final int NEEDED = 22;

  private static final String CHOICE = "JTORCH_JAVA";
  private static final List<String> HOMES = Arrays.asList("JAVA_HOME", "JDK_HOME");

  /** Such as JAVA25_HOME and JAVA_HOME_25_X64, which build machines set for each Java. */
  private static final Pattern NUMBERED_HOME =
      Pattern.compile("(JAVA|JDK)_?\\d+(_\\w+)?_HOME|(JAVA|JDK)_HOME_\\d+(_\\w+)?");

  private final Map<String, String> environment;
  private final InstallFolders folders;

  JavaFinder(Map<String, String> environment, InstallFolders folders) {
    boolean caseless = File.separatorChar == '\\'; // Windows, which has Path for PATH.
    this.environment = new TreeMap<>(caseless ? String.CASE_INSENSITIVE_ORDER : null);
    this.environment.putAll(environment);
    this.folders = folders;
  }

  /**
   * The Java to use.
   *
   * @throws NoJavaException if there is none, or if the user chose one that cannot be used, which
   *     is not replaced by another without a word
   */
  JavaHome find() throws NoJavaException {
    String choice = environment.getOrDefault(CHOICE, "");
    if (!choice.isEmpty()) {
      return chosen(choice);
    }
    return Stream.<Supplier<Optional<JavaHome>>>of(
            this::inVariables, this::inNumberedVariables, this::inFolders, this::onPath)
        .map(Supplier::get)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst()
        .orElseThrow(() -> new NoJavaException(notFound()));
  }

  private static JavaHome chosen(String choice) throws NoJavaException {
    String start = CHOICE + " is " + choice + ", which is ";
    String end = ", but it has to name Java " + NEEDED + " or newer: its folder or its binary.";
    JavaHome java =
        JavaHome.at(new File(choice))
            .orElseThrow(() -> new NoJavaException(start + "no Java that can be started" + end));
    if (!isNewEnough(java)) {
      throw new NoJavaException(start + "Java " + java.version() + end);
    }
    return java;
  }

  private Optional<JavaHome> inVariables() {
    return newEnough(HOMES.stream().map(environment::get).filter(Objects::nonNull)).findFirst();
  }

  private Optional<JavaHome> inNumberedVariables() {
    return best(
        newEnough(
            environment.entrySet().stream()
                .filter(variable -> NUMBERED_HOME.matcher(variable.getKey()).matches())
                .map(Map.Entry::getValue)));
  }

  private Optional<JavaHome> inFolders() {
    return best(newEnough(folders.existing().stream().map(File::getPath)));
  }

  private Optional<JavaHome> onPath() {
    return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> JavaHome.in(new File(folder)))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(JavaFinder::isNewEnough)
        .findFirst();
  }

  private static Stream<JavaHome> newEnough(Stream<String> places) {
    return places
        .filter(place -> !place.isEmpty())
        .map(place -> JavaHome.at(new File(place)))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(JavaFinder::isNewEnough);
  }

  private static Optional<JavaHome> best(Stream<JavaHome> javas) {
    return javas.max(Comparator.comparing(JavaHome::version));
  }

  private static boolean isNewEnough(JavaHome java) {
    return java.version().feature() >= NEEDED;
  }

  private String notFound() {
    return String.format(
        "Java %d or newer is needed and this is %s; none was found by %s, %s or JAVA<NN>_HOME, in"
            + " %s or on the PATH, so install a JDK such as Temurin 25 (https://adoptium.net), or"
            + " set JAVA_HOME or %s to one.",
        NEEDED, NoJavaException.thisJava(), CHOICE, String.join(", ", HOMES), folders, CHOICE);
  }
}
