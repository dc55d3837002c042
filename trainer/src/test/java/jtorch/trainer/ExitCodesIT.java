package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each exit code, and where the output goes to nobody or to a full disk. */
@InChildJava
class ExitCodesIT {
  private static final String LONG_RUN = "train --recipe four-layer --log-interval 1 --run run";

  @TempDir private Path folder;

  private static void assertOneSentence(Jar.Result result, String words) {
    assertTrue(result.err().contains(words), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void whatCanNotBeDoneIsOne() throws Exception {
    Jar.Result result = new Jar(folder).run("inspect", "none.pth");
    assertEquals(1, result.code());
    assertOneSentence(result, "none.pth");
  }

  @ParameterizedTest
  @CsvSource({
    "trian, did you mean train?",
    "train --epoch 3, did you mean --epochs?",
    "train --recipe handbok, did you mean handbook?",
    "shel, did you mean shell?",
  })
  void whatIsWrittenWronglyIsTwoAndNamesTheNearest(String line, String words) throws Exception {
    Jar.Result result = new Jar(folder).run(line.split(" ", -1));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertTrue(result.err().lines().count() <= 2, result.err());
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aRunThatASignalEndsSaysHowToGoOn(String signal, int code) throws Exception {
    Signals.assumeHeard(signal);
    Jar.Result result =
        new Jar(folder)
            .bash(
                """
                set -m # else a job of a script ignores an interrupt
                exec 3> >(sed -u '/Train Epoch/q' > seen; cat > /dev/null)
                %s -jar '%s' %s >&3 &
                until grep -q 'Train Epoch' seen 2> /dev/null; do sleep 0.1; done
                kill -%s $!
                wait $!
                """
                    .formatted(
                        Jar.words(List.of(Jar.thisJava().toString())), Jar.FILE, LONG_RUN, signal));
    assertEquals(code, result.code(), result.err());
    String said = "go on with jtorch train --resume run.";
    assertTrue(result.err().contains(said), result.err());
    assertTrue(Files.exists(folder.resolve("run/last.pth")));
    Jar.Result gone =
        new Jar(folder).run("train", "--resume", "run", "--epochs", "1", "--log-interval", "1000");
    assertEquals(0, gone.code(), gone.err());
    assertTrue(gone.out().contains("Run: run, which goes on."), gone.out());
  }

  @Test
  void aJavaWithoutAModuleSaysSo() throws Exception {
    String modules = "java.base,java.desktop,java.logging,java.net.http,jdk.unsupported";
    Jar.Result result =
        new Jar(folder)
            .bash(
                "'%s' --limit-modules %s -jar '%s' doctor"
                    .formatted(Jar.thisJava(), modules, Jar.FILE));
    assertEquals(1, result.code());
    assertOneSentence(result, "made without the module that has");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "--version"})
  void aJarWithoutItsLibrariesSaysSo(String command) throws Exception {
    Path alone = Files.copy(Jar.FILE, folder.resolve("jtorch.jar"));
    Jar.Result result =
        new Jar(folder).bash("'" + Jar.thisJava() + "' -jar '" + alone + "' " + command);
    assertEquals(1, result.code());
    assertOneSentence(result, "lib belongs beside jtorch.jar");
  }

  @ParameterizedTest
  @CsvSource({"head -1, 1", "true, 0"}) // who leaves while it trains, and before
  void aPipeThatNobodyReadsEndsTheRunQuietly(String reader, int lines) throws Exception {
    Jar.Result result =
        new Jar(folder).bash("jtorch " + LONG_RUN + " | " + reader + "; exit ${PIPESTATUS[0]}");
    assertEquals(141, result.code());
    assertEquals(lines, result.out().lines().count());
    assertEquals("", result.err());
    String kept = new Jar(folder).run("inspect", "run/last.pth").out();
    assertTrue(kept.contains("\nepoch = 1\n"), kept);
  }

  @Test
  void aFullLogIsSaidAndTheRunGoesOn() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
    Jar.Result result =
        new Jar(folder).bash("jtorch " + LONG_RUN + " --max-steps 3 --csv run.csv > /dev/full");
    assertEquals(1, result.code());
    assertOneSentence(result, "standard output could not be written");
    assertTrue(Files.exists(folder.resolve("run/last.pth")));
    assertEquals(2, Files.readAllLines(folder.resolve("run.csv")).size());
  }

  @Test
  void quietSaysNothingAndDebugShowsTheStack() throws Exception {
    Jar.Result quiet = new Jar(folder).run("train", "--quiet", "--max-steps", "1", "--no-run");
    assertEquals(new Jar.Result(0, "", ""), quiet);
    Jar.Result debug = new Jar(folder).run("inspect", "none.pth", "--debug");
    assertEquals(1, debug.code());
    assertTrue(debug.err().contains("\tat jtorch."), debug.err());
    assertFalse(new Jar(folder).run("inspect", "none.pth").err().contains("\tat "));
  }
}
