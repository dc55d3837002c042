package jtorch.sys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Predicate;

/**
 * In which order to load libraries that need each other, and which are missing.
 *
 * <p>A library that is loaded already satisfies everybody who asks for its name, so each is loaded
 * by its absolute path before those that need it, and the system's search never comes into play.
 */
final class LoadOrder {
  /** The C and C++ libraries, which the process has in it or the system always finds. */
  private static final List<String> OF_THE_SYSTEM =
      List.of("ld-linux", "libc.", "libm.", "libdl.", "libpthread.", "librt.", "libutil.");

  private final Path own;
  private final List<Path> places;
  private final Predicate<String> systemHas;
  private final SequencedSet<Path> order = new LinkedHashSet<>();
  private final SequencedMap<String, String> missing = new LinkedHashMap<>();
  private final SequencedSet<String> seen = new LinkedHashSet<>();

  /**
   * Makes an empty one.
   *
   * @param own LibTorch's folder: what is in it comes only if it is added by name, as some of it
   *     can be loaded only together with the library that needs it
   * @param places the folders to look in, best first
   * @param systemHas whether the system finds a library by its name
   */
  LoadOrder(Path own, List<Path> places, Predicate<String> systemHas) {
    this.own = own;
    this.places = places;
    this.systemHas = systemHas;
  }

  /** Adds a library after those that it needs; one that was added before stays where it is. */
  void add(Path library) {
    addNeeds(library);
    order.add(library);
  }

  private void addNeeds(Path library) {
    if (!seen.add(name(library))) {
      return; // a circle of needs ends here too
    }
    ElfFile file = ElfFile.read(library);
    for (String needed : file.needed()) {
      if (!seen.contains(needed) && OF_THE_SYSTEM.stream().noneMatch(needed::startsWith)) {
        addNeeded(needed, file);
      }
    }
  }

  private void addNeeded(String needed, ElfFile by) {
    Optional<Path> found = find(needed, by);
    if (found.isPresent()) {
      addNeeds(found.get());
      if (!own.equals(found.get().getParent())) {
        order.add(found.get());
      }
    } else if (!systemHas.test(needed)) {
      missing.putIfAbsent(needed, name(by.file()));
    }
  }

  private Optional<Path> find(String needed, ElfFile by) {
    List<Path> folders = new ArrayList<>();
    String own = String.valueOf(by.file().getParent());
    for (String searched : by.searched()) {
      String folder = searched.replace("$ORIGIN", own).replace("${ORIGIN}", own);
      if (folder.startsWith("/")) { // a relative one would depend on the working directory
        folders.add(Path.of(folder).normalize());
      }
    }
    folders.addAll(places);
    return folders.stream()
        .map(folder -> folder.resolve(needed))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static String name(Path library) {
    return String.valueOf(library.getFileName());
  }

  /** Returns the libraries, each after those that it needs. */
  List<Path> libraries() {
    return List.copyOf(order);
  }

  /** Returns the names of those that were found nowhere, each with the one that needs it. */
  Map<String, String> missing() {
    return missing;
  }
}
