package jtorch.internal.blocked;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.internal.OwnProducts;
import jtorch.internal.PlainMemory;
import jtorch.internal.Raw;
import jtorch.internal.blocked.BlockedConvolution.Steps;
import jtorch.internal.blocked.BlockedMaxPool.Window;
import jtorch.sys.AutogradNode;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The layers that compute in blocks. Each returns null where rows are the better way, or the only
 * one; then PyTorch's own operator computes, or says what is wrong with the arguments.
 *
 * <p>{@code -Djtorch.blocked=false} leaves all to rows.
 */
public final class Blocks {
  /**
   * oneDNN's {@code relu} makes 0 of what is no number, LibTorch's leaves it. Blocks are used only
   * where everything is known to stay below this, far from float32's largest number.
   */
  private static final double TOO_LARGE = 1e30;

  private static final int ROWS_AND_COLUMNS = 4;

  private Blocks() {}

  /** Decided once, by bringing one number into blocks. */
  private static final class Support {
    static final boolean VALUE =
        Boolean.parseBoolean(System.getProperty("jtorch.blocked", "true"))
            && AutogradNode.isSupported()
            && works();

    private static boolean works() {
      try (Tensor one = torch.ones(1, 1, 1, 1);
          Tensor blocks = one.to_mkldnn();
          Tensor rows = blocks.to_dense()) {
        return rows.numel() == 1;
      } catch (RuntimeException e) {
        return false; // this LibTorch has no oneDNN
      }
    }
  }

  /** Returns a tensor for a layer to take, or null where it isn't in blocks. */
  private static @Nullable Input input(jtorch.Tensor tensor) {
    Blocked blocked = Raw.blocked(tensor);
    return blocked == null ? null : blocked.input(Raw.inAnyLayout(tensor));
  }

  /** As {@link #input}, with the {@code relu} that was put off. */
  private static @Nullable Input settledInput(jtorch.Tensor tensor) {
    Blocked blocked = Raw.blocked(tensor);
    return blocked == null ? null : blocked.settledInput(Raw.inAnyLayout(tensor));
  }

  /**
   * Returns whether a layer's result would be an inference tensor where its argument is none, or
   * the other way round: putting {@code relu} off makes an alias, which is what its argument is.
   */
  private static boolean leavesItsMode(Tensor argument) {
    return argument.is_inference() != InferenceMode.is_enabled();
  }

