package jtorch.trainer.run;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.enabled;
import static jtorch.Kwargs.memory_format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jtorch.Autocast;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.amp.GradScaler;
import jtorch.nn.Module;
import jtorch.nn.utils;
import jtorch.optim.Optimizer;
import jtorch.serialization.Dict;
import jtorch.serialization.Tuple;
import jtorch.torch;
import jtorch.trainer.recipes.Recipe;
import jtorch.utils.data.Batch;
import org.jspecify.annotations.Nullable;

/** A network with its optimizer, which a batch goes through. */
final class Trainee {
  private final Recipe recipe;
  private final Device device;
  private final Module network;
  private final Optimizer optimizer;
  private final GradScaler scaler;
  private final Tensor one; // backward() alone would make it at each step, by a kernel of its own

  /**
   * Makes the network and its optimizer, in this order.
   *
   * @param fused whether the optimizer uses kernels for all parameters at once where it can, though
   *     the recipe doesn't say so
   */
  Trainee(Recipe recipe, Device device, boolean fused) {
    this.recipe = recipe;
    this.device = device;
    Module made = recipe.make().to(device);
    network = recipe.care().channelsLast() ? made.to(memory_format(torch.channels_last)) : made;
    optimizer = recipe.optimizer(network.parameters(), fused);
    scaler = new GradScaler(device.type(), enabled(isHalf(recipe)));
    one = torch.ones(new long[0]).to(device);
  }

  /**
   * What came out of a batch.
   *
   * @param loss the mean loss of a sample in training, their sum in testing
   * @param correct how many samples were labelled rightly
   * @param samples how many there are
   */
  record Outcome(double loss, long correct, long samples) {}

  /** What came out of a training step, still on the device. */
  record Made(Tensor loss, Tensor output) {}

  /** What came out of a test, still on the device. */
  record Tested(Tensor loss, Tensor correct) {}

  /** Makes a training step. */
  Outcome train(Batch batch) {
    Tensor target = batch.target().to(device);
    Made made = step(batch.data(), target);
    long correct = correct(made.output(), target).item_long();
    return new Outcome(made.loss().item(), correct, target.size(0));
  }

  /** Makes a training step, and waits for nothing where the optimizer doesn't. */
  Made step(Tensor pictures, Tensor target) {
    Tensor data = placed(pictures);
    optimizer.zero_grad();
    Tensor output;
    Tensor loss;
    try (Autocast _ = precision()) {
      output = network.forward(data);
      loss = recipe.loss(output, target);
    }
    scaler.scale(loss).backward(one);
    if (recipe.care().clipGradNorm() > 0) {
      scaler.unscale_(optimizer);
      Tensor norm = utils.clip_grad_norm_(network.parameters(), recipe.care().clipGradNorm());
      norm.close();
    }
    scaler.step(optimizer);
    scaler.update();
    return new Made(loss, output);
  }

  /** A step was begun and not made: the next one begins anew. */
  void forgetStep() {
    optimizer.zero_grad();
    if (scaler.is_enabled()) {
      scaler.update(scaler.get_scale());
    }
  }

  /** Looks how well a batch is labelled; gradients are off. */
  Tested test(Batch batch) {
    Tensor target = batch.target().to(device);
    try (Autocast _ = precision()) {
      Tensor output = network.forward(placed(batch.data()));
      return new Tested(recipe.testLoss(output, target), correct(output, target));
    }
  }

  /** Returns what the network and its optimizer have learnt so far. */
  Map<String, @Nullable Object> state() {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("model", onCpu(network.state_dict()));
    state.put("optimizer", onCpu(optimizer.state_dict()));
    return state;
  }

  /** Returns what the gradient scaler has found so far, or null where there is none. */
  @Nullable Map<String, Object> scaling() {
    return scaler.is_enabled() ? scaler.state_dict() : null;
  }

  /** Takes over what {@link #state} and {@link #scaling} returned. */
  void load(Dict saved) {
    network.load_state_dict(saved.state_dict("model"));
    optimizer.load_state_dict(saved.dict("optimizer"));
    if (saved.get("scaler") instanceof Dict scaling) {
      scaler.load_state_dict(scaling);
    }
  }

  /** Copies what is on a GPU, so that a checkpoint opens on every machine. */
  private static @Nullable Object onCpu(@Nullable Object value) {
    return switch (value) {
      case Tensor tensor -> tensor.device().is_cuda() ? tensor.to(torch.device("cpu")) : tensor;
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(key, onCpu(item)));
        yield copy;
      }
      case List<?> list when !(list instanceof Tuple) ->
          new ArrayList<>(list.stream().map(Trainee::onCpu).toList());
      case null, default -> value;
    };
  }

  private Tensor placed(Tensor pictures) {
    Tensor moved = recipe.network().input(pictures.to(device));
    return recipe.care().channelsLast() && moved.dim() == 4
        ? moved.contiguous(memory_format(torch.channels_last))
        : moved;
  }

  /** Opens a block of fewer bits, where the recipe wants them. */
  private @Nullable Autocast precision() {
    return recipe.care().amp().isPresent()
        ? torch.autocast(device.type(), dtype(isHalf(recipe) ? torch.float16 : torch.bfloat16))
        : null;
  }

  /** Whether small gradients need a scale: bfloat16 has float32's range. */
  private static boolean isHalf(Recipe recipe) {
    return recipe.care().amp().equals(Optional.of("fp16"));
  }

  private static Tensor correct(Tensor output, Tensor target) {
    return labels(output).eq(target).sum();
  }

  /** Returns the labels that a network's output says, one for each sample. */
  static Tensor labels(Tensor output) {
    return output.argmax(1);
  }

  Device device() {
    return device;
  }

  Module network() {
    return network;
  }

  Optimizer optimizer() {
    return optimizer;
  }
}
