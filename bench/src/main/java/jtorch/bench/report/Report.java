package jtorch.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jtorch.bench.results.Results;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files of results as one page with charts. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes results as a page of tables and charts.")
public final class Report implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files of results")
  private List<Path> files = List.of();

  @Option(names = "--out", defaultValue = "docs/benchmarks.md", description = "the page")
  private Path out;

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Report()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    write(all(files), out);
    System.out.println("Written: " + out);
    return 0;
  }

  private static Results all(List<Path> files) throws IOException {
    Results all = new Results(Map.of(), List.of(), Map.of());
    for (Path file : files) {
      all = all.and(Results.read(file));
    }
    return all;
  }

  /** Writes the page, and its charts into a folder of its name. */
  static void write(Results results, Path page) throws IOException {
    @Nullable Path name = page.getFileName();
    String folder = String.valueOf(name).replaceFirst("\\.md$", "");
    Path charts = page.resolveSibling(folder);
    Markdown text = new Markdown().line("# Benchmarks").line("");
    text.line(
        "Written by `bench/report.sh`. Each number has its baseline beside it, measured in turn in"
            + " the same run. The middle half of n values says how far they spread.");
    machine(text, results);
    new Goals(results).write(text);
    new EpochPart(results).write(text, charts, folder);
    new JmhPart(results).write(text, charts, folder);
    missing(text, results);
    Files.writeString(page, text.toString());
  }

  private static void machine(Markdown text, Results results) {
    text.heading(2, "Machine").titles("", "");
    results.machine().forEach((key, value) -> text.cells(key, value));
  }

  private static void missing(Markdown text, Results results) {
    if (!results.missing().isEmpty()) {
      text.heading(2, "Not measured").titles("", "why");
      results.missing().forEach((key, value) -> text.cells(key, value.replace("|", "/")));
    }
  }
}
