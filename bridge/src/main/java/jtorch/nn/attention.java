package jtorch.nn;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.Context;

/**
 * How attention is computed: {@code import static jtorch.nn.attention.*;}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/nn.attention.html">torch.nn.attention</a>.
 */
public final class attention {
  private attention() {}

  /** The ways to compute {@link F#scaled_dot_product_attention}, in PyTorch's order. */
  public enum SDPBackend {
    /** By products and a softmax, as the formula says. */
    MATH,
    /** FlashAttention, block by block, on the CPU too. */
    FLASH_ATTENTION,
    /** Memory-efficient attention, on GPUs. */
    EFFICIENT_ATTENTION,
    /** NVIDIA's cuDNN. */
    CUDNN_ATTENTION,
    /** What a device of its own brings. */
    OVERRIDEABLE
  }

  /** A block in which only some of the ways are taken. */
  public static final class SdpaKernel implements AutoCloseable {
    private final Set<SDPBackend> before;
    private boolean open = true;

    private SdpaKernel(Set<SDPBackend> backends) {
      before = enabled();
      enable(backends);
    }

    /** Has the ways taken that were taken before. */
    @Override
    public void close() {
      if (open) {
        open = false;
        enable(before);
      }
    }
  }

  /**
   * Opens a block in which attention is computed in one of these ways: {@code try (var _ =
   * sdpa_kernel(SDPBackend.MATH))}. It holds for all threads, as in Python.
   *
   * @throws IllegalArgumentException if none is given
   */
  public static SdpaKernel sdpa_kernel(SDPBackend... backends) {
    return sdpa_kernel(Arrays.asList(backends));
  }

  /**
   * As the other, of a list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static SdpaKernel sdpa_kernel(Collection<SDPBackend> backends) {
    if (backends.isEmpty()) {
      throw new IllegalArgumentException(
          "sdpa_kernel: at least one backend is needed, such as SDPBackend.MATH.");
    }
    return new SdpaKernel(EnumSet.copyOf(backends));
  }

  private static Context context() {
    Natives.load();
    return org.bytedeco.pytorch.global.torch.globalContext();
  }

  private static Set<SDPBackend> enabled() {
    Context context = context();
    Set<SDPBackend> found = EnumSet.noneOf(SDPBackend.class);
    add(found, SDPBackend.MATH, context.userEnabledMathSDP());
    add(found, SDPBackend.FLASH_ATTENTION, context.userEnabledFlashSDP());
    add(found, SDPBackend.EFFICIENT_ATTENTION, context.userEnabledMemEfficientSDP());
    add(found, SDPBackend.CUDNN_ATTENTION, context.userEnabledCuDNNSDP());
    add(found, SDPBackend.OVERRIDEABLE, context.userEnabledOverrideableSDP());
    return found;
  }

  private static void add(Set<SDPBackend> found, SDPBackend backend, boolean enabled) {
    if (enabled) {
      found.add(backend);
    }
  }

  private static void enable(Set<SDPBackend> backends) {
    Context context = context();
    context.setSDPUseMath(backends.contains(SDPBackend.MATH));
    context.setSDPUseFlash(backends.contains(SDPBackend.FLASH_ATTENTION));
    context.setSDPUseMemEfficient(backends.contains(SDPBackend.EFFICIENT_ATTENTION));
    context.setSDPUseCuDNN(backends.contains(SDPBackend.CUDNN_ATTENTION));
    context.setSDPUseOverrideable(backends.contains(SDPBackend.OVERRIDEABLE));
  }
}
