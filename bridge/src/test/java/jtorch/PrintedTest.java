package jtorch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What tensors look like is what Python's PyTorch 2.10 prints, to the letter. */
class PrintedTest {
  @Test
  void tensorsArePrintedAsInTheCommittedTable() throws IOException {
    try (var table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PrintedTest.class.getResourceAsStream("printed.txt")),
                StandardCharsets.UTF_8))) {
      compare(table.lines().toList());
    }
  }

  @Test
  void tensorsArePrintedAsByThePythonThatIsHere() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    compare(PythonWithTorch.script("printed.py"));
  }

  private static void compare(List<String> table) {
    Map<String, String> java = printed();
    Map<String, String> python = new LinkedHashMap<>();
    String name = "";
    for (String line : table) {
      if (line.startsWith("== ")) {
        name = line.substring(3);
      } else {
        python.merge(name, line.substring(1), (above, below) -> above + "\n" + below);
      }
    }
    assertEquals(python.keySet(), java.keySet());
    assertAll(
        python.keySet().stream()
            .map(row -> () -> assertEquals(python.get(row), java.get(row), row)));
  }

  private static Map<String, String> printed() {
    Map<String, String> rows = new LinkedHashMap<>();
    PrintedRows.all().forEach((name, make) -> rows.put(name, PythonText.repr(make.get())));
    try {
      ofAnotherDefault(rows);
      ofOtherOptions(rows);
    } finally {
      torch.set_default_dtype(torch.float32);
      torch.set_printoptions(new PrintOptions());
    }
    return rows;
  }

  private static void ofAnotherDefault(Map<String, String> rows) {
    torch.set_default_dtype(torch.float64);
    for (DType dtype :
        List.of(torch.float32, torch.float64, DType.complex64, DType.complex128, torch.int64)) {
      rows.put("default float64, " + dtype, torch.tensor(1L, 2).to(dtype).toString());
      rows.put("default float64, empty " + dtype, torch.zeros(0).to(dtype).toString());
    }
    torch.set_default_dtype(torch.float32);
  }

  private static void ofOtherOptions(Map<String, String> rows) {
    PrintOptions none = new PrintOptions().withEdgeitems(0).withThreshold(5);
    torch.set_printoptions(none);
    rows.put("no edges", torch.arange(10.0).toString());
    rows.put("no edges, matrix", PrintedRows.steps(3, 4).toString());
    rows.put("no edges, short", torch.arange(3).toString());
    torch.set_printoptions(
        none.withEdgeitems(2).withPrecision(2).withLinewidth(30).withSciMode(true));
    rows.put("all options", PrintedRows.steps(3, 7).toString());
    Tensor seven = PrintedRows.steps(7);
    rows.put("all options, complex", torch.complex(seven, seven).toString());
  }

  @Test
  void onlyWhatIsShownIsRead() {
    try (Tensor large = torch.zeros(150_000_000)) {
      assertTrue(large.toString().startsWith("tensor([0., 0., 0.,  ..., 0., 0., 0.])"));
    }
  }
}
