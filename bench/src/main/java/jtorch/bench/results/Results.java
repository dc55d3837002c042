package jtorch.bench.results;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a run of the benchmarks has measured.
 *
 * @param machine the machine and what ran on it, by name
 * @param rows what was measured
 * @param missing what could not be measured, each with the reason
 */
public record Results(Map<String, String> machine, List<Row> rows, Map<String, String> missing) {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /** Copies all. */
  public Results {
    machine = new LinkedHashMap<>(machine);
    rows = List.copyOf(rows);
    missing = new LinkedHashMap<>(missing);
  }

  /**
   * Reads a file that {@link #write} has written.
   *
   * @throws IOException if it can't be read or is something else
   */
  public static Results read(Path file) throws IOException {
    try {
      Results read = GSON.fromJson(Files.readString(file), Results.class);
      if (read != null) {
        return read;
      }
    } catch (JsonParseException | NullPointerException e) {
      throw new IOException(file + " has no results of benchmarks: " + e.getMessage(), e);
    }
    throw new IOException(file + " is empty.");
  }

  /** Writes a file. */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, GSON.toJson(this) + "\n");
  }

  /** Returns these results with those of another run; of rows with the same name the other's. */
  public Results and(Results other) {
    Map<String, Row> all = new LinkedHashMap<>();
    rows.forEach(row -> all.put(key(row), row));
    other.rows.forEach(row -> all.put(key(row), row));
    Map<String, String> facts = new LinkedHashMap<>(machine);
    facts.putAll(other.machine);
    Map<String, String> gaps = new LinkedHashMap<>(missing);
    gaps.putAll(other.missing);
    return new Results(facts, new ArrayList<>(all.values()), gaps);
  }

  private static String key(Row row) {
    return row.group() + " | " + row.name();
  }

  /** Returns the rows of a group. */
  public List<Row> group(String name) {
    return rows.stream().filter(row -> row.group().equals(name)).toList();
  }

  /** Returns the row that a row is compared with. */
  public Optional<Row> baseline(Row row) {
    return find(row.group(), row.baseline());
  }

  /** Returns the row of a name. */
  public Optional<Row> find(String group, String name) {
    return rows.stream()
        .filter(row -> row.group().equals(group) && row.name().equals(name))
        .findFirst();
  }

  /** Returns how many times its baseline a row is, or null if that was not measured. */
  public @Nullable Ratio ratio(Row row) {
    return baseline(row).map(base -> Ratio.of(row, base)).orElse(null);
  }
}
