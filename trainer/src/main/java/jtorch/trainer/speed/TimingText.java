package jtorch.trainer.speed;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jtorch.torch;
import jtorch.trainer.screen.TextTable;

/** Timings in words, and as JSON. */
public final class TimingText {
  private static final double GIGA = 1e9;

  private TimingText() {}

  /** Returns a table, or where the screen is too narrow for it a line for each value. */
  public static List<String> lines(List<Timing> timings, int width) {
    List<Map<String, String>> rows = timings.stream().map(TimingText::values).toList();
    List<String> titles = List.copyOf(rows.getFirst().keySet());
    TextTable table = new TextTable(titles.stream().map(t -> ">" + t).toArray(String[]::new));
    rows.forEach(row -> table.row(row.values().toArray(String[]::new)));
    List<String> lines = table.lines();
    if (lines.stream().anyMatch(line -> line.length() > width)) {
      List<String> narrow = new ArrayList<>();
      rows.forEach(row -> row.forEach((title, value) -> narrow.add(title + ": " + value)));
      return narrow;
    }
    return lines;
  }

  private static Map<String, String> values(Timing timing) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("Device", timing.device());
    row.put("n", Integer.toString(timing.seconds().size()));
    row.put("Seconds", number("%.3f", timing.median()));
    row.put(
        "Middle half",
        number("%.3f", Stats.low(timing.seconds()))
            + "-"
            + number("%.3f", Stats.high(timing.seconds())));
    row.put("Epochs/s", number("%.3f", timing.epochsPerSecond()));
    row.put("Images/s", number("%.0f", timing.samplesPerSecond()));
    row.put("Of fp32", number("%.0f %%", 100 * timing.shareOfFloat32()));
    row.put("Of bf16", number("%.0f %%", 100 * timing.shareOfBfloat16()));
    return row;
  }

  /** Returns what the shares are of, and how operations are counted. */
  public static List<String> explanation(List<Timing> timings) {
    List<String> lines = new ArrayList<>();
    for (Timing timing : timings) {
      lines.add(
          "Products of matrices reach "
              + number("%.0f", timing.peak().float32() / GIGA)
              + " GFLOP/s in float32 and "
              + number("%.0f", timing.peak().bfloat16() / GIGA)
              + " in bfloat16 on "
              + timing.device()
              + ".");
    }
    lines.add(
        "An epoch has "
            + gigas(timings.getFirst().flop() / GIGA)
            + " GFLOP: "
            + EpochTimer.RULE
            + ".");
    return lines;
  }

  /** Returns the timings with all their values as JSON. */
  public static String json(String recipe, String dataset, List<Timing> timings) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("recipe", recipe);
    root.put("dataset", dataset);
    root.put("libtorch", torch.__version__());
    root.put("java", Runtime.version().toString());
    root.put("threads", torch.get_num_threads());
    root.put("rule", EpochTimer.RULE);
    root.put("devices", timings.stream().map(TimingText::map).toList());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(root);
  }

  private static Map<String, Object> map(Timing timing) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("device", timing.device());
    map.put("seconds", timing.seconds());
    map.put("median_seconds", timing.median());
    map.put("low_seconds", Stats.low(timing.seconds()));
    map.put("high_seconds", Stats.high(timing.seconds()));
    map.put("epochs_per_second", timing.epochsPerSecond());
    map.put("samples", timing.samples());
    map.put("samples_per_second", timing.samplesPerSecond());
    map.put("flop_per_epoch", timing.flop());
    map.put("peak_float32_flops", timing.peak().float32());
    map.put("peak_bfloat16_flops", timing.peak().bfloat16());
    map.put("share_of_float32", timing.shareOfFloat32());
    map.put("share_of_bfloat16", timing.shareOfBfloat16());
    return map;
  }

  private static String gigas(double value) {
    return number(value >= 100 ? "%.0f" : value >= 1 ? "%.1f" : "%.3f", value);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
