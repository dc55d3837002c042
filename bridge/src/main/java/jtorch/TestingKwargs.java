package jtorch;

import java.util.function.UnaryOperator;

/** Keyword arguments of {@link torch.testing}. */
public class TestingKwargs extends ProfilerKwargs {
  TestingKwargs() {}

  /** What {@code torch.testing.make_tensor} takes. */
  public sealed interface MakeTensorKwarg
      permits TensorKwargs.DtypeOf,
          TensorKwargs.DeviceOf,
          TensorKwargs.RequiresGrad,
          Low,
          High,
          ExcludeZero,
          Noncontiguous {}

  /** What no number that is drawn is below. */
  public record Low(double value) implements MakeTensorKwarg {}

  /** What every number that is drawn is below. */
  public record High(double value) implements MakeTensorKwarg {}

  /** Whether zeros become the smallest number above. */
  public record ExcludeZero(boolean value) implements MakeTensorKwarg {}

  /** Whether there are gaps between the elements. */
  public record Noncontiguous(boolean value) implements MakeTensorKwarg {}

  /** What {@code torch.autograd.gradcheck} takes. */
  public sealed interface GradcheckKwarg permits NnKwargs.Eps, Rtol, Atol {}

  /** What {@link torch.testing#assert_close} takes. */
  public sealed interface AssertCloseKwarg
      permits Rtol, Atol, EqualNan, CheckDevice, CheckDtype, CheckLayout, CheckStride, Msg {}

  /** The difference that is allowed, relative to what is expected. */
  public record Rtol(double value)
      implements AssertCloseKwarg, InitKwargs.CloseKwarg, GradcheckKwarg, CallKwargs.RankKwarg {}

  /** The difference that is allowed. */
  public record Atol(double value)
      implements AssertCloseKwarg, InitKwargs.CloseKwarg, GradcheckKwarg, CallKwargs.RankKwarg {}

  /** Whether two NaN are equal. */
  public record EqualNan(boolean value) implements AssertCloseKwarg, InitKwargs.CloseKwarg {}

  /** Whether both are to be on one device. */
  public record CheckDevice(boolean value) implements AssertCloseKwarg {}

  /** Whether both are to be of one type. */
  public record CheckDtype(boolean value) implements AssertCloseKwarg {}

  /** Whether both are to be of one layout. */
  public record CheckLayout(boolean value) implements AssertCloseKwarg {}

  /** Whether both are to be of the same strides. */
  public record CheckStride(boolean value) implements AssertCloseKwarg {}

  /** What is said in place of, or made of, the usual words. */
  public record Msg(UnaryOperator<String> value) implements AssertCloseKwarg {}

  /** The relative difference that is allowed; {@code atol} with it: {@code rtol=1e-3} in Python. */
  public static Rtol rtol(double value) {
    return new Rtol(value);
  }

  /** The difference that is allowed; {@code rtol} with it: {@code atol=1e-6} in Python. */
  public static Atol atol(double value) {
    return new Atol(value);
  }

  /** Whether two NaN are equal: {@code equal_nan=True} in Python. */
  public static EqualNan equal_nan(boolean value) {
    return new EqualNan(value);
  }

  /** Whether both are to be on one device, as they are by default: {@code check_device=False}. */
  public static CheckDevice check_device(boolean value) {
    return new CheckDevice(value);
  }

  /** Whether both are to be of one type, as they are by default: {@code check_dtype=False}. */
  public static CheckDtype check_dtype(boolean value) {
    return new CheckDtype(value);
  }

  /** Whether both are to be of one layout, as they are by default: {@code check_layout=False}. */
  public static CheckLayout check_layout(boolean value) {
    return new CheckLayout(value);
  }

  /** Whether both are to be of the same strides: {@code check_stride=True} in Python. */
  public static CheckStride check_stride(boolean value) {
    return new CheckStride(value);
  }

  /** What is said if they differ: {@code msg="the loss has changed"} in Python. */
  public static Msg msg(String value) {
    return new Msg(_ -> value);
  }

  /** What is made of the usual words: {@code msg=lambda usual: ...} in Python. */
  public static Msg msg(UnaryOperator<String> value) {
    return new Msg(value);
  }

  /** What no number that is drawn is below: {@code low=-1} in Python. */
  public static Low low(double value) {
    return new Low(value);
  }

  /** What every number that is drawn is below: {@code high=1} in Python. */
  public static High high(double value) {
    return new High(value);
  }

  /** Whether zeros become the smallest number above: {@code exclude_zero=True} in Python. */
  public static ExcludeZero exclude_zero(boolean value) {
    return new ExcludeZero(value);
  }

  /** Whether there are gaps between the elements: {@code noncontiguous=True} in Python. */
  public static Noncontiguous noncontiguous(boolean value) {
    return new Noncontiguous(value);
  }
}
