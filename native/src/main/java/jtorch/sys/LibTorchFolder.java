package jtorch.sys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the libraries are in a LibTorch folder, a PyTorch package or an environment that has one.
 *
 * @param libraries the folder with {@code libtorch_cpu.so}, without symbolic links
 */
record LibTorchFolder(Path libraries) {
  /** The library that makes a folder a LibTorch. */
  static final String TELLTALE = "libtorch_cpu.so";

  /** Below a LibTorch folder or a conda environment, beside it, below site-packages, unpacked. */
  private static final List<String> PLACES = List.of("lib", "", "torch/lib", "libtorch/lib");

  private static final Pattern VERSION =
      Pattern.compile("(?m)^(?:__version__ = ')?(\\d+\\.\\d+[^'\\s]*)");

  /**
   * Finds the libraries in a folder that a user named.
   *
   * @throws LibTorchLoadException if there are none
   */
  static LibTorchFolder in(Path named) {
    if (!Files.isDirectory(named)) {
      throw new LibTorchLoadException(notThere(named) + "; " + UserChoice.WAY_OUT);
    }
    return find(named)
        .orElseThrow(() ->
            new LibTorchLoadException(
                named
                    + " holds no LibTorch: neither lib/"
                    + TELLTALE
                    + " nor a torch package is in it; name a LibTorch folder, PyTorch's"
                    + " site-packages/torch or a conda environment, or leave --libtorch and"
                    + " JTORCH_LIBTORCH out for the packaged one."));
  }

  private static String notThere(Path named) {
    try {
      Path real = named.toRealPath();
      return real + " is a file and not a LibTorch folder";
    } catch (IOException e) {
      return "There is no LibTorch at " + named + ": " + FileFailure.reason(e);
    }
  }

  /** Finds the libraries in a folder, if it has any. */
  static Optional<LibTorchFolder> find(Path named) {
    List<Path> places = new ArrayList<>();
    PLACES.forEach(place -> places.add(named.resolve(place)));
    places.addAll(sitePackages(named));
    return places.stream()
        .filter(place -> Files.isRegularFile(place.resolve(TELLTALE)))
        .findFirst()
        .map(LibTorchFolder::real);
  }

  /** Python keeps its packages below its version: {@code lib/python3.12/site-packages}. */
  private static List<Path> sitePackages(Path environment) {
    List<Path> found = new ArrayList<>();
    try (var versions = Files.newDirectoryStream(environment.resolve("lib"), "python3*")) {
      versions.forEach(version -> found.add(version.resolve("site-packages/torch/lib")));
    } catch (IOException e) {
      return List.of(); // it is no such environment
    }
    return found;
  }

  private static LibTorchFolder real(Path place) {
    try {
      return new LibTorchFolder(place.toRealPath());
    } catch (IOException e) {
      throw new LibTorchLoadException("Cannot read " + place + ": " + FileFailure.reason(e), e);
    }
  }

  /** Returns one of its libraries. */
  Path library(String name) {
    return libraries.resolve(name);
  }

  /** Returns whether it was built for CUDA. */
  boolean hasCuda() {
    return Files.isRegularFile(library("libtorch_cuda.so"));
  }

  /** Returns the version with its build, such as {@code 2.10.0+cu128}, where a file beside says. */
  Optional<String> label() {
    return List.of("version.py", "build-version").stream()
        .map(file -> libraries.resolveSibling(file))
        .flatMap(file -> label(file).stream())
        .findFirst();
  }

  private static Optional<String> label(Path file) {
    try {
      Matcher version = VERSION.matcher(Files.readString(file));
      return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // a conda environment has no such file
    }
  }

  /** Returns where NVIDIA's Python packages keep libraries, beside the torch package. */
  List<Path> nvidiaPackages() {
    Path torch = libraries.getParent();
    Path sitePackages = torch == null ? null : torch.getParent();
    if (sitePackages == null) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (var packages = Files.newDirectoryStream(sitePackages.resolve("nvidia"))) {
      packages.forEach(one -> found.add(one.resolve("lib")));
    } catch (IOException e) {
      return List.of(); // there are none
    }
    found.sort(null);
    return found;
  }
}
