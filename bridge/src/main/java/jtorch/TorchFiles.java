package jtorch;

import java.nio.file.Path;
import jtorch.FileKwargs.ExportLoadKwarg;
import jtorch.FileKwargs.LoadKwarg;
import jtorch.export.ExportedProgram;
import jtorch.internal.transforms.Layer;
import jtorch.serialization.FileException;
import jtorch.serialization.TorchFile;
import org.jspecify.annotations.Nullable;

/**
 * Files of tensors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#serialization">Serialization</a>.
 */
abstract class TorchFiles extends TorchMatrixFactors {
  TorchFiles() {}

  /**
   * Writes an object to a file that Python's {@code torch.load} opens, also with {@code
   * weights_only=True}.
   *
   * <p>An object is null, a number, a truth value, a string, a {@code byte[]}, a tensor, a {@link
   * DType}, a {@link Device}, a {@code long[]} (a {@code torch.Size}), or a map, list, set or
   * {@link jtorch.serialization.Tuple} of such objects: what {@code state_dict()} of modules,
   * optimizers and schedulers returns, and maps of those. Tensors that share memory share it in the
   * file. The same object gives the same bytes. The file is written under another name, forced to
   * the disk and renamed, so that what was there before stays whole until the new one is.
   *
   * @throws IllegalArgumentException if the object has something else in it, or contains itself
   * @throws FileException if the file cannot be written; what was there before is unchanged
   */
  public static void save(@Nullable Object obj, Path path) {
    Layer.refuseFiles("save");
    TorchFile.save(obj, path);
  }

  /** As the other {@code save}, with the file's name as a string. */
  public static void save(@Nullable Object obj, String path) {
    save(obj, Path.of(path));
  }

  /**
   * Reads a file that {@code torch.save} wrote, here or in Python, in the present format or the one
   * before PyTorch 1.6. No code of the file is ever run.
   *
   * <p>Python's types become Java's: a dict a {@link jtorch.serialization.Dict} if all its keys are
   * strings and else a {@code LinkedHashMap}, a list an {@code ArrayList}, a tuple a {@link
   * jtorch.serialization.Tuple}, a set a {@code LinkedHashSet}, an int a {@code Long} or {@code
   * BigInteger}, a float a {@code Double}, bytes a {@code byte[]}, a {@code torch.Size} a {@code
   * long[]}, and None null. The caller's variable or parameter says which type is expected: {@code
   * model.load_state_dict(torch.load("model.pth"))}, {@code Dict checkpoint =
   * torch.load("checkpoint.pth")}.
   *
   * @throws FileException if the file is missing, damaged, or has in it what is not allowed
   * @throws ClassCastException if the file's object is of another type than the caller expects
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // the caller knows
  public static <T> T load(Path path, LoadKwarg... keywords) {
    Layer.refuseFiles("load");
    return (T) TorchFile.load(path, keywords);
  }

  /** As the other {@code load}, with the file's name as a string. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public static <T> T load(String path, LoadKwarg... keywords) {
    return load(Path.of(path), keywords);
  }

  /**
   * Models that Python exported.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/user_guide/torch_compiler/export.html">torch.export</a>.
   */
  public static final class export {
    private export() {}

    /**
     * Reads a model that {@code torch.export.save} wrote in Python, onto the devices that it was
     * exported on: {@code torch.export.load("model.pt2").module().call(x)}. No code of the file is
     * run; its graph calls LibTorch's operators and those that were defined with {@code
     * torch.library} before, and what Java has nothing for is refused here, by name.
     *
     * <p>With {@code map_location(device)}, which Python has no keyword for, its tensors are read
     * onto that device, and what its graph makes is made there: Python's {@code
     * torch.export.passes.move_to_device_pass}.
     *
     * @throws FileException if the file is missing, damaged, or has in it what is not allowed
     */
    public static ExportedProgram load(Path path, ExportLoadKwarg... keywords) {
      Layer.refuseFiles("export.load");
      return ExportedProgram.load(path, keywords);
    }

    /** As the other {@code load}, with the file's name as a string. */
    public static ExportedProgram load(String path, ExportLoadKwarg... keywords) {
      return load(Path.of(path), keywords);
    }
  }
}
