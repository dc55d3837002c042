package jtorch.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Java is chosen, among homes that consist of a script and a {@code release} file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for a Java is a shell script")
final class JavaFinderTest {
  @TempDir Path folder;

  @Test
  void theChoiceWinsOverEverything() throws Exception {
    Path chosen = home("chosen", "22");
    Map<String, String> environment =
        Map.of("JTORCH_JAVA", chosen.toString(), "JAVA_HOME", home("other", "25").toString());
    assertEquals(binary(chosen), find(environment));
  }

  @Test
  void theChoiceMayBeABinary() throws Exception {
    Path chosen = home("chosen", "22");
    assertEquals(binary(chosen), find(Map.of("JTORCH_JAVA", binary(chosen).toString())));
  }

  @Test
  void aChoiceThatIsTooOldIsNotReplacedByAnother() throws Exception {
    Path old = home("old", "17.0.15");
    String message =
        messageOf(Map.of("JTORCH_JAVA", old.toString(), "JAVA_HOME", home("new", "25").toString()));
    assertEquals(
        "JTORCH_JAVA is "
            + old
            + ", which is Java 17.0.15, but it has to name Java 22 or newer: its folder or its"
            + " binary.",
        message);
  }

  @Test
  void aChoiceThatIsNoJavaIsSaidToBeNone() throws Exception {
    String message = messageOf(Map.of("JTORCH_JAVA", folder.resolve("missing").toString()));
    assertTrue(message.contains("missing, which is no Java that can be started"), message);
  }

  @Test
  void variablesComeInOrder() throws Exception {
    Path java = home("java", "22");
    Path jdk = home("jdk", "23");
    Path numbered = home("numbered", "25");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", java.toString(),
            "JDK_HOME", jdk.toString(),
            "JAVA_HOME_25_X64", numbered.toString());
    assertEquals(binary(java), find(environment));
    assertEquals(
        binary(jdk),
        find(Map.of("JDK_HOME", jdk.toString(), "JAVA_HOME_25_X64", numbered.toString())));
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws Exception {
    Path jdk = home("jdk", "25");
    assertEquals(
        binary(jdk),
        find(Map.of("JAVA_HOME", home("old", "21.0.7").toString(), "JDK_HOME", jdk.toString())));
  }

  @ParameterizedTest
  @CsvSource({"JAVA25_HOME", "JAVA_25_HOME", "JAVA_HOME_25", "JAVA_HOME_25_X64", "JDK25_HOME"})
  void numberedVariablesComeBeforeFolders(String name) throws Exception {
    Path numbered = home("numbered", "23");
    home("jvm/newest", "26");
    Map<String, String> environment =
        Map.of(name, numbered.toString(), "JAVA_HOME_22_X64", home("lower", "22").toString());
    assertEquals(binary(numbered), find(environment));
  }

  @ParameterizedTest
  @CsvSource({
    "25.0.1,      25.0.2",
    "9.0.4,       22",
    "22.0.9,      22.0.10",
    "25,          25.0.1",
    "26-ea,       25.0.1",
    "27-internal, 22",
    "25-ea,       26-ea",
    "1.8.0_452,   22"
  })
  void theHighestFinalVersionWinsAmongFolders(String lower, String higher) throws Exception {
    home("jvm/b", lower);
    Path best = home("jvm/a", higher);
    home("jvm/c", lower);
    assertEquals(binary(best), find(Map.of()));
  }

  @Test
  void anEarlyAccessBuildIsKnownByItsRuntimeVersion() throws Exception {
    Path early = home("jvm/early", "26");
    Files.writeString(
        early.resolve("release"), "JAVA_RUNTIME_VERSION=\"26-ea+10-1234\"\nJAVA_VERSION=\"26\"\n");
    assertEquals(binary(early), find(Map.of()));
    Path released = home("jvm/final", "25");
    Files.writeString(
        released.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\nJAVA_VERSION=\"25.0.3\"\n");
    assertEquals(binary(released), find(Map.of()));
  }

  @Test
  void foldersComeBeforeThePath() throws Exception {
    Path onPath = home("path", "26");
    Map<String, String> environment = Map.of("PATH", onPath.resolve("bin").toString());
    assertEquals(binary(onPath), find(environment));
    assertEquals(binary(home("jvm/a", "22")), find(environment));
  }

