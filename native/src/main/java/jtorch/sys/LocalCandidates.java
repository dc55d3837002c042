package jtorch.sys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The LibTorches of this machine that would do, for {@code --libtorch auto} and for reports. */
public final class LocalCandidates {
  /**
   * A LibTorch that was found.
   *
   * @param folder where its libraries are
   * @param version its version, such as {@code 2.10.0+cu128}, or null if it doesn't fit
   * @param refusal why it doesn't fit, or null if it does
   */
  public record Candidate(Path folder, @Nullable String version, @Nullable String refusal) {}

  private LocalCandidates() {}

  /** Returns all that are found in the usual places, with whether they fit. */
  public static List<Candidate> all() {
    Host host = Host.current();
    if (!host.readsLibraries()) {
      return List.of();
    }
    LocalSearch search = LocalSearch.here();
    List<LibTorchFolder> folders = new ArrayList<>(search.found());
    search.askPython().filter(one -> !folders.contains(one)).ifPresent(folders::add);
    if (folders.isEmpty()) {
      return List.of();
    }
    LocalLibTorch local = new LocalLibTorch(host, Host.platform());
    return folders.stream().map(folder -> candidate(local, folder)).toList();
  }

  private static Candidate candidate(LocalLibTorch local, LibTorchFolder folder) {
    try {
      return new Candidate(folder.libraries(), local.check(folder), null);
    } catch (LibTorchLoadException e) {
      return new Candidate(folder.libraries(), null, e.getMessage());
    }
  }

  /** Returns the first that fits; Python is asked only if there is none in the usual places. */
  static Optional<LibTorchFolder> firstFitting(Host host, String platform) {
    if (!host.readsLibraries()) {
      return Optional.empty();
    }
    LocalSearch search = LocalSearch.here();
    LocalLibTorch local = new LocalLibTorch(host, platform);
    return search.found().stream()
        .filter(folder -> candidate(local, folder).refusal() == null)
        .findFirst()
        .or(() -> search.askPython().filter(one -> candidate(local, one).refusal() == null));
  }
}
