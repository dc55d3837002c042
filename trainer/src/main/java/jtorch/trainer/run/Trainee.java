package jtorch.trainer.run;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.memory_format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jtorch.Autocast;
import jtorch.Device;
import jtorch.Tensor;
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

  /** Makes the network and its optimizer, in this order. */
  Trainee(Recipe recipe, Device device) {
    this.recipe = recipe;
    this.device = device;
    Module made = recipe.make().to(device);
    network = recipe.care().channelsLast() ? made.to(memory_format(torch.channels_last)) : made;
    optimizer = recipe.optimizer(network.parameters());
  }

  /**
   * What came out of a batch.
   *
   * @param loss the mean loss of a sample in training, their sum in testing
   * @param correct how many samples were labelled rightly
   * @param samples how many there are
   */
  record Outcome(double loss, long correct, long samples) {}

  /** Makes a training step. */
  Outcome train(Batch batch) {
    Tensor data = placed(batch.data());
    Tensor target = batch.target().to(device);
    optimizer.zero_grad();
    Tensor output;
    Tensor loss;
    try (Autocast _ = precision()) {
      output = network.forward(data);
      loss = recipe.loss(output, target);
    }
    loss.backward();
    if (recipe.care().clipGradNorm() > 0) {
      Tensor norm = utils.clip_grad_norm_(network.parameters(), recipe.care().clipGradNorm());
      norm.close();
    }
    optimizer.step();
    return new Outcome(loss.item(), correct(output, target), target.size(0));
  }

  /** Looks how well a batch is labelled; gradients are off. */
  Outcome test(Batch batch) {
    Tensor target = batch.target().to(device);
    try (Autocast _ = precision()) {
      Tensor output = network.forward(placed(batch.data()));
      double loss = recipe.testLoss(output, target).item();
      return new Outcome(loss, correct(output, target), target.size(0));
    }
  }

  /** Returns what the network and its optimizer have learnt so far. */
  Map<String, @Nullable Object> state() {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("model", onCpu(network.state_dict()));
    state.put("optimizer", onCpu(optimizer.state_dict()));
    return state;
  }

  /** Takes over what {@link #state} returned. */
  void load(Dict saved) {
    network.load_state_dict(saved.state_dict("model"));
    optimizer.load_state_dict(saved.dict("optimizer"));
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
    Optional<String> amp = recipe.care().amp();
    return amp.isPresent() ? torch.autocast(device.type(), dtype(torch.bfloat16)) : null;
  }

  private static long correct(Tensor output, Tensor target) {
    return output.argmax(1).eq(target).sum().item_long();
  }

  Module network() {
    return network;
  }

  Optimizer optimizer() {
    return optimizer;
  }
}
