package jtorch.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jtorch.bench.epochs.Peer;
import jtorch.bench.results.Groups;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportTest {
  @TempDir private Path folder;

  private static Row row(String group, Peer peer, String unit, double value) {
    return new Row(
        group,
        peer.rowName("four-layer"),
        unit,
        List.of(value, value, value),
        Peer.PYTHON.rowName("four-layer"),
        "");
  }

  private static Results results(double own, double reduced, double accuracy) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(Groups.EPOCHS, Peer.JTORCH, "s", own));
    rows.add(row(Groups.EPOCHS, Peer.JTORCH_BF16, "s", reduced));
    rows.add(row(Groups.EPOCHS, Peer.PYTHON, "s", 1));
    rows.add(row(Groups.EPOCHS, Peer.PYTHON_TUTORIAL, "s", 2));
    rows.add(row(Groups.ACCURACY, Peer.JTORCH, "%", 97.5));
    rows.add(row(Groups.ACCURACY, Peer.JTORCH_BF16, "%", accuracy));
    rows.add(row(Groups.MEMORY, Peer.JTORCH, "MB", 300));
    rows.add(row(Groups.MEMORY, Peer.PYTHON, "MB", 700));
    rows.add(row(Groups.MEMORY, Peer.PYTHON_TUTORIAL, "MB", 600));
    rows.add(new Row("CopyCost", "copyIn, size=1", "us", List.of(1.0, 2.0), "x, size=1", ""));
    rows.add(new Row("CopyCost", "x, size=1", "us", List.of(1.0, 2.0), "x, size=1", ""));
    return new Results(Map.of("processor", "one"), rows, Map.of("DJL", "not | built"));
  }

  private List<String> page(Results results) throws IOException {
    Path page = folder.resolve("benchmarks.md");
    Report.write(results, page);
    return Files.readAllLines(page);
  }

  private static String line(List<String> page, String start) {
    return page.stream().filter(text -> text.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void eachRowHasItsNumbersAndItsRatio() throws IOException {
    List<String> page = page(results(0.5, 0.4, 97.4));
    assertEquals(
        "| jtorch | 3 | 0.500 | 0.500 to 0.500 | 2.00 | 97.5 | 300 |", line(page, "| jtorch |"));
    assertEquals(
        "| copyIn, size=1 | 2 | 1.50 | 1.25 to 1.75 | us | 1.00 |", line(page, "| copyIn"));
    assertTrue(page.contains("| DJL | not / built |"), page.toString());
    assertTrue(page.contains("| processor | one |"), page.toString());
  }

  @Test
  void goalsThatWereReachedAreSaidSo() throws IOException {
    List<String> page = page(results(0.5, 0.4, 97.4));
    assertTrue(line(page, "| no recipe slower").contains("| yes | four-layer 2.00 |"));
    assertTrue(line(page, "| 2.2 times the tutorial").contains("| yes | four-layer 4.00 |"));
    assertTrue(line(page, "| 1.8 times Python's").contains("| yes | four-layer 2.50 |"));
    assertTrue(line(page, "| never more memory").contains("| yes | four-layer 300 of 600 MB |"));
  }

  @Test
  void goalsThatWereMissedAreSaidSoToo() throws IOException {
    List<String> page = page(results(1.25, 0.4, 97.0));
    assertTrue(line(page, "| no recipe slower").contains("| no | four-layer 0.80 |"));
    assertTrue(line(page, "| 1.8 times Python's").contains("not measured"), "it was less accurate");
    assertTrue(line(page, "| ahead of DJL").contains("not measured"));
  }

  @Test
  void everyChartThatThePageShowsIsThereAndIsXml()
      throws IOException, ParserConfigurationException, SAXException {
    List<String> page = page(results(0.5, 0.4, 97.4));
    List<String> charts =
        page.stream()
            .filter(line -> line.startsWith("!["))
            .map(line -> line.substring(line.indexOf('(') + 1, line.length() - 1))
            .toList();
    assertEquals(3, charts.size());
    for (String chart : charts) {
      String svg = Files.readString(folder.resolve(chart));
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)));
      assertEquals("svg", document.getDocumentElement().getTagName());
    }
  }

  @Test
  void aBarIsAsLongAsItsValueAndTooLongOnesAreCut() {
    BarChart chart = new BarChart("a < b", "times", 1, 4);
    chart.add(
        new BarChart.Group(
            "group",
            List.of(
                new BarChart.Bar("one", 1, 1, 1),
                new BarChart.Bar("two", 2, 1.5, 2.5),
                new BarChart.Bar("far", 900, 900, 900))));
    String svg = chart.svg();
    assertTrue(svg.contains("a &lt; b"), svg);
    assertTrue(svg.contains("width='145.0' height='13'"), svg); // 580 for 4
    assertTrue(svg.contains("width='290.0' height='13'"), svg);
    assertTrue(svg.contains(">900 \u2192<"), svg);
  }
}
