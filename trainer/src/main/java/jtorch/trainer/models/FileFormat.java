package jtorch.trainer.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;

/** The formats of files with weights. */
public enum FileFormat {
  /** What {@code torch.save} writes: a state dict, or a checkpoint with one in it. */
  pth,
  /** Tensors by name. */
  safetensors,
  /** A network with its code. */
  torchscript;

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
              ? file + " is a folder; name a .pth, .safetensors or TorchScript file."
              : "There is no file " + file + "; check its name.");
    }
    byte[] start = start(file);
    if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
      return isScript(file) ? torchscript : pth;
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

  /** TorchScript's archives have constants beside the data. */
  private static boolean isScript(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().anyMatch(entry -> entry.getName().endsWith("/constants.pkl"));
    } catch (ZipException e) {
      return false; // the reader of .pth files says what is wrong with it
    } catch (IOException e) {
      throw UserException.failure(file + " can't be read: " + FileReason.of(e) + ".");
    }
  }
}
