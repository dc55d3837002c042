package jtorch;

import java.util.Collection;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.internal.Sizes;
import org.bytedeco.pytorch.LongOptional;
import org.jspecify.annotations.Nullable;

/**
 * Random numbers in place, and new tensors like this one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#in-place-random-sampling">In-place random
 * sampling</a>.
 */
abstract class TensorRandom extends TensorLinearAlgebra {
  TensorRandom() {}

  /** Draws each element uniformly from a range; returns this tensor. */
  public Tensor uniform_(double from, double to) {
    return uniform_(from, to, null);
  }

  /** As the other, drawn from a generator, null being the default one. */
  public Tensor uniform_(double from, double to, @Nullable Generator generator) {
    return change("uniform_", x -> Generators.with(generator, x, g -> x.uniform_(from, to, g)));
  }

  /** Draws each element from a normal distribution; returns this tensor. */
  public Tensor normal_(double mean, double std) {
    return normal_(mean, std, null);
  }

  /** As the other, drawn from a generator, null being the default one. */
  public Tensor normal_(double mean, double std, @Nullable Generator generator) {
    return change("normal_", x -> Generators.with(generator, x, g -> x.normal_(mean, std, g)));
  }

  /** Draws each element from an exponential distribution; returns this tensor. */
  public Tensor exponential_(double lambd) {
    return exponential_(lambd, null);
  }

  /** Draws each element from the exponential distribution of mean 1; returns this tensor. */
  public Tensor exponential_() {
    return exponential_(1);
  }

  /** As the other, drawn from a generator, null being the default one. */
  public Tensor exponential_(double lambd, @Nullable Generator generator) {
    return change(
        "exponential_", x -> Generators.with(generator, x, g -> x.exponential_(lambd, g)));
  }

  /** Draws each element from a geometric distribution; returns this tensor. */
  public Tensor geometric_(double p) {
    return geometric_(p, null);
  }

  /** As the other, drawn from a generator, null being the default one. */
  public Tensor geometric_(double p, @Nullable Generator generator) {
    return change("geometric_", x -> Generators.with(generator, x, g -> x.geometric_(p, g)));
  }

  /** Draws 1 with a probability, else 0, for each element; returns this tensor. */
  public Tensor bernoulli_(double p) {
    return bernoulli_(p, null);
  }

  /** Draws 1 or 0 for each element, as likely the one as the other; returns this tensor. */
  public Tensor bernoulli_() {
    return bernoulli_(0.5);
  }

  /** Draws 1 with the probability that stands in another tensor, else 0; returns this tensor. */
  public Tensor bernoulli_(Tensor p) {
    return change("bernoulli_", x -> Generators.with(null, x, g -> x.bernoulli_(p.raw(), g)));
  }

  /** As the other, drawn from a generator, null being the default one. */
  public Tensor bernoulli_(double p, @Nullable Generator generator) {
    return change("bernoulli_", x -> Generators.with(generator, x, g -> x.bernoulli_(p, g)));
  }

  /** Draws each element uniformly from 0 to 1; returns this tensor. */
  public Tensor uniform_() {
    return uniform_(0, 1);
  }

  /** Draws each element from the normal distribution; returns this tensor. */
  public Tensor normal_() {
    return normal_(0, 1);
  }

  /** Draws integers over the range of the type; returns this tensor. */
  public Tensor random_() {
    return change("random_", x -> Generators.with(null, x, g -> x.random_(g)));
  }

  /** Draws integers from {@code from} to below {@code to}; returns this tensor. */
  public Tensor random_(long from, long to) {
    return change(
        "random_",
        x -> {
          try (LongOptional end = new LongOptional(to)) {
            Generators.with(null, x, g -> x.random_(from, end, g));
          }
        });
  }

  /** Returns zeros of this tensor's type and device. */
  public Tensor new_zeros(long[] size, FactoryKwarg... keywords) {
    Sizes.notNegative("new_zeros", size);
    return NewTensor.like(self(), keywords)
        .make("new_zeros", o -> org.bytedeco.pytorch.global.torch.zeros(size, o));
  }

  /** Returns ones of this tensor's type and device. */
  public Tensor new_ones(long[] size, FactoryKwarg... keywords) {
    return NewTensor.like(self(), keywords)
        .make("new_ones", o -> org.bytedeco.pytorch.global.torch.ones(size, o));
  }

  /** Returns a tensor of this one's type and device that holds whatever the memory holds. */
  public Tensor new_empty(long[] size, FactoryKwarg... keywords) {
    return NewTensor.like(self(), keywords)
        .make("new_empty", o -> org.bytedeco.pytorch.global.torch.empty(size, o, null));
  }

  /** Returns a tensor of this one's type and device filled with a number. */
  public Tensor new_full(long[] size, double fill_value, FactoryKwarg... keywords) {
    return NewTensor.like(self(), keywords)
        .make(
            "new_full",
            o ->
                Natives.withScalar(
                    fill_value, s -> org.bytedeco.pytorch.global.torch.full(size, s, o)));
  }

  /** Returns a tensor of this one's type and device filled with an integer. */
  public Tensor new_full(long[] size, long fill_value, FactoryKwarg... keywords) {
    return NewTensor.like(self(), keywords)
        .make(
            "new_full",
            o ->
                Natives.withScalar(
                    fill_value, s -> org.bytedeco.pytorch.global.torch.full(size, s, o)));
  }

  /** Returns these numbers in this tensor's type and device. */
  public Tensor new_tensor(double... data) {
    return NestedArray.of(data).tensor(like());
  }

  /** Returns these integers in this tensor's type and device. */
  public Tensor new_tensor(long... data) {
    return NestedArray.of(data).tensor(like());
  }

  /** Returns a list's numbers in this tensor's type and device, as {@link torch#tensor} does. */
  public Tensor new_tensor(Collection<?> data) {
    return NestedList.tensor(data, like());
  }

  /** Returns the numbers of arrays of arrays in this tensor's type and device. */
  public Tensor new_tensor(Object[] data) {
    return NestedArray.of(data).tensor(like());
  }

  private FactoryKwarg[] like() {
    return new FactoryKwarg[] {new DtypeOf(self().dtype()), new DeviceOf(self().device())};
  }
}
