package jtorch.optim;

import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TrainingKwargs.AveragedKwarg;
import jtorch.TrainingKwargs.AvgFn;
import jtorch.TrainingKwargs.MultiAvgFn;
import jtorch.TrainingKwargs.UseBuffers;
import jtorch.copy;
import jtorch.internal.Gradients;
import jtorch.nn.Module;
import jtorch.nn._BatchNorm;
import jtorch.torch;
import jtorch.utils.data.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Averages of the weights that training goes through: {@code torch.optim.swa_utils}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/optim.html#weight-averaging-swa-and-ema">Weight
 * averaging</a>. The learning rate's scheduler is {@link jtorch.optim.lr_scheduler.SWALR}.
 */
public final class swa_utils {
  private swa_utils() {}

  /** How a parameter is averaged. */
  @FunctionalInterface
  public interface Average {
    /**
     * Returns the new average, of the same shape.
     *
     * @param averaged the average so far
     * @param current the model's parameter
     * @param num_averaged how many were averaged so far, an int64 without dimensions
     */
    Tensor of(Tensor averaged, Tensor current, Tensor num_averaged);
  }

  /** How many parameters are averaged at once. */
  @FunctionalInterface
  public interface MultiAverage {
    /**
     * Changes averages in place.
     *
     * @param averaged the averages so far, of one type and on one device
     * @param current the model's parameters
     * @param num_averaged how many were averaged so far, an int64 without dimensions
     */
    void of(List<Tensor> averaged, List<Tensor> current, Tensor num_averaged);
  }

  /** Returns the exponential moving average in which an old value keeps 0.999 of its weight. */
  public static Average get_ema_avg_fn() {
    return get_ema_avg_fn(0.999);
  }

  /**
   * Returns the exponential moving average in which an old value keeps {@code decay} of its weight.
   *
   * @throws IllegalArgumentException if that is not from 0 to 1
   */
  public static Average get_ema_avg_fn(double decay) {
    checkDecay(decay);
    return (averaged, current, _) -> averaged.mul(decay).add(current.mul(1 - decay));
  }

  /** Returns the average in which all values weigh the same. */
  public static Average get_swa_avg_fn() {
    return (averaged, current, count) -> averaged.add(current.sub(averaged).div(count.add(1)));
  }

  /** As {@link #get_ema_avg_fn()}, for many parameters at once. */
  public static MultiAverage get_ema_multi_avg_fn() {
    return get_ema_multi_avg_fn(0.999);
  }

  /**
   * As {@link #get_ema_avg_fn(double)}, for many parameters at once.
   *
   * @throws IllegalArgumentException if {@code decay} is not from 0 to 1
   */
  public static MultiAverage get_ema_multi_avg_fn(double decay) {
    checkDecay(decay);
    return (averaged, current, _) -> {
      if (hasFractions(averaged)) {
        lerp_(averaged, current, 1 - decay);
        return;
      }
      for (int i = 0; i < averaged.size(); i++) {
        Tensor sum = averaged.get(i).mul(decay).add(current.get(i).mul(1 - decay));
        averaged.get(i).copy_(sum);
      }
    };
  }

  /** As {@link #get_swa_avg_fn()}, for many parameters at once. */
  public static MultiAverage get_swa_multi_avg_fn() {
    return (averaged, current, count) -> {
      if (hasFractions(averaged)) {
        lerp_(averaged, current, count.add(1).reciprocal().item());
        return;
      }
      for (int i = 0; i < averaged.size(); i++) {
        Tensor change = current.get(i).sub(averaged.get(i));
        averaged.get(i).addcdiv_(change, count.add(1), value(1));
      }
    };
  }

  private static void checkDecay(double decay) {
    if (!(decay >= 0 && decay <= 1)) {
      throw new IllegalArgumentException(
          "swa_utils: decay must be from 0 to 1, not " + decay + ".");
    }
  }

  private static boolean hasFractions(List<Tensor> tensors) {
    if (tensors.isEmpty()) {
      throw new IllegalArgumentException("swa_utils: there is no tensor to average.");
    }
    Tensor first = tensors.getFirst();
    return first.is_floating_point() || first.is_complex();
  }

