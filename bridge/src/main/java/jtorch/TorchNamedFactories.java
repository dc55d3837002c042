package jtorch;

import jtorch.CallKwargs.MeanOfEach;
import jtorch.CallKwargs.RangeEnd;
import jtorch.CallKwargs.RangeStart;
import jtorch.CallKwargs.RangeStep;
import jtorch.CallKwargs.StdOfEach;
import jtorch.InitKwargs.MeanOf;
import jtorch.LayerKwargs.Size;
import jtorch.SignalKwargs.StdOf;
import jtorch.SparseKwargs.CooKwarg;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.TensorKwargs.RandomKwarg;
import jtorch.TestingKwargs.High;
import jtorch.TestingKwargs.Low;

/**
 * What makes tensors, whose arguments have a name, where the plain form has them in a place.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
abstract class TorchNamedFactories extends TorchPlaces {
  TorchNamedFactories() {}

  /** Returns numbers one apart from 0 on: {@code torch.arange(end=5)} in Python. */
  public static Tensor arange(RangeEnd end, FactoryKwarg... keywords) {
    return CallKwargs.areWhole(end.value())
        ? torch.arange(end.value().longValue(), keywords)
        : torch.arange(end.value().doubleValue(), keywords);
  }

  /** Returns numbers one apart: {@code torch.arange(start=1, end=5)} in Python. */
  public static Tensor arange(RangeStart start, RangeEnd end, FactoryKwarg... keywords) {
    return arange(start, end, new RangeStep(1L), keywords);
  }

  /** Returns numbers of a distance: {@code torch.arange(start=0, end=5, step=2)} in Python. */
  public static Tensor arange(
      RangeStart start, RangeEnd end, RangeStep step, FactoryKwarg... keywords) {
    Number from = start.value();
    Number to = end.value();
    Number by = step.value();
    return CallKwargs.areWhole(from, to, by)
        ? torch.arange(from.longValue(), to.longValue(), by.longValue(), keywords)
        : torch.arange(from.doubleValue(), to.doubleValue(), by.doubleValue(), keywords);
  }

  /** As the other: {@code torch.arange(0, 10, step=2)} in Python. */
  public static Tensor arange(long start, long end, RangeStep step, FactoryKwarg... keywords) {
    return arange(new RangeStart(start), new RangeEnd(end), step, keywords);
  }

  /** As the other: {@code torch.arange(0.5, 2, step=0.5)} in Python. */
  public static Tensor arange(double start, double end, RangeStep step, FactoryKwarg... keywords) {
    return arange(new RangeStart(start), new RangeEnd(end), step, keywords);
  }

  /** As {@code linspace(-10, 10, 5)}: {@code start=-10, end=10, steps=5} in Python. */
  public static Tensor linspace(
      RangeStart start, RangeEnd end, long steps, FactoryKwarg... keywords) {
    return torch.linspace(start.value().doubleValue(), end.value().doubleValue(), steps, keywords);
  }

  /** As {@code logspace(-10, 10, 5)}: {@code start=-10, end=10, steps=5} in Python. */
  public static Tensor logspace(
      RangeStart start, RangeEnd end, long steps, FactoryKwarg... keywords) {
    return torch.logspace(start.value().doubleValue(), end.value().doubleValue(), steps, keywords);
  }

  /** Returns a tensor of one truth value: {@code torch.full((2, 3), True)} in Python. */
  public static Tensor full(long[] shape, boolean fill_value, FactoryKwarg... keywords) {
    FactoryKwarg[] all = TensorNamedArguments.all(Kwargs.dtype(DType.bool), keywords);
    return torch.full(shape, fill_value ? 1L : 0L, all);
  }

  /** As {@code randint(0, 10, size(3))}: {@code low=0, high=10, size=(3,)} in Python. */
  public static Tensor randint(Low low, High high, Size size, RandomKwarg... keywords) {
    return torch.randint(
        CallKwargs.whole("randint: low", low.value()),
        CallKwargs.whole("randint: high", high.value()),
        size,
        keywords);
  }

  /** As {@code randint(10, size(3))}: {@code high=10, size=(3,)} in Python. */
  public static Tensor randint(High high, Size size, RandomKwarg... keywords) {
    return randint(new Low(0), high, size, keywords);
  }

  /** As {@link torch#normal(Tensor, Tensor)}: {@code mean=m, std=s} in Python. */
  public static Tensor normal(MeanOfEach mean, StdOfEach std) {
    return torch.normal(mean.value(), std.value());
  }

  /** As {@link torch#normal(Tensor, double)}: {@code mean=m, std=0.5} in Python. */
  public static Tensor normal(MeanOfEach mean, StdOf std) {
    return torch.normal(mean.value(), std.value());
  }

  /** As the other, with a standard deviation of 1: {@code mean=m} in Python. */
  public static Tensor normal(MeanOfEach mean) {
    return torch.normal(mean.value(), 1);
  }

  /** As {@link torch#normal(double, Tensor)}: {@code mean=0.5, std=s} in Python. */
  public static Tensor normal(MeanOf mean, StdOfEach std) {
    return torch.normal(mean.value(), std.value());
  }

  /** As {@code sparse_coo_tensor(i, v, shape(2, 3))}: {@code size=(2, 3)} in Python. */
  public static Tensor sparse_coo_tensor(
      Tensor indices, Tensor values, Size size, CooKwarg... keywords) {
    return torch.sparse_coo_tensor(indices, values, size.value(), keywords);
  }

  /** As {@code sparse_csr_tensor(r, c, v, shape(2, 3))}: {@code size=(2, 3)} in Python. */
  public static Tensor sparse_csr_tensor(
      Tensor crow_indices, Tensor col_indices, Tensor values, Size size, FactoryKwarg... keywords) {
    return torch.sparse_csr_tensor(crow_indices, col_indices, values, size.value(), keywords);
  }

  /** Returns a generator of random numbers: {@code torch.Generator().manual_seed(42)} in Python. */
  public static Generator Generator() {
    return new Generator();
  }

  /**
   * Returns a generator of a device's random numbers: {@code torch.Generator(device='cpu')}.
   *
   * @throws IllegalArgumentException if the device is not the CPU
   */
  public static Generator Generator(DeviceOf device) {
    return Generator(device.value());
  }

  /** As the other: {@code torch.Generator('cpu')} in Python. */
  public static Generator Generator(String device) {
    return Generator(torch.device(device));
  }

  /**
   * As the other, of a device that was made before.
   *
   * @throws IllegalArgumentException if the device is not the CPU
   */
  public static Generator Generator(Device device) {
    if (!device.type().equals("cpu")) {
      throw new IllegalArgumentException(
          "Generator: there is one for the CPU only, not for "
              + device
              + "; the numbers of a GPU start anew with torch.cuda.manual_seed.");
    }
    return new Generator();
  }

  /** Returns a device of a kind and a number: {@code torch.device('cuda', 0)} in Python. */
  public static Device device(String type, int index) {
    return torch.device(type + ":" + index);
  }
}
