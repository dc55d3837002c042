package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX) // where it can be known how much of a stack is left
@InChildJava
class EndOfStackTest {
  @ParameterizedTest
  @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-XX:-TieredCompilation"})
  void anEndlessRecursionIsAnErrorOfJavas(String compiler, @TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended child =
        ChildJava.run(folder, List.of("-Xmx256m", "-Xss512k", compiler), EndOfStackMain.class);
    assertEquals(
        List.of(
            "operator: StackOverflowError",
            "loop: StackOverflowError",
            "segment: StackOverflowError",
            "hook: StackOverflowError",
            "node: StackOverflowError",
            "scope: StackOverflowError",
            "chain: freed"),
        child.out(),
        child.err());
    assertEquals(0, child.exit(), child.err());
  }
}
