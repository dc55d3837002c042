package jtorch;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import jtorch.TensorKwargs.BackwardKwarg;
import jtorch.internal.Call;
import jtorch.internal.Facts;
import jtorch.internal.Gradients;
import jtorch.internal.Raw;
import jtorch.internal.blocked.Blocked;
import jtorch.internal.blocked.KeptGradient;
import jtorch.internal.transforms.Layer;
import jtorch.internal.transforms.Wrapped;
import jtorch.nn.RemovableHandle;
import jtorch.sys.JavaFailure;
import jtorch.sys.LibTorch;
import jtorch.sys.TensorHandle;
import jtorch.sys.TensorSegment;
import jtorch.sys.ThreadMemory;
import org.jspecify.annotations.Nullable;

/**
 * A multi-dimensional array of numbers, with its gradient.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>;
 * methods that PyTorch has are spelled as there. A tensor made inside a scope (a batch of a {@link
 * jtorch.utils.data.DataLoader}, or {@link torch#scope}) is freed when the scope ends, unless
 * {@link #keep} was called on it; others are freed when nothing reaches them any more.
 */
public non-sealed class Tensor extends TensorFacts
    implements Index, Iterable<Tensor>, AutoCloseable {
  static {
    LibTorch.load();
    Raw.setAccess(new Door());
  }

  private final org.bytedeco.pytorch.Tensor raw;
  private final TensorHandle handle;
  private final @Nullable Blocked blocked;
  private boolean uninitialized;

  /** Takes ownership of a native tensor. */
  private Tensor(org.bytedeco.pytorch.Tensor raw, boolean scoped) {
    this(raw, scoped, null);
  }

  /** As above; {@code blocked} says that the elements don't stand in rows yet. */
  private Tensor(org.bytedeco.pytorch.Tensor raw, boolean scoped, @Nullable Blocked blocked) {
    this.raw = raw;
    this.blocked = blocked;
    ThreadMemory memory = memory(raw);
    this.handle =
        scoped ? memory.adopt(raw, raw.address()) : memory.adoptUnscoped(raw, raw.address());
  }

  /** Returns this thread's memory; a tensor that a virtual thread has made is freed. */
  private static ThreadMemory memory(org.bytedeco.pytorch.Tensor raw) {
    try {
      return ThreadMemory.current();
    } catch (IllegalStateException e) {
      raw.close();
      throw e;
    }
  }

  /** Makes another owner of the same native tensor, which the innermost scope ends or none. */
  protected Tensor(Tensor data, boolean scoped) {
    this(new org.bytedeco.pytorch.Tensor(data.raw()), scoped);
  }

  /** Makes sure that this class is initialised. */
  public static void initialize() {
    // the static initialiser does it
  }

  @Override
  final org.bytedeco.pytorch.Tensor raw() {
    handle.use();
    if (blocked != null) {
      blocked.bringIntoRows(raw);
    }
    checkInitialized();
    return raw;
  }

  private void checkInitialized() {
    if (uninitialized) {
      throw new IllegalStateException(
          "A parameter or buffer of a lazy layer has no shape and no elements yet; call forward"
              + " with a batch first, which makes them.");
    }
  }

  /** Returns the native tensor, which another thread may bring into rows at any time. */
  private org.bytedeco.pytorch.Tensor inAnyLayout() {
    handle.use();
    return raw;
  }

  @Override
  final <T> T fact(Function<org.bytedeco.pytorch.Tensor, T> read) {
    checkInitialized();
    return attribute(read);
  }

  /** Returns what a tensor without elements has too. */
  private <T> T attribute(Function<org.bytedeco.pytorch.Tensor, T> read) {
    org.bytedeco.pytorch.Tensor present = inAnyLayout();
    return blocked == null ? read.apply(present) : blocked.read(present, read);
  }

  @Override
  final long count(ToLongFunction<org.bytedeco.pytorch.Tensor> read) {
    checkInitialized();
    org.bytedeco.pytorch.Tensor present = inAnyLayout();
    return blocked == null ? read.applyAsLong(present) : blocked.count(present, read);
  }

  /** Returns what keeps the gradient of a tensor that a layer took in blocks, else null. */
  final @Nullable KeptGradient keptGradient() {
    return blocked == null ? null : blocked.keptGradient(raw());
  }

  /**
   * Returns a native tensor in whose place of the graph the gradients of all that used this one
   * arrive, which the caller closes.
   */
  final org.bytedeco.pytorch.Tensor whereGradientsArrive() {
    org.bytedeco.pytorch.Tensor rows = raw();
    return blocked == null
        ? new org.bytedeco.pytorch.Tensor(rows)
        : blocked.whereGradientsArrive(rows);
  }

  @Override
  final Tensor self() {
    return this;
  }

  // Lifetime

  /** Frees the tensor now; using it afterwards throws {@link IllegalStateException}. */
  @Override
  public void close() {
    handle.close();
  }

  /** Returns whether the tensor is closed, by {@link #close} or by the end of its scope. */
  public boolean isClosed() {
    return handle.isClosed();
  }

  /** Moves the tensor one scope out, so that it outlives the present batch; returns it. */
  public Tensor keep() {
    handle.use();
    handle.keep();
    return this;
  }

  /** Moves the tensor out of all scopes, so that none ends it. */
  private Tensor unscope() {
    handle.use();
    handle.unscope();
    return this;
  }

  /** Java's view of the memory, which is dead once the tensor is closed. */
  final MemorySegment view(Supplier<TensorSegment.Alias> alias) {
    return handle.segment(raw(), alias);
  }

  // Attributes

  /** Returns the type of the elements. */
  public DType dtype() {
    return attribute(raw -> DType.of(raw.scalar_type().value));
  }

  /** Returns where the data is. */
  public Device device() {
    return attribute(raw -> {
      try (org.bytedeco.pytorch.Device device = raw.device()) {
        String type = device.is_cuda() ? "cuda" : device.is_meta() ? "meta" : "cpu";
        return new Device(type, device.index());
      }
    });
  }

  /** Returns whether the data is on a GPU. */
  public boolean is_cuda() {
    return device().is_cuda();
  }

  // Autograd: https://docs.pytorch.org/docs/stable/autograd.html

  /** Returns whether gradients are recorded for this tensor. */
  public boolean requires_grad() {
    return attribute(raw -> raw.requires_grad());
  }

  /** Has gradients recorded for this tensor from now on; returns it. */
  public Tensor requires_grad_() {
    return requires_grad_(true);
  }

  /** Has gradients recorded for this tensor, or no longer; returns it. */
  public Tensor requires_grad_(boolean requires_grad) {
    if (requires_grad) {
      Wrapped.refuse("requires_grad_", this);
    }
    Call.run("requires_grad_", () -> raw().requires_grad_(requires_grad));
    return this;
  }

  /** Returns whether the tensor was made by the user and not by an operator with a gradient. */
  public boolean is_leaf() {
    return attribute(raw -> raw.is_leaf());
  }

  /** Returns the gradient that {@link #backward()} has added up, or null if there is none. */
  public @Nullable Tensor grad() {
    if (uninitialized) {
      return null;
    }
    KeptGradient kept = keptGradient();
    if (kept != null) {
      return kept.sum();
    }
    org.bytedeco.pytorch.Tensor grad = raw().grad();
    return grad.defined() ? Raw.wrap(new org.bytedeco.pytorch.Tensor(grad)) : null;
  }

  /**
   * Sets a leaf's gradient, or drops it with null: {@code x.grad = None} in Python.
   *
   * @throws IllegalArgumentException if it has another shape than this tensor
   */
  public void grad(@Nullable Tensor value) {
    if (value == null) {
      Gradients.forget(this);
      return;
    }
    if (!Arrays.equals(value.shape(), shape())) {
      throw new IllegalArgumentException(
          "grad: a gradient of shape "
              + Arrays.toString(value.shape())
              + " does not fit a tensor of shape "
              + Arrays.toString(shape())
              + ".");
    }
    Wrapped.refuse("grad", value);
    Call.run("grad", () -> raw().mutable_grad().put(value.raw()));
  }

  /**
   * Adds the gradient of this tensor to each leaf that it was computed from.
   *
   * @throws TorchException if this tensor has more than one element, has no gradient, or its graph
   *     was already used and freed
   */
  public void backward() {
    Layer.refuse(Backward.IN_A_TRANSFORM);
    Facts.added(
        () -> Facts.shape("tensor", this),
        () -> {
          JavaFailure.pass(() -> {
            Call.run("backward", () -> raw().backward());
            return this;
          });
          return this;
        });
  }

  /**
   * Adds the gradient of this tensor, weighted, to each leaf that it was computed from.
   *
   * @param gradient the weights, in this tensor's shape
   */
  public void backward(Tensor gradient, BackwardKwarg... keywords) {
    Backward.run(this, gradient, keywords);
  }

  /** As {@link #backward()}, with {@code retain_graph(true)} or {@code create_graph(true)}. */
  public void backward(BackwardKwarg first, BackwardKwarg... more) {
    Backward.run(this, first, more);
  }

  /**
   * Has a function see this tensor's gradient in each backward pass, before it goes on.
   *
   * @param hook takes the gradient; what it returns takes the gradient's place, unless it is null
   * @return what takes the hook back
   * @throws IllegalStateException if no gradient is recorded for this tensor
   */
  public RemovableHandle register_hook(Function<Tensor, @Nullable Tensor> hook) {
    return TensorHooks.register(this, hook);
  }

  /**
   * Has something done with this leaf whenever its gradient has been added up: {@link #grad()} is
   * there by then, as an optimizer's step needs it.
   *
   * @return what takes the hook back
   * @throws IllegalStateException if this is no leaf, or no gradient is recorded for it
   */
  public RemovableHandle register_post_accumulate_grad_hook(Consumer<? super Tensor> hook) {
    return TensorHooks.registerAccumulated(this, hook);
  }

  /** Has {@link #grad()} kept for this tensor although it is no leaf. */
  public void retain_grad() {
    Wrapped.refuse("retain_grad", this);
    Call.run("retain_grad", () -> raw().retain_grad());
    KeptGradient kept = keptGradient();
    if (kept != null) {
      kept.retain(); // LibTorch's own holds after a change in place, which makes the rows another
    }
  }

  /** Returns whether {@link #grad()} is kept for this tensor although it is no leaf. */
  public boolean retains_grad() {
    return raw().retains_grad();
  }

  /** Cuts this tensor off from the graph that made it; returns it. */
  public Tensor detach_() {
    return change("detach_", x -> x.detach_());
  }

  /** Returns a tensor with the same data that no gradient is recorded for. */
  public Tensor detach() {
    return Call.tensor("detach", () -> raw().detach());
  }

  /** Returns a tensor with the same data, cut off from the graph and its version count. */
  public Tensor data() {
    return Call.tensor("data", () -> raw().variable_data());
  }

  @Override
  public String toString() {
    return isClosed() ? "tensor(closed)" : TensorText.of(this);
  }

  /** Gives the bridge's other packages what users don't get. */
  private static final class Door implements Raw.Access {
    @Override
    public org.bytedeco.pytorch.Tensor raw(Tensor tensor) {
      return tensor.raw();
    }

    @Override
    public org.bytedeco.pytorch.Tensor inAnyLayout(Tensor tensor) {
      tensor.checkInitialized();
      return tensor.inAnyLayout();
    }

    @Override
    public @Nullable Blocked blocked(Tensor tensor) {
      return tensor.blocked;
    }

    @Override
    public Tensor wrap(org.bytedeco.pytorch.Tensor raw, boolean scoped) {
      return new Tensor(raw, scoped);
    }

    @Override
    public Tensor wrap(org.bytedeco.pytorch.Tensor raw, Blocked blocked) {
      return new Tensor(raw, true, blocked);
    }

    @Override
    public boolean isUninitialized(Tensor tensor) {
      return tensor.uninitialized;
    }

    @Override
    public void setUninitialized(Tensor tensor, boolean uninitialized) {
      tensor.uninitialized = uninitialized;
    }

    @Override
    public Tensor unscope(Tensor tensor) {
      return tensor.unscope();
    }

    @Override
    public long giveAway(Tensor tensor) {
      tensor.raw(); // in rows: the other thread knows of no blocks
      return tensor.handle.giveAway();
    }
  }
}