  private static void lerp_(List<Tensor> averaged, List<Tensor> current, double weight) {
    torch.ops("aten::_foreach_lerp_", "Scalar").call(averaged, current, weight);
  }

  /**
   * A module whose parameters are averages of another's: {@code ema.update_parameters(model)} after
   * each step. Takes and returns the shapes that its module does.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.swa_utils.AveragedModel.html">AveragedModel</a>.
   * Its state dict has Python's names; the averaging functions are no part of it.
   */
  public static final class AveragedModel<M extends Module> extends Module {
    private final @Nullable Average avg_fn;
    private final @Nullable MultiAverage multi_avg_fn;
    private final boolean use_buffers;

    /**
     * Makes one of a copy of a model, as {@link jtorch.copy#deepcopy(Object)} copies; all that is
     * averaged weighs the same unless {@code avg_fn} or {@code multi_avg_fn} is given.
     *
     * @throws IllegalArgumentException if both are given, or the model can't be copied
     */
    public AveragedModel(M model, AveragedKwarg... keywords) {
      this(keywords, copy.deepcopy(model));
    }

    /**
     * As the other, of a copy that is made anew: {@code new AveragedModel<>(model, Net::new)}.
     *
     * @throws IllegalArgumentException if both functions are given, or the maker makes another
     *     model
     */
    public AveragedModel(M model, Supplier<? extends M> maker, AveragedKwarg... keywords) {
      this(keywords, copy.deepcopy(model, maker));
    }

    private AveragedModel(AveragedKwarg[] keywords, M copied) {
      Average one = null;
      MultiAverage many = null;
      boolean buffers = false;
      Device place = null;
      for (AveragedKwarg keyword : keywords) {
        switch (keyword) {
          case AvgFn k -> one = k.value();
          case MultiAvgFn k -> many = k.value();
          case UseBuffers k -> buffers = k.value();
          case DeviceOf k -> place = k.value();
        }
      }
      if (one != null && many != null) {
        throw new IllegalArgumentException(
            "AveragedModel: avg_fn and multi_avg_fn are both given; give one of them.");
      }
      avg_fn = one;
      multi_avg_fn = many;
      use_buffers = buffers;
      Module averaged = register("module", copied);
      Tensor count = register_buffer("n_averaged", torch.tensor(0L).squeeze(0));
      if (place != null) {
        averaged.to(place);
        Gradients.move(count, place);
      }
    }

    /** Returns the module with the averages: {@code ema.module} in Python. */
    @SuppressWarnings("unchecked") // what the constructor has registered
    public M module() {
      return (M) get_submodule("module");
    }

    /** Returns how many models were averaged, an int64 without dimensions. */
    public Tensor n_averaged() {
      return get_buffer("n_averaged");
    }

    /** Returns what the module with the averages returns. */
    @Override
    public Tensor forward(Tensor input) {
      return module().call(input);
    }

    /**
     * Takes a model's present parameters into the averages, the first ones as they are. Buffers are
     * averaged with {@code use_buffers(true)}, and copied else.
     *
     * @throws IllegalArgumentException if the model has another number of parameters or buffers,
     *     before anything has changed
     */
    public void update_parameters(Module model) {
      check(model);
      try (var mode = torch.no_grad();
          var scope = torch.scope()) {
        assert mode != null && scope != null;
        List<Pair> pairs = pairs(module().parameters(), model.parameters());
        if (use_buffers) {
          pairs.addAll(pairs(module().buffers(), model.buffers()));
        }
        if (n_averaged().item_long() == 0) {
          pairs.forEach(Pair::copy);
        } else {
          average(pairs);
        }
        if (!use_buffers) {
          pairs(module().buffers(), model.buffers()).forEach(Pair::copy);
        }
        n_averaged().add_(1);
      }
    }

    /** Refuses another network before anything of the average has changed. */
    private void check(Module model) {
      checkCount("parameters", module().parameters().size(), model.parameters().size());
      checkCount("buffers", module().buffers().size(), model.buffers().size());
    }

