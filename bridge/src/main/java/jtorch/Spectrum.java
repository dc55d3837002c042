package jtorch;

import static java.util.Objects.requireNonNull;

import jtorch.SpectrumKwargs.Centered;
import jtorch.SpectrumKwargs.HopLength;
import jtorch.SpectrumKwargs.IstftKwarg;
import jtorch.SpectrumKwargs.Length;
import jtorch.SpectrumKwargs.Normalized;
import jtorch.SpectrumKwargs.Onesided;
import jtorch.SpectrumKwargs.PadMode;
import jtorch.SpectrumKwargs.ReturnComplex;
import jtorch.SpectrumKwargs.WinLength;
import jtorch.SpectrumKwargs.Window;
import jtorch.internal.Call;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/** The arguments of a short-time Fourier transform, as given or by Python's default. */
final class Spectrum {
  private @Nullable Long hop;
  private @Nullable Long size;
  private @Nullable Tensor window;
  private boolean centered = true;
  private String padMode = "reflect";
  private boolean normalized;
  private @Nullable Boolean onesided;
  private @Nullable Boolean complex;
  private @Nullable Long length;

  Spectrum(IstftKwarg... keywords) {
    for (IstftKwarg keyword : keywords) {
      switch (keyword) {
        case HopLength k -> hop = k.value();
        case WinLength k -> size = k.value();
        case Window k -> window = k.value();
        case Centered k -> centered = k.value();
        case PadMode k -> padMode = k.value();
        case Normalized k -> normalized = k.value();
        case Onesided k -> onesided = k.value();
        case ReturnComplex k -> complex = k.value();
        case Length k -> length = k.value();
      }
    }
  }

  Tensor stft(Tensor input, long n_fft) {
    return withOptions(
        (hops, sizes, windows, sides) -> {
          try (BoolOptional complexes = optional(complex);
              BoolOptional aligned = new BoolOptional()) {
            return org.bytedeco.pytorch.global.torch.stft(
                input.raw(),
                n_fft,
                hops,
                sizes,
                windows,
                centered,
                requireNonNull(padMode),
                normalized,
                sides,
                complexes,
                aligned);
          }
        },
        "stft");
  }

  Tensor istft(Tensor input, long n_fft) {
    return withOptions(
        (hops, sizes, windows, sides) -> {
          try (LongOptional samples = optional(length)) {
            return org.bytedeco.pytorch.global.torch.istft(
                input.raw(),
                n_fft,
                hops,
                sizes,
                windows,
                centered,
                normalized,
                sides,
                samples,
                complex != null && complex);
          }
        },
        "istft");
  }

  private Tensor withOptions(Transform transform, String operator) {
    return Call.tensor(
        operator,
        () -> {
          try (LongOptional hops = optional(hop);
              LongOptional sizes = optional(size);
              BoolOptional sides = optional(onesided);
              TensorOptional windows =
                  window == null ? new TensorOptional() : new TensorOptional(window.raw())) {
            return transform.of(hops, sizes, windows, sides);
          }
        });
  }

  private static LongOptional optional(@Nullable Long value) {
    return value == null ? new LongOptional() : new LongOptional(value);
  }

  private static BoolOptional optional(@Nullable Boolean value) {
    return value == null ? new BoolOptional() : new BoolOptional(value);
  }

  /** What is called with the arguments that both transforms have. */
  @FunctionalInterface
  private interface Transform {
    org.bytedeco.pytorch.Tensor of(
        LongOptional hops, LongOptional sizes, TensorOptional windows, BoolOptional sides);
  }
}
