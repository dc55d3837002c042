package jtorch.utils.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, in words.
 *
 * @param stmt the code
 * @param setup what is done before, or nothing
 * @param label what all is called, or null
 * @param sub_label what this is called, or null
 * @param description how it is done, or null
 * @param env with what, or null
 * @param num_threads how many threads compute
 */
public record TaskSpec(
    String stmt,
    String setup,
    @Nullable String label,
    @Nullable String sub_label,
    @Nullable String description,
    @Nullable String env,
    int num_threads) {
  /** Returns what stands above a measurement. */
  public String title() {
    String addition = sub_label == null || sub_label.isEmpty() ? "" : sub_label;
    if (label != null || !stmt.contains("\n")) {
      String name = label == null ? stmt : label;
      return name + (addition.isEmpty() ? "" : ": " + addition);
    }
    return "stmt:" + (addition.isEmpty() ? "" : " (" + addition + ")") + "\n" + indented(stmt);
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> line.isBlank() ? line : "  " + line)
        .collect(Collectors.joining("\n"));
  }

  private String setupText() {
    if (setup.isEmpty()) {
      return "";
    }
    return setup.contains("\n") ? "setup:\n" + indented(setup) : "setup: " + setup;
  }

  /** Returns what a measurement prints of it. */
  public String summarize() {
    List<String> sections =
        Stream.of(title(), description == null ? "" : description, setupText())
            .filter(section -> !section.isEmpty())
            .map(section -> section.contains("\n") ? section + "\n" : section)
            .toList();
    return String.join("\n", sections);
  }
}
