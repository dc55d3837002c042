package jtorch.trainer.tutorials;

import static jtorch.PyString.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the five tutorials one after the other, and says how long each took. */
public final class All {
  private static final double NANOSECONDS = 1e9;

  private All() {}

  /** A tutorial's {@code main}. */
  private interface Program {
    void run(String... args);
  }

  private static Map<String, Program> programs() {
    Map<String, Program> programs = new LinkedHashMap<>();
    programs.put("handbook", Handbook::main);
    programs.put("baseline", Baseline::main);
    programs.put("three-layer", ThreeLayer::main);
    programs.put("four-layer", FourLayer::main);
    programs.put("cnn", Cnn::main);
    return programs;
  }

  /**
   * Runs all five; {@link Options} says what they may be told. Each gets a folder of its name below
   * the one that is named with {@code out=DIR}.
   */
  public static void main(String... args) {
    String out = "out=";
    List<String> rest = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith("out=")) {
        out = arg;
      } else {
        rest.add(arg);
      }
    }
    Path folder = Path.of(out.substring("out=".length()));
    programs()
        .forEach((name, program) -> {
          List<String> told = new ArrayList<>(rest);
          told.add("out=" + folder.resolve(name));
          System.out.println("--- " + name);
          long start = System.nanoTime();
          program.run(told.toArray(String[]::new));
          double seconds = (System.nanoTime() - start) / NANOSECONDS;
          System.out.println(format("--- {}: {:.1f} s", name, seconds));
        });
  }
}
