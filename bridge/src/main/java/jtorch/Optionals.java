package jtorch;

import java.util.Arrays;
import java.util.function.Function;
import jtorch.internal.Natives;
import jtorch.internal.OptionalTensors;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.StringViewOptional;
import org.bytedeco.pytorch.TensorOptional;

/** Arguments that LibTorch takes as optional, each for the time of a call. */
final class Optionals {
  /** Numbers of dimensions, which live as long as the process. */
  private static final LongOptional[] KEPT = new LongOptional[24];

  private static final int FIRST = -8;

  static {
    Natives.load();
    Arrays.setAll(KEPT, i -> new LongOptional(i + FIRST));
  }

  private Optionals() {}

  /** Calls with a number. */
  static <T> T with(long value, Function<LongOptional, T> call) {
    if (value >= FIRST && value < FIRST + KEPT.length) {
      return call.apply(KEPT[(int) value - FIRST]);
    }
    try (LongOptional optional = new LongOptional(value)) {
      return call.apply(optional);
    }
  }

  /** Calls with a tensor. */
  static <T> T with(Tensor value, Function<TensorOptional, T> call) {
    try (TensorOptional optional = OptionalTensors.of(value)) {
      return call.apply(optional);
    }
  }

  /** Calls without a text. */
  static <T> T withoutText(Function<StringViewOptional, T> call) {
    try (StringViewOptional none = new StringViewOptional()) {
      return call.apply(none);
    }
  }
}
