package jtorch.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folders that package managers, installers and version managers put Javas into. */
final class InstallFolders {
  /** A system property that replaces the folders: patterns, separated as in {@code PATH}. */
  static final String OVERRIDE = "jtorch.launcher.roots";

  private static final List<String> OF_USERS =
      Arrays.asList(
          "~/.sdkman/candidates/java/*",
          "~/.jdks/*",
          "~/.gradle/jdks/*",
          "~/.asdf/installs/java/*",
          "~/.local/share/mise/installs/java/*");
  private static final List<String> OF_LINUX =
      Arrays.asList(
          "/usr/lib/jvm/*", "/usr/lib64/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/*jdk*");
  private static final List<String> OF_MACOS =
      Arrays.asList(
          "/Library/Java/JavaVirtualMachines/*",
          "~/Library/Java/JavaVirtualMachines/*",
          "/opt/homebrew/opt/openjdk*",
          "/usr/local/opt/openjdk*");
  private static final List<String> WINDOWS_VENDORS =
      Arrays.asList("Java", "Eclipse Adoptium", "Microsoft", "Zulu", "Amazon Corretto");

  private final List<String> patterns;

  /**
   * Takes folder patterns: {@code *} stands for any characters in the last name of a path, and
   * {@code ~} for the user's home at its beginning.
   */
  InstallFolders(List<String> patterns) {
    this.patterns = patterns;
  }

  /** The folders of this machine's system, unless the system property names others. */
  static InstallFolders ofThisMachine() {
    String override = System.getProperty(OVERRIDE);
    if (override != null) {
      return new InstallFolders(Arrays.asList(override.split(File.pathSeparator)));
    }
    return of(System.getProperty("os.name"), System.getenv());
  }

  /** The folders of a system with this name, as {@code os.name} spells it. */
  static InstallFolders of(String system, Map<String, String> environment) {
    List<String> patterns = new ArrayList<>();
    if (system.startsWith("Windows")) {
      String programs = environment.getOrDefault("ProgramFiles", "C:\\Program Files");
      WINDOWS_VENDORS.forEach(vendor -> patterns.add(programs + "\\" + vendor + "\\*"));
    } else {
      patterns.addAll(system.startsWith("Mac") ? OF_MACOS : OF_LINUX);
    }
    patterns.addAll(OF_USERS);
    return new InstallFolders(patterns);
  }

  /** The folders that are there now and may each be the home of a Java. */
  List<File> existing() {
    List<File> folders = new ArrayList<>();
    for (String pattern : patterns) {
      File path = new File(pattern.replaceFirst("^~(?=/)", quotedUserHome()));
      Pattern name = Pattern.compile("\\Q" + path.getName().replace("*", "\\E.*\\Q") + "\\E");
      File[] matching =
          path.getAbsoluteFile()
              .getParentFile()
              .listFiles(file -> name.matcher(file.getName()).matches() && file.isDirectory());
      if (matching != null) { // The parent exists and may be read.
        Arrays.sort(matching);
        folders.addAll(Arrays.asList(matching));
      }
    }
    return folders;
  }

  private static String quotedUserHome() {
    return Matcher.quoteReplacement(System.getProperty("user.home"));
  }

  /** The patterns as a message lists them. */
  @Override
  public String toString() {
    return String.join(", ", patterns);
  }
}
