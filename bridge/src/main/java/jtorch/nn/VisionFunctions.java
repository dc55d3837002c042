package jtorch.nn;

import jtorch.FunctionKwargs.PadCallKwarg;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.Tensor;
import jtorch.TensorKwargs.Value;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.global.torch;

/** Functions of PyTorch's section "Vision functions". */
abstract class VisionFunctions extends MarginLossPlaces {
  VisionFunctions() {}

  /** Puts zeros around the last dimensions: numbers before and after, from the last one on. */
  public static Tensor pad(Tensor input, long... pad) {
    return pad(input, pad, "constant", 0);
  }

  /** As the other; mode is {@code constant} and the number 0 unless keywords say otherwise. */
  public static Tensor pad(Tensor input, long[] pad, PadCallKwarg first, PadCallKwarg... more) {
    String mode = "constant";
    double value = 0;
    for (int i = 0; i <= more.length; i++) {
      switch (i == 0 ? first : more[i - 1]) {
        case ScheduleMode(String given) -> mode = given;
        case Value(Number given) -> value = given.doubleValue();
      }
    }
    return pad(input, pad, mode, value);
  }

  /** As the other, with zeros in mode constant. */
  public static Tensor pad(Tensor input, long[] pad, String mode) {
    return pad(input, pad, mode, 0);
  }

  /** As the other: {@code F.pad(x, (1, 1), 'constant', value=0)} in Python. */
  public static Tensor pad(Tensor input, long[] pad, String mode, Value value) {
    return pad(input, pad, mode, value.value().doubleValue());
  }

  /**
   * Puts numbers around the last dimensions.
   *
   * @param pad how many before and after, from the last dimension on
   * @param mode {@code constant}, {@code reflect}, {@code replicate} or {@code circular}
   * @param value the number, in mode constant
   */
  public static Tensor pad(Tensor input, long[] pad, String mode, double value) {
    return Call.tensor(
        "pad",
        () -> {
          try (DoubleOptional number =
              mode.equals("constant") ? new DoubleOptional(value) : new DoubleOptional()) {
            return torch.pad(Raw.of(input), pad, mode, number);
          }
        });
  }

  /** Puts channels side by side as pixels: (N, C*r*r, H, W) to (N, C, H*r, W*r). */
  public static Tensor pixel_shuffle(Tensor input, long upscale_factor) {
    return Call.tensor("pixel_shuffle", () -> torch.pixel_shuffle(Raw.of(input), upscale_factor));
  }

  /** Puts pixels behind each other as channels: (N, C, H*r, W*r) to (N, C*r*r, H, W). */
  public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) {
    return Call.tensor(
        "pixel_unshuffle", () -> torch.pixel_unshuffle(Raw.of(input), downscale_factor));
  }
}
