package jtorch.vision.datasets;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Files of a set as they are on the net, for those sets whose files are not checked when they are
 * read, as there are thousands.
 *
 * @param set the set's name
 * @param folder where the files are
 * @param wanted the files
 */
record SetFiles(String set, URI folder, List<MirrorDownload.Wanted> wanted) {
  SetFiles {
    wanted = List.copyOf(wanted);
  }

  /** Names a set's files: a name and an MD5 sum each, of no more bytes than these. */
  static SetFiles of(String set, String folder, long limit, String... namesAndSums) {
    List<MirrorDownload.Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < namesAndSums.length; i += 2) {
      wanted.add(new MirrorDownload.Wanted(namesAndSums[i], limit, 0, namesAndSums[i + 1]));
    }
    return new SetFiles(set, URI.create(folder), wanted);
  }

  /**
   * Fetches what is missing into a folder and unpacks what is packed.
   *
   * @throws DatasetException if it can't be downloaded, written or unpacked
   */
  void fetch(Path root) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw FileFailure.of("create", root, e);
    }
    FolderLock.hold(
        root,
        () -> {
          List<URI> mirrors = new MnistSource(set, List.of(folder), List.of()).mirrorsToTry();
          for (MirrorDownload.Wanted file : wanted) {
            Path here = root.resolve(file.name());
            if (!Files.exists(here)) { // a whole file, as parts have another name
              try (MirrorDownload download = new MirrorDownload(mirrors, Progress.NONE)) {
                download.fetch(root, file);
              }
            }
            if (file.name().endsWith("gz")) {
              unpack(here, root);
            }
          }
        });
  }

  /** Takes all files out of an archive into a folder, and none beside it. */
  static void unpack(Path archive, Path root) {
    Path inside = root.toAbsolutePath().normalize();
    try (TarGzip files = new TarGzip(archive)) {
      for (TarGzip.Entry entry = files.next(); entry != null; entry = files.next()) {
        Path target = inside.resolve(entry.name()).normalize();
        if (!target.startsWith(inside)) {
          throw new DatasetException(
              "%s has a file %s, which would not be in %s; get the archive from elsewhere."
                  .formatted(archive, entry.name(), inside));
        }
        Files.createDirectories(target.resolveSibling("."));
        files.copyTo(target);
      }
    } catch (IOException e) {
      throw FileFailure.of("read", archive, e);
    }
  }

  // Reading

  /** Returns the lines of a small file that are not empty, or says that the set is not there. */
  static List<String> lines(String set, Path file) {
    try {
      String all = Files.readString(file, StandardCharsets.UTF_8);
      return all.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    } catch (IOException e) {
      throw missing(set, file, e);
    }
  }

  /** Returns what to throw for a file that can't be read. */
  static DatasetException missing(String set, Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new DatasetException(
          "%s is not here: there is no %s; give the folder above, or fetch it with download(true)."
              .formatted(set, file.toAbsolutePath()),
          e);
    }
    return FileFailure.of("read", file, e);
  }

  /** Returns what to throw for a file whose contents are not as they should be. */
  static DatasetException unsound(String set, Path file, String why) {
    return new DatasetException(
        "%s is not a sound file of %s: it %s; get it again.".formatted(file, set, why));
  }

  /**
   * Returns a whole number that a file has.
   *
   * @throws DatasetException if it is none, or not from 0 to below a count
   */
  static int number(String set, Path file, String text, int count) {
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException _) {
      number = -1;
    }
    if (number < 0 || number >= count) {
      throw unsound(set, file, "has \"" + text + "\" for a number from 0 to " + (count - 1));
    }
    return number;
  }
}
