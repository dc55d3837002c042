package jtorch.nn;

import jtorch.ActivationKwargs.BatchNormCallKwarg;
import jtorch.ActivationKwargs.BiasOf;
import jtorch.ActivationKwargs.InstanceNormCallKwarg;
import jtorch.ActivationKwargs.NormCallKwarg;
import jtorch.ActivationKwargs.RmsNormCallKwarg;
import jtorch.ActivationKwargs.UseInputStats;
import jtorch.LossKwargs.ClassWeight;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.Momentum;
import jtorch.NnKwargs.Training;
import jtorch.SizeKwargs.NumGroups;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** Normalizations whose scales and offsets are given by their names. */
abstract class NamedNormFunctions extends NormalizationFunctions {
  NamedNormFunctions() {}

  /** As the other: {@code F.layer_norm(x, (64,), weight=w, bias=b)} in Python. */
  public static Tensor layer_norm(
      Tensor input, long[] normalized_shape, NormCallKwarg first, NormCallKwarg... more) {
    Object[] all = Keywords.of(first, more);
    return layer_norm(input, normalized_shape, weight(all), bias(all), eps(all));
  }

  /** As the other: {@code F.group_norm(x, 8, weight=w, bias=b)} in Python. */
  public static Tensor group_norm(
      Tensor input, long num_groups, NormCallKwarg first, NormCallKwarg... more) {
    Object[] all = Keywords.of(first, more);
    return group_norm(input, num_groups, weight(all), bias(all), eps(all));
  }

  /** As the other: {@code F.group_norm(x, num_groups=8)} in Python. */
  public static Tensor group_norm(Tensor input, NumGroups num_groups, NormCallKwarg... keywords) {
    Object[] all = keywords;
    return group_norm(input, num_groups.value(), weight(all), bias(all), eps(all));
  }

  /** As the other: {@code F.rms_norm(x, (64,), w)} in Python. */
  public static Tensor rms_norm(Tensor input, long[] normalized_shape, Tensor weight) {
    return rms_norm(input, normalized_shape, weight, null);
  }

  /** As the other: {@code F.rms_norm(x, (64,), weight=w, eps=1e-6)} in Python. */
  public static Tensor rms_norm(
      Tensor input, long[] normalized_shape, RmsNormCallKwarg first, RmsNormCallKwarg... more) {
    Object[] all = Keywords.of(first, more);
    Eps eps = Keywords.last(Eps.class, all);
    return rms_norm(input, normalized_shape, weight(all), eps == null ? null : eps.value());
  }

  /** As the other: {@code F.batch_norm(x, mean, var, weight=w, training=True)} in Python. */
  public static Tensor batch_norm(
      Tensor input,
      @Nullable Tensor running_mean,
      @Nullable Tensor running_var,
      BatchNormCallKwarg first,
      BatchNormCallKwarg... more) {
    Object[] all = Keywords.of(first, more);
    Training training = Keywords.last(Training.class, all);
    return batch_norm(
        input,
        running_mean,
        running_var,
        weight(all),
        bias(all),
        training != null && training.value(),
        momentum(all),
        eps(all));
  }

  /** As the other: {@code F.instance_norm(x, weight=w, eps=1e-3)} in Python. */
  public static Tensor instance_norm(
      Tensor input, InstanceNormCallKwarg first, InstanceNormCallKwarg... more) {
    return instance_norm(input, null, null, first, more);
  }

  /** As the other, with running numbers for {@code use_input_stats(false)}. */
  public static Tensor instance_norm(
      Tensor input,
      @Nullable Tensor running_mean,
      @Nullable Tensor running_var,
      InstanceNormCallKwarg first,
      InstanceNormCallKwarg... more) {
    Object[] all = Keywords.of(first, more);
    UseInputStats own = Keywords.last(UseInputStats.class, all);
    return instance_norm(
        input,
        running_mean,
        running_var,
        weight(all),
        bias(all),
        own == null || own.value(),
        momentum(all),
        eps(all));
  }

  private static @Nullable Tensor weight(Object... keywords) {
    ClassWeight weight = Keywords.last(ClassWeight.class, keywords);
    return weight == null ? null : weight.value();
  }

  private static @Nullable Tensor bias(Object... keywords) {
    BiasOf bias = Keywords.last(BiasOf.class, keywords);
    return bias == null ? null : bias.value();
  }

  private static double eps(Object... keywords) {
    return Keywords.number(Eps.class, Eps::value, 1e-5, keywords);
  }

  private static double momentum(Object... keywords) {
    return Keywords.number(Momentum.class, Momentum::value, 0.1, keywords);
  }
}
