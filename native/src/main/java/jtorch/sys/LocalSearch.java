package jtorch.sys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places where a LibTorch usually is; nothing in them is run, except Python at the end. */
final class LocalSearch {
  private static final int PYTHON_SECONDS = 10;

  private static final List<String> VARIABLES =
      List.of("LIBTORCH_HOME", "LIBTORCH", "VIRTUAL_ENV", "CONDA_PREFIX");

  private static final List<String> OF_THE_USER =
      List.of("libtorch", ".venv", "miniforge3", "miniconda3", "mambaforge", "anaconda3");

  private static final List<String> OF_THE_MACHINE =
      List.of("/usr/local/libtorch", "/opt/libtorch", "/usr/lib/libtorch", "/opt/conda");

  /** Prints where torch is without importing it, which takes seconds. */
  private static final String ASK =
      "import importlib.util as u; s = u.find_spec('torch');"
          + " print(s.submodule_search_locations[0] if s else '')";

  private final UnaryOperator<@Nullable String> variables;
  private final Path home;
  private final Path work;

  /**
   * Makes a search.
   *
   * @param variables looks environment variables up
   * @param home the user's home folder
   * @param work the working directory, where projects have their virtual environment
   */
  LocalSearch(UnaryOperator<@Nullable String> variables, Path home, Path work) {
    this.variables = variables;
    this.home = home;
    this.work = work;
  }

  /** The search of this process. */
  static LocalSearch here() {
    return new LocalSearch(
        name -> System.getenv(String.valueOf(name)),
        Path.of(System.getProperty("user.home")),
        Path.of("").toAbsolutePath());
  }

  /** Returns the LibTorches there, best first, without asking Python. */
  List<LibTorchFolder> found() {
    return places().filter(LocalSearch::isOurs).flatMap(LocalSearch::in).distinct().toList();
  }

  private Stream<Path> places() {
    List<Path> places = new ArrayList<>();
    for (String variable : VARIABLES) {
      String value = variables.apply(variable);
      if (value != null && !value.isBlank()) {
        path(value).ifPresent(places::add);
      }
    }
    places.add(work.resolve(".venv"));
    places.add(work.resolve("venv"));
    OF_THE_USER.forEach(name -> places.add(home.resolve(name)));
    OF_THE_MACHINE.forEach(name -> places.add(Path.of(name)));
    return places.stream().flatMap(place -> Stream.concat(Stream.of(place), environments(place)));
  }

  /** Conda's named environments. */
  private static Stream<Path> environments(Path conda) {
    List<Path> found = new ArrayList<>();
    try (var folders = Files.newDirectoryStream(conda.resolve("envs"))) {
      folders.forEach(found::add);
    } catch (IOException e) {
      return Stream.of(); // it is no conda installation
    }
    found.sort(null);
    return found.stream();
  }

  private static Stream<LibTorchFolder> in(Path place) {
    try {
      return LibTorchFolder.find(place).filter(folder -> isOurs(folder.libraries())).stream();
    } catch (LibTorchLoadException e) {
      return Stream.of(); // it went away meanwhile, or may not be read
    }
  }

  /** Whoever can write there decides which code runs: nobody named this folder, so be strict. */
  private static boolean isOurs(Path folder) {
    try {
      CacheFolder.checkOwner(folder);
      return Files.isDirectory(folder) && !CacheFolder.anybodyMayWrite(folder);
    } catch (IOException | LibTorchLoadException e) {
      return false;
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns the LibTorch of the Python that a terminal would start, if that has one. */
  Optional<LibTorchFolder> askPython() {
    try {
      Process python =
          new ProcessBuilder("python3", "-c", ASK)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      python.getOutputStream().close();
      if (!python.waitFor(PYTHON_SECONDS, TimeUnit.SECONDS)) {
        python.destroyForcibly();
        return Optional.empty();
      }
      byte[] answer = python.getInputStream().readAllBytes(); // a path: it fits into the pipe
      String folder = new String(answer, StandardCharsets.UTF_8).strip();
      return folder.isEmpty()
          ? Optional.empty()
          : path(folder).stream().flatMap(LocalSearch::in).findFirst();
    } catch (IOException e) {
      return Optional.empty(); // there is no Python
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
