package jtorch.jit;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import jtorch.TorchException;
import jtorch.internal.ChannelOutput;
import jtorch.sys.TensorMemory;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.pytorch.ArchiveWriter;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.OutputArchive;
import org.jspecify.annotations.Nullable;

/**
 * Writes a script's archive through Java.
 *
 * <p>LibTorch's own writer ends the process when the disk is full, as it throws where C++ allows no
 * exception. This one takes every byte; what went wrong is thrown when LibTorch is done.
 */
final class ScriptWriter extends ArchiveWriter {
  /** Where an archive keeps its module: behind a shared pointer, which is two pointers. */
  private static final int MODULE = 16;

  private final FileChannel channel;
  private @Nullable IOException failure;

  private ScriptWriter(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Writes a module with its code.
   *
   * @throws IOException if it can't be written
   */
  static void write(ScriptModule module, FileChannel channel) throws IOException {
    try (ScriptWriter writer = new ScriptWriter(channel);
        OutputArchive archive = new OutputArchive()) {
      contentOf(archive).put(module.script());
      ScriptFailure.run("jit.save", () -> archive.save_to(writer));
      writer.check();
    } catch (TorchException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Returns the module in an archive, which C++ lets nobody reach: of all that LibTorch writes
   * through a function, only an archive is known to the presets.
   */
  private static JitModule contentOf(OutputArchive archive) {
    try (CompilationUnit unit = archive.compilation_unit()) {
      Pointer first = new PointerPointer<>(archive).get();
      if (unit.address() != first.address()) {
        throw new TorchException("This LibTorch's archives are built otherwise than 2.10's.");
      }
    }
    return new JitModule(new Inside(archive));
  }

  /** A part of a native object, which JavaCPP has no public constructor for. */
  private static final class Inside extends Pointer {
    Inside(OutputArchive archive) {
      address = archive.address() + MODULE;
    }
  }

  /** Takes what LibTorch writes next; never says that it couldn't. */
  @Override
  public long call(Pointer data, long length) {
    if (failure == null && length > 0) {
      try {
        MemorySegment bytes = TensorMemory.data(data.address(), length);
        ChannelOutput.write(channel, bytes);
      } catch (IOException e) {
        failure = e;
      }
    }
    return length;
  }

  private void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
