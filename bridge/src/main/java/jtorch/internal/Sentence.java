package jtorch.internal;

import java.util.List;
import java.util.regex.Pattern;

/** What LibTorch says, as one sentence without its C++. */
final class Sentence {
  private record Rule(Pattern found, String said) {
    static Rule of(String found, String said) {
      return new Rule(Pattern.compile(found), said);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(" *\\(Could this error message be improved\\?.*", ""),
          Rule.of(
              "^\\[enforce fail at .*you tried to allocate (\\d+) bytes.*",
              "can't allocate memory: $1 bytes are asked for."),
          Rule.of(
              "^(Could not run '\\S+' with arguments from the 'CUDA' backend"
                  + "|PyTorch is not linked with support for cuda devices).*",
              "this LibTorch has no cuda; stay on the cpu or choose a LibTorch with CUDA."),
          Rule.of(
              "^Could not run '(\\S+)' with arguments from the '(\\S+)' backend.*",
              "LibTorch has no $1 for $2."),
          Rule.of(
              "Expected reduction dim to be specified for input\\.numel\\(\\) == 0\\..*",
              "an empty tensor (numel() == 0) has none; name a dimension that is not empty."),
          Rule.of("; but got CPU(\\w+)Type instead.*", "; but got $1 instead"),
          Rule.of("CPU(\\w+)Type", "$1"));

  private static final List<String> TRACES =
      List.of("\nException raised from", "\nframe #", " frame #0: ");

  private Sentence() {}

  /** Returns the sentence of what an operator's C++ exception says. */
  static String of(String operator, String text) {
    String said = text;
    for (String trace : TRACES) {
      int from = said.indexOf(trace);
      said = from < 0 ? said : said.substring(0, from);
    }
    said = said.strip().replace('\n', ' ');
    said = said.replaceFirst("^(torch\\.)?" + Pattern.quote(operator) + "(\\(\\))?: ", "");
    for (Rule rule : RULES) {
      said = rule.found().matcher(said).replaceFirst(rule.said());
    }
    return operator + ": " + said;
  }
}
