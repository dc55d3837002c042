package jtorch;

import java.util.Arrays;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.RequiresGrad;
import jtorch.TestingKwargs.ExcludeZero;
import jtorch.TestingKwargs.High;
import jtorch.TestingKwargs.Low;
import jtorch.TestingKwargs.MakeTensorKwarg;
import jtorch.TestingKwargs.Noncontiguous;
import org.jspecify.annotations.Nullable;

/** Tensors to try operators with, for {@code torch.testing}. */
abstract class MadeTensors extends Comparisons {
  MadeTensors() {}

  /** What a tensor is to be. */
  private static final class Wanted {
    private DType dtype = torch.get_default_dtype();
    private Device device = Device.parse("cpu");
    private @Nullable Double low;
    private @Nullable Double high;
    private boolean requiresGrad;
    private boolean excludeZero;
    private boolean noncontiguous;

    Wanted(MakeTensorKwarg... keywords) {
      for (MakeTensorKwarg keyword : keywords) {
        switch (keyword) {
          case DtypeOf(DType value) -> dtype = value;
          case DeviceOf(Device value) -> device = value;
          case RequiresGrad(boolean value) -> requiresGrad = value;
          case Low(double value) -> low = value;
          case High(double value) -> high = value;
          case ExcludeZero(boolean value) -> excludeZero = value;
          case Noncontiguous(boolean value) -> noncontiguous = value;
        }
      }
    }

    /** Returns the limits, held within the numbers of the type. */
    double[] limits(double least, double beyond, double usualLow, double usualHigh) {
      double from = low == null ? usualLow : low;
      double to = high == null ? usualHigh : high;
      if (!(from < to) || to < least || from >= beyond) {
        throw new IllegalArgumentException(
            "make_tensor: low %s and high %s are not two numbers, the lesser first, of those from"
                    .formatted(from, to)
                + " %s to %s that %s has.".formatted(least, beyond, dtype));
      }
      return new double[] {Math.clamp(from, least, beyond), Math.clamp(to, least, beyond)};
    }
  }

  /**
   * Returns a tensor of numbers from {@code low} to {@code high}, -9 to 9 if they aren't given and
   * the type has them.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/testing.html#torch.testing.make_tensor">make_tensor</a>.
   *
   * @param keywords {@code dtype}, the default one if not given; {@code device}, the CPU if not
   *     given; {@code low}; {@code high}; {@code requires_grad}; {@code exclude_zero}, whether
   *     zeros become the smallest number above; {@code noncontiguous}, whether there are gaps
   *     between the elements
   * @throws IllegalArgumentException if the limits are none of the type's numbers, or the type
   *     isn't one of floats or integers, or a gradient is wanted of integers
   */
  public static Tensor make_tensor(long[] shape, MakeTensorKwarg... keywords) {
    Wanted wanted = new Wanted(keywords);
    boolean floating = wanted.dtype.is_floating_point();
    if (wanted.dtype.is_complex() || (wanted.requiresGrad && !floating)) {
      throw new IllegalArgumentException(
          "make_tensor: "
              + wanted.dtype
              + (wanted.requiresGrad ? " has no gradients." : " is neither floats nor integers."));
    }
    boolean gaps = wanted.noncontiguous && Arrays.stream(shape).reduce(1, (a, b) -> a * b) > 1;
    long[] sizes = shape.clone();
    if (gaps) {
      sizes[sizes.length - 1] *= 2;
    }
    Tensor made = floating ? floats(wanted, sizes) : integers(wanted, sizes);
    Tensor result = gaps ? made.get(Index.ellipsis(), Index.starting(1, 2)) : made;
    if (wanted.excludeZero) {
      result.put(floating ? torch.finfo(wanted.dtype).tiny() : 1, result.eq(0));
    }
    return wanted.requiresGrad ? result.requires_grad_() : result;
  }

  private static Tensor floats(Wanted wanted, long... sizes) {
    FloatInfo info = torch.finfo(wanted.dtype);
    double[] limits = wanted.limits(info.min(), info.max(), -9, 9);
    Tensor empty = torch.empty(sizes, new DtypeOf(wanted.dtype), new DeviceOf(wanted.device));
    return limits[1] - limits[0] >= info.max()
        ? empty.uniform_(limits[0] / 2, limits[1] / 2).mul_(2) // LibTorch's range is no larger
        : empty.uniform_(limits[0], limits[1]);
  }

  private static Tensor integers(Wanted wanted, long... sizes) {
    double[] limits;
    if (wanted.dtype == DType.bool) {
      limits = wanted.limits(0, 2, 0, 2);
    } else {
      IntegerInfo info = torch.iinfo(wanted.dtype);
      double beyond = wanted.dtype == DType.int64 ? (double) info.max() : info.max() + 1.0;
      limits = wanted.limits((double) info.min(), beyond, -9, 10);
    }
    return torch.randint(
        (long) Math.ceil(limits[0]),
        (long) Math.ceil(limits[1]),
        sizes,
        new DtypeOf(wanted.dtype),
        new DeviceOf(wanted.device));
  }
}
