package jtorch.jit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import jtorch.Device;
import jtorch.internal.JavaSchemas;
import jtorch.sys.Host;
import org.bytedeco.pytorch.JitModule;

/**
 * A process that opens TorchScript files with LibTorch's reader, so that no other has to die of
 * them: it gets a path in a line and answers in a line, until its input ends.
 */
final class ReaderMain {
  /** What stands before an answer, as a script may print, too. */
  static final String ANSWER = "jtorch-reader:";

  /** The property with the operators that files may call although they are Java's. */
  static final String OPERATORS = "jtorch.jit.operators";

  /** What a file may take beside its own size: a few bytes could ask for all there is. */
  private static final long MOST_MEMORY = 512L << 20;

  private static final Device CPU = new Device("cpu", -1);

  private ReaderMain() {}

  /**
   * Reads what the parent writes, and answers.
   *
   * @throws IOException if the parent is gone
   */
  public static void main(String[] args) throws IOException {
    dieFirst();
    JavaSchemas.defineAll(System.getProperty(OPERATORS, ""));
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println("\n" + ANSWER + encode(read(Path.of(decode(line)))));
      System.out.flush();
    }
    Runtime.getRuntime().halt(0); // without LibTorch's own ending, which takes time
  }

  /** Has Linux end this process, not its parent, if a file makes it take all memory. */
  private static void dieFirst() {
    try {
      Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
    } catch (IOException e) {
      System.err.println("not on Linux, so the system chooses: " + e.getMessage());
    }
  }

  /** Returns what LibTorch has against a file, or nothing. */
  private static String read(Path file) {
    Host.current().limitMoreData(MOST_MEMORY + file.toFile().length());
    try (JitModule module = jit.open(file, CPU)) {
      return module.isNull() ? "LibTorch's reader returned nothing." : "";
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String decode(String line) {
    return new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
  }
}
