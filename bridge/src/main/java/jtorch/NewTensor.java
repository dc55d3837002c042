package jtorch;

import java.util.function.BiFunction;
import java.util.function.Function;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.RandomKwarg;
import jtorch.TensorKwargs.RequiresGrad;
import jtorch.internal.Call;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.GeneratorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.jspecify.annotations.Nullable;

/** What a new tensor shall be: what its keywords say. */
record NewTensor(
    @Nullable DType dtype, Device device, boolean requires_grad, @Nullable Generator generator) {
  static NewTensor of(RandomKwarg... keywords) {
    return new NewTensor(null, DefaultDevice.get(), false, null).with(keywords);
  }

  /** What a tensor like another shall be. */
  static NewTensor like(Tensor input, RandomKwarg... keywords) {
    return new NewTensor(input.dtype(), input.device(), false, null).with(keywords);
  }

  /** What somebody else's tensor shall become: it goes to the default device if one was set. */
  static NewTensor from(Tensor data, RandomKwarg... keywords) {
    Device set = DefaultDevice.set();
    Device device = set == null ? data.device() : set;
    return new NewTensor(data.dtype(), device, false, null).with(keywords);
  }

  private NewTensor with(RandomKwarg... keywords) {
    NewTensor made = this;
    for (RandomKwarg keyword : keywords) {
      made =
          switch (keyword) {
            case DtypeOf(DType value) ->
                new NewTensor(value, made.device, made.requires_grad, made.generator);
            case DeviceOf(Device value) ->
                new NewTensor(made.dtype, value, made.requires_grad, made.generator);
            case RequiresGrad(boolean value) ->
                new NewTensor(made.dtype, made.device, value, made.generator);
            case GeneratorOf(Generator value) ->
                new NewTensor(made.dtype, made.device, made.requires_grad, value);
          };
    }
    return made;
  }

  /** Calls an operator that makes floats unless the caller said otherwise. */
  Tensor make(String operator, Function<TensorOptions, org.bytedeco.pytorch.Tensor> call) {
    Natives.load();
    return make(operator, torch.get_default_dtype(), call);
  }

  /** Calls an operator that makes elements of a type unless the caller said otherwise. */
  Tensor make(
      String operator, DType usual, Function<TensorOptions, org.bytedeco.pytorch.Tensor> call) {
    DType type = dtype == null ? usual : dtype;
    Tensor made = Call.tensor(operator, () -> Natives.withOptions(type, device, call));
    return requires_grad ? made.requires_grad_() : made;
  }

  /** Calls an operator that draws floats unless the caller said otherwise. */
  Tensor draw(
      String operator,
      BiFunction<GeneratorOptional, TensorOptions, org.bytedeco.pytorch.Tensor> call) {
    Natives.load();
    return draw(operator, torch.get_default_dtype(), call);
  }

  /** Calls an operator that draws random numbers of a type. */
  Tensor draw(
      String operator,
      DType usual,
      BiFunction<GeneratorOptional, TensorOptions, org.bytedeco.pytorch.Tensor> call) {
    return make(operator, usual, o -> Generators.with(generator, device, g -> call.apply(g, o)));
  }

  /** Brings a finished tensor to what was asked for. */
  Tensor apply(Tensor made, DType usual) {
    DType type = dtype == null ? usual : dtype;
    Tensor typed = made;
    if (type != made.dtype()) {
      try (made) {
        typed = made.to(type);
      }
    }
    Tensor placed = typed.to(device);
    return requires_grad ? placed.requires_grad_() : placed;
  }

  /** Brings somebody else's tensor to what was asked for; itself if it is that already. */
  Tensor convert(Tensor data) {
    DType type = dtype == null ? data.dtype() : dtype;
    Tensor typed = type == data.dtype() ? data : data.to(type);
    Tensor placed = typed.to(device);
    return requires_grad ? placed.requires_grad_() : placed;
  }
}
