package jtorch.bench.presets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.Optimizer;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.jspecify.annotations.Nullable;

/** A network of the presets' layers with its loss and its optimizer. */
public final class PresetsNetwork {
  private final List<Module> layers = new ArrayList<>();
  private UnaryOperator<Tensor> forward = x -> x;
  private BinaryOperator<Tensor> loss = (output, target) -> output;
  private @Nullable Optimizer optimizer;

  <T extends Module> T add(T layer) {
    layers.add(layer);
    return layer;
  }

  void forward(UnaryOperator<Tensor> chosen) {
    forward = chosen;
  }

  PresetsNetwork loss(BinaryOperator<Tensor> chosen) {
    loss = chosen;
    return this;
  }

  PresetsNetwork sgd(double lr) {
    optimizer = new SGD(parameters(), new SGDOptions(lr));
    return this;
  }

  PresetsNetwork adam(double lr) {
    optimizer = new Adam(parameters(), new AdamOptions(lr));
    return this;
  }

  private TensorVector parameters() {
    TensorVector all = new TensorVector();
    for (Module layer : layers) {
      TensorVector own = layer.parameters();
      for (long i = 0; i < own.size(); i++) {
        all.push_back(own.get(i));
      }
    }
    return all;
  }

  /** Sets the optimizer's learning rate. */
  public void lr(double rate) {
    if (optimizer != null) {
      optimizer.param_groups().get(0).options().set_lr(rate);
    }
  }

  /** Switches between training and use. */
  public void train(boolean on) {
    layers.forEach(layer -> layer.train(on));
  }

  /** Makes a training step and returns the loss. */
  public double step(Tensor x, Tensor y) {
    if (optimizer == null) {
      throw new IllegalStateException("The network has no optimizer.");
    }
    Tensor value = backward(x, y);
    optimizer.step();
    return value.item_float();
  }

  /** Makes the gradients anew and returns the loss. */
  public Tensor backward(Tensor x, Tensor y) {
    if (optimizer != null) {
      optimizer.zero_grad();
    }
    Tensor value = loss(x, y);
    value.backward();
    return value;
  }

  /** Returns the loss. */
  public Tensor loss(Tensor x, Tensor y) {
    return loss.apply(forward.apply(x), y);
  }

  /** Returns how many samples are labelled rightly. */
  public long correct(Tensor x, Tensor y) {
    return forward
        .apply(x)
        .argmax(new org.bytedeco.pytorch.LongOptional(1), false)
        .eq(y)
        .sum()
        .item_long();
  }
}
