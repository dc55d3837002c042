package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table that a script of src/test/python prints, one row a line: committed, or fresh from a
 * Python that is here.
 *
 * @param script the script's name
 * @param owner the class beside which the committed table lies
 * @param file the committed table's name
 * @param separator what is between a row's cells
 * @param names the rows that Java computes
 * @param check compares a row with Java
 */
public record PythonTable(
    String script, Class<?> owner, String file, String separator, Set<String> names, Check check) {
  /** Compares a row's cells, the first of which is its name, with what Java computes. */
  public interface Check {
    /** Fails if they differ. */
    void row(String... cells);
  }

  /** Returns the committed table. */
  public Reader committed() {
    return new InputStreamReader(
        Objects.requireNonNull(owner.getResourceAsStream(file), file), StandardCharsets.UTF_8);
  }

  /** Returns the table that the script prints now. */
  public Reader fresh() throws IOException {
    return new StringReader(String.join("\n", PythonWithTorch.script(script)));
  }

  /** Returns a table's rows, cut into cells. */
  public List<String[]> rows(Reader table) {
    String between = java.util.regex.Pattern.quote(separator);
    try (BufferedReader lines = new BufferedReader(table)) {
      return lines.lines().map(line -> line.split(between, -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares all rows of the committed table, one for each name. */
  public void assertCommitted() {
    List<String[]> rows = rows(committed());
    assertEquals(names, rows.stream().map(row -> row[0]).collect(Collectors.toSet()));
    rows.forEach(check::row);
  }

  /** Compares what PyTorch prints now; skips the test where there is none. */
  public void assertFresh() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    rows(fresh()).forEach(check::row);
  }

  /** As the other, for what torchvision prints. */
  public void assertFreshOfTorchvision() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    assumeTrue(PythonWithTorch.hasTorchvision(), "this Python has no torchvision 0.25");
    assertFresh();
  }

  /**
   * Compares numbers at the tolerances of {@code torch.testing.assert_close} for the tensor's type.
   *
   * @param python the elements, in order, between spaces
   */
  public static void assertClose(String what, String python, Tensor java) {
    DType type = java.dtype();
    double relative = type == DType.float32 ? 1.3e-6 : type.is_floating_point() ? 1e-7 : 0;
    double absolute = type == DType.float32 ? 1e-5 : relative;
    assertClose(what, python, relative, absolute, java.detach().flatten().toDoubles());
  }

  /** Compares numbers at the tolerances of float32. */
  public static void assertClose(String what, String python, double... java) {
    assertClose(what, python, 1.3e-6, 1e-5, java);
  }

  private static void assertClose(
      String what, String python, double relative, double absolute, double... java) {
    double[] expected = numbers(python);
    assertEquals(expected.length, java.length, what);
    for (int i = 0; i < java.length; i++) {
      double allowed = absolute + relative * Math.abs(expected[i]);
      String where = what + "[" + i + "]";
      assertEquals(expected[i], java[i], Double.isFinite(allowed) ? allowed : 0, where);
    }
  }

  private static double[] numbers(String python) {
    return python.isEmpty()
        ? new double[0]
        : Arrays.stream(python.split(" ", -1)).mapToDouble(PythonTable::number).toArray();
  }

  private static double number(String python) {
    return switch (python) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(python);
    };
  }

  /** Returns sizes as the tables have them. */
  public static String words(long... sizes) {
    return String.join(" ", Arrays.stream(sizes).mapToObj(Long::toString).toList());
  }
}
