package jtorch.bench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to say of the machine. */
public final class Machine {
  private static final List<String> EXTENSIONS =
      List.of("avx2", "avx512f", "avx512_vnni", "avx512_bf16", "amx_tile", "amx_bf16");

  private Machine() {}

  /** Returns the processor, memory, system and Java by name. */
  public static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    String info = read(Path.of("/proc/cpuinfo"));
    facts.put(
        "processor",
        value(info, "model name", System.getProperty("os.arch"))
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
    String flags = " " + value(info, "flags", "") + " ";
    List<String> found = EXTENSIONS.stream().filter(f -> flags.contains(" " + f + " ")).toList();
    facts.put("instructions", String.join(", ", found));
    String memory = value(read(Path.of("/proc/meminfo")), "MemTotal", "0").replaceAll("\\D", "");
    facts.put("memory", Long.parseLong(memory) / (1 << 20) + " GiB");
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("Java", Runtime.version().toString());
    return facts;
  }

  private static String read(Path file) {
    try {
      return Files.isReadable(file) ? Files.readString(file) : "";
    } catch (IOException _) {
      return ""; // not a Linux, whose files these are
    }
  }

  private static String value(String text, String key, String otherwise) {
    return text.lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(otherwise);
  }
}
