package jtorch.trainer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jtorch.trainer.screen.TextTable;

/** An evaluation in lines. */
public final class EvaluationText {
  private EvaluationText() {}

  /** Returns the lines. */
  public static List<String> lines(Evaluation e) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Loss %.4f, accuracy %.2f %% (%,d of %,d), top %d %.2f %%.",
            e.loss(),
            100 * e.accuracy(),
            Math.round(e.accuracy() * e.samples()),
            e.samples(),
            e.k(),
            100 * e.topK()));
    lines.add("");
    lines.addAll(classes(e.classes()));
    lines.add("");
    lines.add("Confusion matrix: the row's class taken for the column's");
    lines.addAll(confusion(e.confusion()));
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT, "Calibration: an expected error of %.4f", e.calibration().ece()));
    lines.addAll(bins(e.calibration().bins()));
    return lines;
  }

  private static List<String> classes(List<ClassScore> classes) {
    TextTable table = new TextTable(">Class", ">Samples", ">Precision", ">Recall", ">F1");
    for (ClassScore score : classes) {
      table.row(
          Integer.toString(score.label()),
          Long.toString(score.samples()),
          share(score.precision()),
          share(score.recall()),
          share(score.f1()));
    }
    return table.lines();
  }

  private static List<String> confusion(long[]... counts) {
    String[] titles = new String[counts.length + 1];
    titles[0] = ">";
    for (int c = 0; c < counts.length; c++) {
      titles[c + 1] = ">" + c;
    }
    TextTable table = new TextTable(titles);
    for (int row = 0; row < counts.length; row++) {
      String[] words = new String[counts.length + 1];
      words[0] = Integer.toString(row);
      for (int c = 0; c < counts.length; c++) {
        words[c + 1] = counts[row][c] == 0 ? "." : Long.toString(counts[row][c]);
      }
      table.row(words);
    }
    return table.lines();
  }

  private static List<String> bins(List<Calibration.Bin> bins) {
    TextTable table = new TextTable(">Confidence", ">Samples", ">Mean", ">Accuracy");
    for (Calibration.Bin bin : bins) {
      table.row(
          String.format(Locale.ROOT, "%.2f-%.2f", bin.from(), bin.to()),
          Long.toString(bin.samples()),
          share(bin.confidence()),
          share(bin.accuracy()));
    }
    return table.lines();
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }
}