  @Test
  void theFirstNewEnoughOnThePathWinsAndLinksAreFollowedToItsVersion() throws Exception {
    Path links = Files.createDirectory(folder.resolve("links"));
    Path link = Files.createSymbolicLink(links.resolve("java"), binary(home("a", "23")));
    String path =
        String.join(
            File.pathSeparator,
            "",
            folder.resolve("missing").toString(),
            home("old", "17").resolve("bin").toString(),
            links.toString(),
            home("b", "25").resolve("bin").toString());
    assertEquals(link, find(Map.of("PATH", path)));
  }

  @Test
  void aBundleOfMacOsIsAHome() throws Exception {
    Path home = home("jvm/temurin-25.jdk/Contents/Home", "25");
    assertEquals(binary(home), find(Map.of()));
  }

  @Test
  void aJavaWithoutAReleaseFileIsAsked() throws Exception {
    Path home = home("jvm/a", "25.0.1");
    Files.delete(home.resolve("release"));
    assertEquals(binary(home), find(Map.of()));
    assertEquals("25.0.1", JavaHome.at(home.toFile()).orElseThrow().version().toString());
  }

  @Test
  void aJavaThatDoesNotAnswerIsPassedOver() throws Exception {
    Path home = home("jvm/a", "25");
    Files.delete(home.resolve("release"));
    Files.writeString(binary(home), "#!/bin/sh\nexec sleep 600\n");
    assertTrue(messageOf(Map.of()).startsWith("Java 22 or newer is needed"));
  }

  @Test
  void whatIsNoHomeIsPassedOver() throws Exception {
    Files.createDirectories(folder.resolve("jvm/empty"));
    Files.writeString(folder.resolve("jvm/file"), "");
    Path unstartable = home("jvm/unstartable", "26");
    assertTrue(binary(unstartable).toFile().setExecutable(false));
    Path strange = home("jvm/strange", "not a version");
    assertTrue(Files.exists(binary(strange)));
    assertEquals(binary(home("jvm/usable", "22")), find(Map.of()));
  }

  @Test
  void theMessageSaysWhatIsNeededWhereItLookedAndWhatToDo() throws Exception {
    home("jvm/old", "17");
    String message = messageOf(Map.of("JAVA_HOME", home("older", "11").toString()));
    assertTrue(
        message.startsWith(
            "Java 22 or newer is needed and this is Java "
                + Runtime.version().feature()
                + " from "
                + System.getProperty("java.home")
                + "; "),
        message);
    for (String part :
        List.of("JTORCH_JAVA", "JAVA_HOME", "JDK_HOME", folder + "/jvm/*", "PATH", "Temurin 25")) {
      assertTrue(message.contains(part), part + " in: " + message);
    }
    assertFalse(message.contains("\n"), message);
  }

  @Test
  void eachSystemHasItsFolders() {
    assertTrue(InstallFolders.of("Linux", Map.of()).toString().contains("/usr/lib/jvm/*"));
    assertTrue(
        InstallFolders.of("Mac OS X", Map.of())
            .toString()
            .contains("/Library/Java/JavaVirtualMachines/*"));
    assertTrue(
        InstallFolders.of("Windows 11", Map.of("ProgramFiles", "D:\\Programs"))
            .toString()
            .contains("D:\\Programs\\Eclipse Adoptium\\*"));
  }

  @Test
  void aPatternMatchesItsNamesOnly() throws Exception {
    Path matching = Files.createDirectories(folder.resolve("opt/a-jdk-25"));
    Files.createDirectories(folder.resolve("opt/other"));
    InstallFolders folders = new InstallFolders(List.of(folder + "/opt/*jdk*", folder + "/no/*"));
    assertEquals(List.of(matching.toFile()), folders.existing());
  }

  /** A home with a release file, whose binary prints the same version. */
  private Path home(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.writeString(
        binary(home), "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2026-01-01' >&2\n");
    assertTrue(binary(home).toFile().setExecutable(true));
    return home;
  }

  private static Path binary(Path home) {
    return home.resolve("bin").resolve("java");
  }

  private JavaFinder finder(Map<String, String> environment) {
    return new JavaFinder(environment, new InstallFolders(List.of(folder + "/jvm/*")));
  }

  private Path find(Map<String, String> environment) throws NoJavaException {
    return finder(environment).find().binary().toPath();
  }

  private String messageOf(Map<String, String> environment) {
    NoJavaException thrown = assertThrows(NoJavaException.class, finder(environment)::find);
    return String.valueOf(thrown.getMessage());
  }
}
