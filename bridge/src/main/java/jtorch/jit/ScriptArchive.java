package jtorch.jit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jtorch.TorchException;

/** Whether a file is the archive of a TorchScript module, told without LibTorch. */
final class ScriptArchive {
  private ScriptArchive() {}

  /**
   * Checks the archive's structure and every entry; returns the SHA-256 of the file's content.
   *
   * @throws IllegalArgumentException if the file is something else, such as a state dict
   * @throws TorchException if it is a broken archive
   */
  static String check(Path file) {
    try (ZipFileCheck zip = new ZipFileCheck(file)) {
      List<ZipEntryCheck> entries = zip.entries();
      checkContents(file, entries);
      zip.checkData(entries);
      return zip.digest();
    } catch (IOException e) {
      throw new TorchException(
          "jit.load: " + file + " is no whole archive: " + e.getMessage() + ".", e);
    }
  }

  private static void checkContents(Path file, List<ZipEntryCheck> entries) throws IOException {
    String first = entries.getFirst().name();
    int slash = first.indexOf('/');
    if (slash < 1) {
      throw notScript(file, "is a zip archive without PyTorch's folder");
    }
    String root = first.substring(0, slash + 1);
    for (ZipEntryCheck entry : entries) {
      if (!entry.name().startsWith(root)) {
        throw new IOException("'" + entry.name() + "' lies outside of " + root);
      }
    }
    Set<String> names =
        entries.stream()
            .map(entry -> entry.name().substring(root.length()))
            .collect(Collectors.toSet());
    if (names.contains("models/model.json")) {
      throw notScript(file, "was written by torch.export.save: use torch.export.load");
    }
    if (names.contains("model.json")) {
      throw notScript(
          file, "was written by PyTorch 1.2 or older; load and save it with a newer one");
    }
    if (!names.contains("data.pkl")) {
      throw notScript(file, "is a zip archive without PyTorch's data.pkl");
    }
    if (!names.contains("constants.pkl")) {
      throw notScript(file, "is a state dict: use torch.load");
    }
    if (!names.contains("version") && !names.contains(".data/version")) {
      throw new IOException("it has no version");
    }
  }

  static IllegalArgumentException notScript(Path file, String what) {
    return new IllegalArgumentException("jit.load: " + file + " " + what + ".");
  }
}