    private static void checkCount(String what, int own, int given) {
      if (own != given) {
        throw new IllegalArgumentException(
            "AveragedModel: the model has "
                + given
                + " "
                + what
                + ", and its average "
                + own
                + "; give the model that it was made of, or one like it.");
      }
    }

    private void average(List<Pair> pairs) {
      if (avg_fn != null) {
        averageEach(pairs, avg_fn);
        return;
      }
      Map<Kind, List<Pair>> groups = new LinkedHashMap<>();
      for (Pair pair : pairs) {
        groups.computeIfAbsent(Kind.of(pair.averaged()), _ -> new ArrayList<>()).add(pair);
      }
      groups.forEach((kind, group) -> {
        if (multi_avg_fn == null && !kind.device().is_cuda()) {
          averageEach(group, get_swa_avg_fn()); // as Python does where it has no kernels for lists
          return;
        }
        MultiAverage many = multi_avg_fn == null ? get_swa_multi_avg_fn() : multi_avg_fn;
        many.of(
            group.stream().map(Pair::averaged).toList(),
            group.stream().map(Pair::current).toList(),
            n_averaged().to(kind.device()));
      });
    }

    private void averageEach(List<Pair> pairs, Average one) {
      for (Pair pair : pairs) {
        Tensor count = n_averaged().to(pair.averaged().device());
        pair.averaged().copy_(one.of(pair.averaged(), pair.current(), count));
      }
    }

    private static List<Pair> pairs(
        List<? extends Tensor> averaged, List<? extends Tensor> current) {
      List<Pair> pairs = new ArrayList<>();
      for (int i = 0; i < averaged.size(); i++) {
        Tensor own = averaged.get(i).detach();
        pairs.add(new Pair(own, current.get(i).detach().to(own.device())));
      }
      return pairs;
    }

    /** What a call of the functions for many must agree on. */
    private record Kind(Device device, DType dtype) {
      static Kind of(Tensor tensor) {
        return new Kind(tensor.device(), tensor.dtype());
      }
    }

    /** An average and the tensor that goes into it. */
    private record Pair(Tensor averaged, Tensor current) {
      void copy() {
        averaged.copy_(current);
      }
    }
  }

  /**
   * Has the batch normalizations of a model remember the means of a pass over the data, as those of
   * averaged weights aren't known.
   *
   * @param loader gives batches, tensors, or lists whose first element is the data
   * @throws IllegalArgumentException if it gives something else
   */
  public static void update_bn(Iterable<?> loader, Module model) {
    update_bn(loader, model, null);
  }

  /** As the other, with the data brought to a device, unless that is null. */
  public static void update_bn(Iterable<?> loader, Module model, @Nullable Device device) {
    Map<_BatchNorm, @Nullable Double> shares = new LinkedHashMap<>();
    for (Module module : model.modules()) {
      if (module instanceof _BatchNorm layer) {
        layer.reset_running_stats();
        shares.put(layer, layer.momentum());
      }
    }
    if (shares.isEmpty()) {
      return;
    }
    boolean training = model.training();
    model.train();
    shares.keySet().forEach(layer -> layer.set(momentum(null)));
    try (var mode = torch.no_grad()) {
      assert mode != null;
      for (Object batch : loader) {
        try (var scope = torch.scope()) {
          assert scope != null;
          Tensor data = data(batch);
          Tensor unused = model.call(device == null ? data : data.to(device));
          assert unused != null;
        }
      }
    } finally {
      shares.forEach((layer, share) -> layer.set(share == null ? momentum(null) : momentum(share)));
      model.train(training);
    }
  }

  private static Tensor data(@Nullable Object batch) {
    return switch (batch) {
      case Tensor tensor -> tensor;
      case Batch(_, Tensor data, _) -> data;
      case List<?> list when !list.isEmpty() -> data(list.getFirst());
      case null, default ->
          throw new IllegalArgumentException(
              "update_bn: a batch must be a tensor, a Batch or a list that begins with a tensor,"
                  + " not "
                  + (batch == null ? "null" : "a " + batch.getClass().getSimpleName())
                  + ".");
    };
  }
}
