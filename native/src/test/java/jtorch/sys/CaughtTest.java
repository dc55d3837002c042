package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** C++ functions that throw leave the process alive. */
@EnabledOnOs(OS.LINUX)
class CaughtTest {
  @Test
  void aFunctionThatThrowsNothingIsDone() {
    assertTrue(Caught.function("_ZN2at14get_thread_numEv").call(1));
  }

  @Test
  void whatItThrowsIsAStatusAndNothingIsPrinted(@TempDir Path temp) throws Exception {
    var ended = new ChildJvm(temp.resolve("child"), CaughtMain.class).run();
    assertEquals(List.of(), ended.crashReports());
    assertEquals(0, ended.exit(), ended.err());
    String six = Caught.takesSix() ? "\nfalse" : "";
    assertEquals("false\ntrue" + six, ended.out().strip());
    assertEquals("", ended.err().strip());
  }

  @Test
  void aFunctionThatIsNotThereIsNamed() {
    var refused = assertThrows(IllegalStateException.class, () -> Caught.function("_ZN2at4noneEv"));
    assertTrue(String.valueOf(refused.getMessage()).contains("_ZN2at4noneEv"));
  }

  @Test
  void moreThanSixNumbersAreRefused() {
    Caught function = Caught.function("_ZN2at14get_thread_numEv");
    assertThrows(IllegalArgumentException.class, () -> function.callWith(1, 2, 3, 4, 5, 6, 7));
  }

  @Test
  void numbersThatAreNoRangeAreRefusedBeforeTheCall() {
    Caught function = Caught.function("_ZN2at14get_thread_numEv");
    assertThrows(IllegalArgumentException.class, () -> function.call(2, 1, 0));
  }
}
