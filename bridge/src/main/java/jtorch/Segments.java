package jtorch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.transforms.Layer;
import jtorch.sys.StackReserve;
import jtorch.sys.TensorSegment;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.DeviceOptional;
import org.bytedeco.pytorch.PointerConsumer;

/** Tensors' memory for Java, and Java's memory for tensors. */
final class Segments {
  static {
    Natives.load();
  }

  /** What tensors lie over, by where it begins, until LibTorch says that it needs it no more. */
  private static final Map<Long, List<MemorySegment>> HELD = new ConcurrentHashMap<>();

  private static final Release RELEASE = new Release();

  private Segments() {}

  /** Called by LibTorch, in any thread, when the last tensor over a memory is gone. */
  private static final class Release extends PointerConsumer {
    Release() {
      super();
    }

    @Override
    public void call(Pointer data) {
      HELD.computeIfPresent(
          data.address(), (_, held) -> held.size() == 1 ? null : held.subList(1, held.size()));
    }
  }

  /** A pointer to an address, which JavaCPP has no public constructor for. */
  private static final class At extends Pointer {
    At(long address) {
      this.address = address;
    }
  }

  static MemorySegment of(Tensor tensor) {
    SparseLayouts.checkDense("segment", tensor);
    if (!tensor.is_cpu() || !tensor.is_contiguous()) {
      throw new IllegalArgumentException(
          "segment: the elements of this tensor don't lie one after the other in the CPU's memory;"
              + " use cpu().contiguous().segment() for a copy.");
    }
    if (isPending(tensor)) {
      throw new IllegalArgumentException(
          "segment: this tensor's memory doesn't hold its elements, but their negatives or"
              + " conjugates, or nothing where all are 0; use clone().segment() for a copy.");
    }
    if (tensor.requires_grad()) {
      throw new IllegalArgumentException(
          "segment: gradients are recorded for this tensor, and would not see what Java writes;"
              + " use detach().segment().");
    }
    return Layer.outside(() -> tensor.view(() -> alias(tensor)));
  }

  /** Whether the elements are still to be computed from what the memory holds. */
  private static boolean isPending(Tensor tensor) {
    org.bytedeco.pytorch.Tensor raw = tensor.raw();
    return raw.is_neg() || raw.is_conj() || raw._is_zerotensor();
  }

  /** Another tensor over the same memory, which must stay where it is from now on. */
  private static TensorSegment.Alias alias(Tensor tensor) {
    org.bytedeco.pytorch.Tensor other = tensor.raw().detach();
    other.storage().unsafeGetStorageImpl().set_resizable(false);
    long bytes = other.nbytes();
    long data = bytes == 0 ? 0 : other.data_ptr().address();
    return new TensorSegment.Alias(other, other.address(), data, bytes);
  }

  static Tensor over(MemorySegment segment, DType dtype, long... shape) {
    long bytes = bytes(dtype, shape);
    check(segment, dtype, bytes, shape);
    if (bytes == 0) {
      return torch.empty(dtype, shape);
    }
    StackReserve.expectFreeing();
    long address = segment.address();
    HELD.merge(
        address,
        List.of(segment),
        (held, more) -> Stream.concat(held.stream(), more.stream()).toList());
    try {
      return Call.tensor(
          "from_segment",
          () ->
              Natives.withOptions(
                  dtype,
                  new Device("cpu", -1),
                  options ->
                      org.bytedeco.pytorch.global.torch.from_blob(
                          new At(address), shape, RELEASE, options, (DeviceOptional) null)));
    } catch (RuntimeException | Error e) {
      RELEASE.call(new At(address));
      throw e;
    }
  }

  private static long bytes(DType dtype, long... shape) {
    long bytes = dtype.itemsize();
    for (long size : shape) {
      if (size < 0) {
        throw refused("a size can't be negative, as in " + Arrays.toString(shape));
      }
    }
    for (long size : shape) {
      try {
        bytes = Math.multiplyExact(bytes, size);
      } catch (ArithmeticException e) {
        throw refused("no memory is as large as " + Arrays.toString(shape));
      }
    }
    return bytes;
  }

  private static void check(MemorySegment segment, DType dtype, long bytes, long... shape) {
    if (!segment.isNative()) {
      throw refused("an array of Java's may move; use torch.tensor, or memory of an arena");
    }
    if (segment.isReadOnly()) {
      throw refused(
          "the memory can't be written to, which a tensor can; map a file with MapMode.PRIVATE");
    }
    if (!cannotBeClosed(segment.scope())) {
      throw refused(
          "the memory's arena can be closed while the tensor needs it; use Arena.ofAuto()");
    }
    if (bytes > segment.byteSize()) {
      throw refused(
          String.format(
              "%d bytes are too few for %s of shape %s, which needs %d",
              segment.byteSize(), dtype, Arrays.toString(shape), bytes));
    }
    if (segment.address() % dtype.itemsize() != 0) {
      throw refused(
          "the memory doesn't begin at a multiple of "
              + dtype.itemsize()
              + " bytes, as "
              + dtype
              + " needs");
    }
  }

  /** Java doesn't say what kind of arena a scope is of; its class does. */
  private static boolean cannotBeClosed(MemorySegment.Scope scope) {
    return scope.equals(Arena.global().scope())
        || scope.getClass().getSimpleName().equals("ImplicitSession");
  }

  private static IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("from_segment: " + why + ".");
  }

  static Tensor fill(Tensor tensor, DType type, MemorySegment values) {
    SparseLayouts.checkDense("copyFrom", tensor);
    return Layer.outside(() -> filled(tensor, type, values));
  }

  private static Tensor filled(Tensor tensor, DType type, MemorySegment values) {
    long count = values.byteSize() / type.itemsize();
    if (count != tensor.numel()) {
      throw new IllegalArgumentException(
          "copyFrom: " + count + " numbers are not the " + tensor.numel() + " of this tensor.");
    }
    boolean direct =
        type == tensor.dtype()
            && tensor.is_cpu()
            && tensor.is_contiguous()
            && !tensor.requires_grad()
            && !isPending(tensor);
    if (direct) {
      // a graph may have kept the old numbers
      Call.run("copyFrom", () -> tensor.raw().unsafeGetTensorImpl().bump_version());
      tensor.memory().copyFrom(values);
      return tensor;
    }
    try (Tensor given = torch.empty(type, tensor.shape())) {
      given.memory().copyFrom(values);
      return tensor.copy_(given);
    }
  }
}
