package jtorch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Python with PyTorch 2.10: the one that JTORCH_TEST_PYTHON names, else python3. */
public final class PythonWithTorch {
  private static final int PATIENCE_SECONDS = 300; // for one that hangs, not for a slow one
  private static final Path SCRIPTS = Path.of("src/test/python");

  private static @Nullable String version; // asked once, as Python takes seconds to start
  private static @Nullable Boolean torchvision;

  private PythonWithTorch() {}

  private static String command() {
    String named = System.getenv("JTORCH_TEST_PYTHON");
    return named == null ? "python3" : named;
  }

  /** Returns why there is none, or nothing. */
  public static String problem() {
    try {
      String version = version();
      return version.startsWith("2.10.")
          ? ""
          : command() + " has PyTorch " + version + ", but the tables are for 2.10";
    } catch (IOException | AssertionError e) {
      return command() + " has no PyTorch; name a Python with one with JTORCH_TEST_PYTHON";
    }
  }

  /** Returns which PyTorch it is. */
  static synchronized String version() throws IOException {
    if (version == null) {
      version = run("-c", "import torch; print(torch.__version__)").getFirst();
    }
    return version;
  }

  /** Returns whether it has torchvision 0.25 as well. */
  public static synchronized boolean hasTorchvision() throws IOException {
    if (torchvision != null) {
      return torchvision;
    }
    String asked =
        "import importlib.util as u; print(u.find_spec('torchvision') is not None"
            + " and __import__('torchvision').__version__.startswith('0.25'))";
    torchvision = run("-c", asked).getFirst().equals("True");
    return torchvision;
  }

  /** Runs a script of src/test/python; returns the lines that it prints. */
  public static List<String> script(String name, String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(SCRIPTS.resolve(name).toString()));
    words.addAll(List.of(arguments));
    return run(words.toArray(String[]::new));
  }

  private static List<String> run(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(command(), "-B", "-W", "ignore"));
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile("table", ".txt");
    Path problems = Files.createTempFile("problems", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(problems.toFile());
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(words + " hangs");
      }
      if (process.exitValue() != 0) {
        throw new AssertionError(words + ": " + Files.readString(problems));
      }
      return Files.readAllLines(out, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      Files.delete(out);
      Files.delete(problems);
    }
  }
}
