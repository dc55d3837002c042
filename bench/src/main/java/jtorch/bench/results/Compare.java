package jtorch.bench.results;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Says which rows of the benchmarks moved between two files of results. */
public final class Compare {
  private static final int SAME = 0;
  private static final int WORSE = 1;
  private static final int USAGE = 2;

  private Compare() {}

  /**
   * Compares.
   *
   * @param args the old file and the new one
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(args, out));
  }

  /** Returns 0 if nothing got worse, 1 if something did, and 2 if that can't be said. */
  static int run(String[] args, PrintStream out) {
    if (args.length != 2) {
      out.println("Give two files of results: the old one and the new one.");
      return USAGE;
    }
    Comparison comparison;
    try {
      comparison = new Comparison(Results.read(Path.of(args[0])), Results.read(Path.of(args[1])));
    } catch (IOException e) {
      out.println("The results can't be read: " + e.getMessage());
      return USAGE;
    }
    List<Comparison.Move> moves = comparison.moves();
    moves.forEach(out::println);
    comparison.unmatched().forEach(out::println);
    long worse = moves.stream().filter(Comparison.Move::isWorse).count();
    out.println(
        moves.size() + " rows moved beyond their spread, " + worse + " of them for the worse.");
    return worse > 0 ? WORSE : SAME;
  }
}