  /** Returns the convolution of pictures with kernels in blocks, or null. */
  public static jtorch.@Nullable Tensor conv2d(
      jtorch.Tensor input,
      jtorch.Tensor weight,
      jtorch.@Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] dilation,
      long groups,
      Chain begun) {
    if (OwnProducts.areOff()) {
      return null;
    }
    Steps steps = new Steps(stride, padding, dilation, groups);
    Tensor w = Raw.of(weight);
    Tensor b = bias == null ? null : Raw.of(bias);
    try (Input blocks = settledInput(input)) {
      if (blocks != null) {
        return convolved(blocks, blocks.variable(), w, b, steps, blocks.of().chain());
      }
    }
    return begun.isWorthIt() && Support.VALUE
        ? convolved(null, Raw.of(input), w, b, steps, begun)
        : null;
  }

  private static jtorch.@Nullable Tensor convolved(
      @Nullable Input blocks, Tensor x, Tensor w, @Nullable Tensor b, Steps steps, Chain chain) {
    if (!suits(x, w, b, blocks != null)) {
      return null;
    }
    Blocked known = blocks == null ? null : blocks.of();
    Precision precision = Precision.now();
    try (Tensor px = precision.of(x);
        Tensor pw = precision.of(w);
        Tensor pb = b == null ? null : precision.of(b)) {
      double bound = withoutGradients(() -> bound(known, x, w, b));
      if (!(bound < TOO_LARGE)) {
        return null;
      }
      Tensor[] inputs = pb == null ? new Tensor[] {px, pw} : new Tensor[] {px, pw, pb};
      boolean recorded = records(x) || records(w) || (b != null && records(b));
      Made made = convolve(inputs, blocks == null ? px : blocks.values(), steps, recorded);
      if (made == null) {
        return null;
      }
      if (known == null) {
        chain.begin();
      } else {
        known.take();
        chain.use();
      }
      return Raw.wrap(made.result, new Blocked(BlockedConvolution.NAME, made.node, chain, bound));
    }
  }

  private static boolean suits(Tensor x, Tensor w, @Nullable Tensor b, boolean inBlocks) {
    boolean pictures = x.dim() == ROWS_AND_COLUMNS && w.dim() == ROWS_AND_COLUMNS;
    boolean plain = pictures && PlainMemory.hasFloats(w) && (b == null || PlainMemory.hasFloats(b));
    if (!plain || !Precision.isKnown()) {
      return false;
    }
    // The first input is copied, which costs less than one of the result's ways into rows where it
    // is the smaller one; a single picture is LibTorch's own product of matrices.
    return inBlocks
        ? x.scalar_type().value == Precision.now().type.value && !leavesItsMode(x)
        : (PlainMemory.hasFloats(x)
            && x.size(0) > 1
            && x.size(1) <= w.size(0)
            && x.is_contiguous(MemoryFormat.Contiguous));
  }

  private static boolean records(Tensor tensor) {
    return GradMode.is_enabled() && tensor.requires_grad();
  }

  /**
   * Returns what no element of a convolution exceeds: by Cauchy and Schwarz, a product of norms.
   */
  private static double bound(@Nullable Blocked known, Tensor x, Tensor w, @Nullable Tensor b) {
    double largest = known == null ? norm(x) : known.bound() * Math.sqrt((double) w.numel());
    return largest * norm(w) + (b == null ? 0 : norm(b));
  }

  private static double norm(Tensor tensor) {
    try (Tensor norm = torch.norm(tensor)) {
      return norm.item_double();
    }
  }

  /** A result, and what its gradient arrives at. */
  private record Made(Tensor result, @Nullable BlockedNode node) {}

  private static @Nullable Made convolve(
      Tensor[] inputs, Tensor values, Steps steps, boolean recorded) {
    try (Tensor blocks = withoutGradients(() -> intoBlocks(values))) {
      Tensor result = withoutGradients(() -> convolve(blocks, inputs, steps));
      BlockedNode node =
          recorded
              ? new BlockedConvolution(inputs, blocks, steps)
                  .record(BlockedConvolution.NAME, inputs, result)
              : null;
      return new Made(result, node);
    } catch (RuntimeException e) {
      return null; // the plain operator says what is wrong, or does it
    }
  }

  /** Kernels of bfloat16 are wanted in blocks as well, those of float32 are not. */
  private static Tensor convolve(Tensor x, Tensor[] inputs, Steps steps) {
    boolean isShort = x.scalar_type().value == ScalarType.BFloat16.value;
    UnaryOperator<Tensor> placed = isShort ? Blocks::intoBlocks : Tensor::new;
    // oneDNN reads the kernels by their strides, the offsets one after the other.
    UnaryOperator<Tensor> inLine = isShort ? Blocks::intoBlocks : Tensor::contiguous;
    try (Tensor weight = placed.apply(inputs[1]);
        Tensor bias = inputs.length == 2 ? null : inLine.apply(inputs[2]);
        TensorOptional offsets = bias == null ? new TensorOptional() : new TensorOptional(bias)) {
      return steps.convolve(x, weight, offsets);
    }
  }

  private static Tensor intoBlocks(Tensor tensor) {
    return tensor.is_mkldnn() ? new Tensor(tensor) : tensor.to_mkldnn();
  }

  /** Returns max(x, 0) of a tensor in blocks, or null if it isn't, in place if so wanted. */
  public static jtorch.@Nullable Tensor relu(jtorch.Tensor input, boolean inPlace) {
    if (OwnProducts.areOff()) {
      return null;
    }
    try (Input blocks = settledInput(input)) {
      if (blocks == null || leavesItsMode(blocks.variable())) {
        return null;
      }
      Blocked known = blocks.of();
      Tensor x = blocks.variable();
      if (inPlace && x.requires_grad() && !GradMode.is_enabled()) {
        return null; // what is changed then stays what its graph made
      }
      // Computed when somebody wants it: max_pool2d doesn't.
      Tensor result = blocks.values().detach();
      BlockedNode node = records(x) ? recordRelu(blocks, result) : null;
      if (inPlace) {
        try (result) {
          known.becomeRelu(Raw.inAnyLayout(input), result, node);
        }
        return input;
      }
      known.take();
      return Raw.wrap(result, Blocked.beforeRelu(node, known.chain(), known.bound()));
    }
  }

  /** Returns the largest element of each window of a tensor in blocks, or null if it isn't. */
  public static jtorch.@Nullable Tensor max_pool2d(
      jtorch.Tensor input,
      long[] kernel,
      long[] stride,
      long[] padding,
      long[] dilation,
      boolean ceil) {
    if (OwnProducts.areOff() || !suits(kernel, stride, padding, dilation)) {
      return null;
    }
    try (Input blocks = input(input)) {
      return blocks == null || leavesItsMode(blocks.variable())
          ? null
          : pooled(blocks, new Window(kernel, stride, padding, ceil));
    }
  }

  private static jtorch.@Nullable Tensor pooled(Input blocks, Window window) {
    Tensor x = blocks.values();
    boolean recorded = records(blocks.variable());
    boolean beforeRelu = blocks.beforeRelu();
    Tensor largest;
    try {
      largest = withoutGradients(() -> recorded ? window.largestWithPlaces(x) : window.largest(x));
    } catch (RuntimeException e) {
      return null; // the plain operator says what is wrong
    }
    Tensor result = beforeRelu ? withoutGradients(() -> torch.relu(largest)) : largest.detach();
    BlockedMaxPool node = recorded ? new BlockedMaxPool(blocks, largest, window) : null;
    largest.close();
    if (node != null) {
      node.record(BlockedMaxPool.NAME, new Tensor[] {blocks.variable()}, result);
    }
    Blocked known = blocks.of();
    if (beforeRelu) {
      known.takeBeforeRelu(node);
    } else {
      known.take();
    }
    known.chain().use();
    return Raw.wrap(result, new Blocked(BlockedMaxPool.NAME, node, known.chain(), known.bound()));
  }

  private static BlockedNode recordRelu(Input blocks, Tensor result) {
    Tensor[] inputs = {blocks.variable()};
    return new BlockedRelu(blocks.variable(), blocks.values())
        .record(BlockedRelu.NAME, inputs, result);
  }

  /**
   * Where windows overlap, oneDNN adds their gradients in another order than LibTorch; where one
   * may lie outside, oneDNN finds a largest element of nothing and LibTorch says what is wrong.
   */
  private static boolean suits(long[] kernel, long[] stride, long[] padding, long[] dilation) {
    return kernel[0] <= stride[0]
        && kernel[1] <= stride[1]
        && padding[0] <= kernel[0] / 2
        && padding[1] <= kernel[1] / 2
        && Arrays.stream(dilation).allMatch(d -> d == 1);
  }

  private static <T> T withoutGradients(Supplier<T> computation) {
    boolean before = GradMode.is_enabled();
    GradMode.set_enabled(false);
    try {
      return computation.get();
    } finally {
      GradMode.set_enabled(before);
    }
  }

  /** The type that {@code autocast} wants a convolution's arguments in. */
  private enum Precision {
    FULL(ScalarType.Float),
    BFLOAT16(ScalarType.BFloat16);

    private final ScalarType type;

    Precision(ScalarType type) {
      this.type = type;
    }

    static boolean isKnown() {
      return !torch.is_autocast_enabled(DeviceType.CPU)
          || torch.get_autocast_dtype(DeviceType.CPU).value == ScalarType.BFloat16.value;
    }

    static Precision now() {
      return torch.is_autocast_enabled(DeviceType.CPU) ? BFLOAT16 : FULL;
    }

    /** Returns a tensor in this type, another owner of it where it has it already. */
    Tensor of(Tensor tensor) {
      return this == FULL || tensor.is_mkldnn() ? new Tensor(tensor) : tensor.to(type);
    }
  }
}
