package jtorch.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An installed Java: the binary that starts it, and its version. */
final class JavaHome {
  private static final String BINARY = File.separatorChar == '\\' ? "java.exe" : "java";
  private static final Pattern RELEASE_ENTRY = Pattern.compile("(\\w+)=\"?([^\"]*)\"?\\s*");
  private static final Pattern PRINTED_VERSION = Pattern.compile("version \"([^\"]+)\"");
  private static final int SECONDS_TO_ANSWER = 5;

  private final File binary;
  private final JavaVersion version;

  private JavaHome(File binary, JavaVersion version) {
    this.binary = binary;
    this.version = version;
  }

  /**
   * The Java at a place: a home folder, the folder of a macOS bundle around one, or a binary. Empty
   * if there is nothing to start there, or nothing that says its version.
   */
  static Optional<JavaHome> at(File place) {
    File binary = place;
    if (place.isDirectory()) {
      File bundled = new File(place, "Contents/Home/bin/" + BINARY);
      binary = bundled.isFile() ? bundled : new File(place, "bin/" + BINARY);
    }
    if (!binary.isFile() || !binary.canExecute()) {
      return Optional.empty();
    }
    File found = binary.getAbsoluteFile();
    Optional<JavaVersion> released = releasedVersion(found);
    return (released.isPresent() ? released : printedVersion(found))
        .map(version -> new JavaHome(found, version));
  }

  /** The Java in a folder of binaries, as {@code PATH} lists them. */
  static Optional<JavaHome> in(File folder) {
    return at(new File(folder, BINARY));
  }

  File binary() {
    return binary;
  }

  JavaVersion version() {
    return version;
  }

  /**
   * The version that the {@code release} file of the home tells, which is read without starting
   * anything. Links are followed, since {@code PATH} names them more often than homes.
   */
  private static Optional<JavaVersion> releasedVersion(File binary) {
    Map<String, String> entries = new HashMap<>();
    try {
      File home = binary.getCanonicalFile().getParentFile().getParentFile();
      File release = new File(home, "release");
      for (String line : Files.readAllLines(release.toPath(), StandardCharsets.ISO_8859_1)) {
        Matcher entry = RELEASE_ENTRY.matcher(line);
        if (entry.matches()) {
          entries.put(entry.group(1), entry.group(2));
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // Not every home has this file: the binary is asked instead.
    }
    // Only the longer form tells an early-access build from the final one.
    Optional<JavaVersion> runtime =
        JavaVersion.parse(entries.getOrDefault("JAVA_RUNTIME_VERSION", ""))
            .filter(JavaVersion::isPreRelease);
    return runtime.isPresent()
        ? runtime
        : JavaVersion.parse(entries.getOrDefault("JAVA_VERSION", ""));
  }

  /** The version that the binary prints, if it does so in a short time. */
  private static Optional<JavaVersion> printedVersion(File binary) {
    try {
      Process process =
          new ProcessBuilder(binary.getPath(), "-version").redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      try (BufferedReader printed =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1))) {
        while (printed.ready()) {
          Matcher line = PRINTED_VERSION.matcher(printed.readLine());
          if (line.find()) {
            return JavaVersion.parse(line.group(1));
          }
        }
      }
    } catch (IOException e) {
      return Optional.empty(); // What cannot be started is no Java to use.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "Java " + version + " from " + binary;
  }
}
