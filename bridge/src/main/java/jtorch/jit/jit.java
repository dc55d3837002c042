package jtorch.jit;

import java.nio.file.Path;
import jtorch.DataKwargs.JitLoadKwarg;
import jtorch.DataKwargs.Trusted;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Natives;
import jtorch.nn.Module;
import jtorch.serialization.AtomicFile;
import jtorch.serialization.FileException;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.JitModule;
import org.jspecify.annotations.Nullable;

/**
 * TorchScript: modules with their code in one file, which Python and Java both run.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/jit.html">torch.jit</a>.
 */
public final class jit {
  static {
    Natives.load();
  }

  private jit() {}

  /**
   * Loads a module that {@code torch.jit.save} wrote, onto the devices that it was saved from.
   *
   * <p>TorchScript is code, and LibTorch's reader can die of a crafted file. So the archive is
   * checked in Java first, and LibTorch opens it once in a child process; only what survived that
   * is opened here. {@code trusted(true)} spares the child, for files of one's own. A content that
   * passed is remembered until this process ends.
   *
   * @throws IllegalArgumentException if there is no such file, or it is not TorchScript
   * @throws jtorch.TorchException if the archive is broken or LibTorch's reader refuses it
   */
  public static ScriptModule load(String path, JitLoadKwarg... keywords) {
    return load(path, null, keywords);
  }

  /** As the other, onto a device. */
  public static ScriptModule load(
      String path, @Nullable Device map_location, JitLoadKwarg... keywords) {
    boolean trusted = false;
    for (JitLoadKwarg keyword : keywords) {
      trusted =
          switch (keyword) {
            case Trusted(boolean value) -> value;
          };
    }
    Path file = Path.of(path).toAbsolutePath();
    CheckedFiles.check(file, trusted);
    return ScriptModule.of(open(file, map_location));
  }

  /** Opens a file in this process. */
  static JitModule open(Path file, @Nullable Device device) {
    try (DeviceOptional place =
        device == null ? new DeviceOptional() : new DeviceOptional(Natives.device(device))) {
      return ScriptFailure.call(
          "jit.load", () -> org.bytedeco.pytorch.global.torch.load(file.toString(), place, true));
    }
  }

  /**
   * Writes a module with its code, for Python's and LibTorch's {@code jit.load}; a file of the name
   * is replaced once the new one is whole.
   *
   * @throws FileException if the file can't be written; what was there before is unchanged
   */
  public static void save(ScriptModule module, String path) {
    AtomicFile.write("jit.save", Path.of(path), channel -> ScriptWriter.write(module, channel));
  }

  /** What a model computes of its inputs: a tensor or a list of tensors. */
  @FunctionalInterface
  public interface Forward {
    /** Computes the output. */
    Object forward(Tensor... inputs);
  }

  /**
   * Makes a script of a model by recording what LibTorch computes for an example.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/generated/torch.jit.trace.html">torch.jit.trace</a>.
   * As there, the script does what was done for the example: it takes the same branches, in the
   * mode, training or evaluation, that the model is in. The first size of the inputs may be another
   * one later, as the model is run a second time with the example twice behind itself; where that
   * fails, or does more than scale some sizes, the script takes the example's size only. The
   * model's buffers and the random numbers are as before afterwards. Parameters and buffers are
   * shared, not copied.
   *
   * @throws IllegalStateException if the model does what can't be recorded, or on a processor
   *     without recording
   * @throws jtorch.TorchException if the script doesn't compute what the model does
   */
  public static ScriptModule trace(Module model, Tensor example) {
    return trace(model, inputs -> model.call(inputs[0]), example);
  }

  /** As the other, for a model whose forward takes several tensors or returns a list of them. */
  public static ScriptModule trace(Module model, Forward forward, Tensor... examples) {
    return new Trace(model, forward, examples).script();
  }

  /**
   * Returns what a model computes for an example, operator by operator, in the mode that it is in:
   * what {@code torch.jit.trace(model, example).graph} shows in Python.
   *
   * @throws IllegalStateException if the model does what can't be recorded, or on a processor
   *     without recording
   */
  public static Graph graph(Module model, Tensor example) {
    return GraphTrace.of(model, example);
  }

  /**
   * Writes a model as a TorchScript file, which Python's and LibTorch's {@code jit.load} run:
   * {@link #trace(Module, Tensor)} and {@link #save}.
   */
  public static void export(Module model, String path, Tensor example) {
    save(model instanceof ScriptModule script ? script : trace(model, example), path);
  }

  /**
   * Returns a copy whose parameters are constants of its code, which is faster and no longer
   * trained.
   *
   * @throws IllegalStateException if the module is in training mode
   */
  public static ScriptModule freeze(ScriptModule module) {
    checkEvaluated("freeze", module);
    return ScriptModule.of(
        ScriptFailure.call(
            "jit.freeze", () -> org.bytedeco.pytorch.global.torch.freeze(module.script())));
  }

  /**
   * Returns a frozen copy, rewritten for this machine. It may be faster or slower and isn't meant
   * to be saved.
   *
   * @throws IllegalStateException if the module is in training mode
   */
  public static ScriptModule optimize_for_inference(ScriptModule module) {
    checkEvaluated("optimize_for_inference", module);
    return ScriptModule.of(
        ScriptFailure.call(
            "jit.optimize_for_inference",
            () -> org.bytedeco.pytorch.global.torch.optimize_for_inference(module.script())));
  }

  private static void checkEvaluated(String what, ScriptModule module) {
    if (module.hasattr("training") && module.training()) { // a frozen one has no mode
      throw new IllegalStateException(
          "jit."
              + what
              + ": "
              + module.original_name()
              + " is in training mode; call eval() first.");
    }
  }
}
