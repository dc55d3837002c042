package jtorch;

import java.util.function.Function;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.StringViewOptional;
import org.bytedeco.pytorch.TensorOptional;

/** Arguments that LibTorch takes as optional, each for the time of a call. */
final class Optionals {
  private Optionals() {}

  /** Calls with a number. */
  static <T> T with(long value, Function<LongOptional, T> call) {
    try (LongOptional optional = new LongOptional(value)) {
      return call.apply(optional);
    }
  }

  /** Calls with a tensor. */
  static <T> T with(Tensor value, Function<TensorOptional, T> call) {
    try (TensorOptional optional = new TensorOptional(value.raw())) {
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
