package jtorch.trainer.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;

/** The formats of files with weights that are read. */
public enum FileFormat {
  /** What {@code torch.save} writes: a state dict, or a checkpoint with one in it. */
  pth,
  /** Tensors by name. */
  safetensors,
  /** A network with its code. */
  torchscript,
  /** A network as a graph of operators: what {@code torch.export.save} writes. */
  pt2;

  private static final int LENGTH = 8; // of the number before a safetensors header

  /**
   * Finds a file's format, by its first bytes and not by its name.
   *
   * @throws UserException if there is no such file, or it can't be read
   */
  public static FileFormat of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw UserException.failure(
          Files.isDirectory(file)
              ? file + " is a folder; name a .pth, .safetensors, TorchScript or .pt2 file."
              : "There is no file " + file + "; check its name.");
    }
    byte[] start = start(file);
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return archive(file);
    }
    boolean header = start.length > LENGTH && start[LENGTH] == '{';
    return header || file.toString().endsWith(".safetensors") ? safetensors : pth;
  }

  private static byte[] start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LENGTH + 1);
    } catch (IOException e) {
      throw UserException.failure(file + " can't be read: " + FileReason.of(e) + ".");
    }
  }

  /** TorchScript's archives have constants beside the data, exported models a graph. */
  private static FileFormat archive(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names = zip.stream().map(ZipEntry::getName).toList();
      if (names.stream().anyMatch(name -> name.endsWith("/constants.pkl"))) {
        return torchscript;
      }
      return names.stream().anyMatch(name -> name.endsWith("/models/model.json")) ? pt2 : pth;
    } catch (ZipException e) {
      return pth; // whose reader says what is wrong with it
    } catch (IOException e) {
      throw UserException.failure(file + " can't be read: " + FileReason.of(e) + ".");
    }
  }
}
