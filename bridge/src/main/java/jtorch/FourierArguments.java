package jtorch;

import java.util.Arrays;
import java.util.stream.LongStream;
import jtorch.SignalKwargs.FftKwarg;
import jtorch.SignalKwargs.FftnKwarg;
import jtorch.SignalKwargs.NormOf;
import jtorch.SignalKwargs.SampleCount;
import jtorch.SignalKwargs.SignalSizes;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.internal.Call;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.StringViewOptional;
import org.jspecify.annotations.Nullable;

/** The arguments of Fourier transforms, as given or by Python's default. */
final class FourierArguments {
  private @Nullable Long count;
  private long dim = -1;
  private long @Nullable [] sizes;
  private long @Nullable [] dims;
  private String norm = "backward";

  /** Those of a transform along one dimension. */
  FourierArguments(FftKwarg... keywords) {
    for (FftKwarg keyword : keywords) {
      switch (keyword) {
        case SampleCount(long value) -> count = value;
        case Dim(long value) -> dim = value;
        case NormOf(String value) -> norm = value;
      }
    }
  }

  /**
   * Those of a transform along several dimensions.
   *
   * @param usual the dimensions by default; null for all, or the last ones if sizes are given
   */
  FourierArguments(long @Nullable [] usual, FftnKwarg... keywords) {
    dims = usual;
    for (FftnKwarg keyword : keywords) {
      switch (keyword) {
        case SignalSizes(long[] value) -> sizes = value;
        case Dim(long value) -> dims = new long[] {value};
        case Dims(long[] value) -> dims = value;
        case NormOf(String value) -> norm = value;
      }
    }
  }

  Tensor along(String operator, Line transform) {
    return normed(
        operator,
        mode -> {
          try (LongOptional n = count == null ? new LongOptional() : new LongOptional(count)) {
            return transform.of(n, dim, mode);
          }
        });
  }

  /** Calls one of the two: for all dimensions as they are, or for what the caller gave. */
  Tensor over(String operator, Normed all, Block some) {
    return sizes == null && dims == null
        ? normed(operator, all)
        : normed(operator, mode -> some.of(givenSizes(), givenDims(), mode));
  }

  private long[] givenSizes() {
    if (sizes != null) {
      return sizes;
    }
    long[] asTheyAre = new long[givenDims().length];
    Arrays.fill(asTheyAre, -1);
    return asTheyAre;
  }

  private long[] givenDims() {
    return dims != null ? dims : LongStream.range(-givenSizes().length, 0).toArray();
  }

  private Tensor normed(String operator, Normed transform) {
    return Call.tensor(
        operator,
        () -> {
          try (var text = new BytePointer(norm); // the view needs it until the end
              var mode = new StringViewOptional(text)) {
            return transform.of(mode);
          }
        });
  }

  /** A transform along one dimension. */
  @FunctionalInterface
  interface Line {
    org.bytedeco.pytorch.Tensor of(LongOptional n, long dim, StringViewOptional norm);
  }

  /** A transform along some dimensions. */
  @FunctionalInterface
  interface Block {
    org.bytedeco.pytorch.Tensor of(long[] s, long[] dim, StringViewOptional norm);
  }

  /** A transform of which all is known but what it is divided by. */
  @FunctionalInterface
  interface Normed {
    org.bytedeco.pytorch.Tensor of(StringViewOptional norm);
  }
}
