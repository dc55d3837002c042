package jtorch.bench.epochs;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;
import jtorch.trainer.recipes.Recipes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the seconds of an epoch of each recipe, of the trainer and its peers in turn. */
@Command(
    name = "epochs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Seconds an epoch of the trainer and its peers, each in a process, in turn.")
public final class Epochs implements Callable<Integer> {
  private static final List<String> TUTORIALS =
      List.of("handbook", "baseline", "three-layer", "four-layer", "cnn");

  @Spec private CommandSpec spec;

  @Option(names = "--recipe", split = ",", description = "one or more (default: the tutorials)")
  private @Nullable List<String> recipes;

  @Option(names = "--peer", split = ",", description = "one or more (default: all)")
  private @Nullable List<String> peers;

  @Option(names = "--data", defaultValue = "data", description = "where MNIST is")
  private Path data;

  @Option(names = "--rounds", defaultValue = "5", description = "epochs of each that count")
  private int rounds;

  @Option(
      names = "--images",
      split = ",",
      description = "RECIPE=N: training images of a recipe; seconds are for the whole set still")
  private Map<String, Integer> images = Map.of();

  @Option(
      names = "--patience",
      defaultValue = "100",
      description = "seconds of training on a recipe after which a peer makes no more epochs")
  private double patience;

  @Option(names = "--threads", description = "threads of an operator (default: the cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--python", description = "a Python with torch and torchvision")
  private String python = System.getenv().getOrDefault("JTORCH_TEST_PYTHON", "python3");

  @Option(names = "--peers-folder", defaultValue = "bench/peers", description = "the peers' files")
  private Path folder;

  @Option(names = "--json", description = "write the results to this file")
  private @Nullable Path json;

  @Option(names = "--add", description = "keep what the file has of other recipes")
  private boolean add;

  /**
   * Returns the command; of an option that is there twice the last counts, as report.sh has some.
   */
  static CommandLine commandLine() {
    return new CommandLine(new Epochs()).setOverwrittenOptionsAllowed(true);
  }

  /** Runs the command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Measurement.Settings settings =
        new Measurement.Settings(
            data, rounds, patience, threads, new Peer.Places(python, folder.toAbsolutePath()));
    Measurement measurement = new Measurement(settings, out::println);
    List<String> wanted = recipes == null ? TUTORIALS : recipes;
    Results before = before(wanted);
    for (String recipe : wanted) {
      measurement.recipe(recipe, peers(), images.getOrDefault(recipe, Measurement.ALL_IMAGES));
      if (json != null) {
        before.and(measurement.results()).write(json); // so that a stop loses little
      }
    }
    EpochTable.lines(measurement.results()).forEach(out::println);
    return 0;
  }

  /** Returns what the file has of recipes that are not measured now, if that is to be kept. */
  private Results before(List<String> wanted) throws IOException {
    for (String recipe : wanted) {
      if (!Recipes.names().contains(recipe)) {
        throw new ParameterException(spec.commandLine(), "There is no recipe '" + recipe + "'.");
      }
    }
    if (!add || json == null || !Files.exists(json)) {
      return new Results(Map.of(), List.of(), Map.of());
    }
    Results all = Results.read(json);
    List<Row> others =
        all.rows().stream()
            .filter(row -> wanted.stream().noneMatch(name -> row.name().startsWith(name + ", ")))
            .toList();
    return new Results(all.machine(), others, Map.of());
  }

  private List<Peer> peers() {
    return (peers == null ? Peer.ids() : peers)
        .stream()
            .map(id ->
                Peer.find(id)
                    .orElseThrow(() ->
                        new ParameterException(
                            spec.commandLine(),
                            "There is no peer '" + id + "'; there are " + Peer.ids() + ".")))
            .toList();
  }
}
