package jtorch.bench.micro;

import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.bench.presets.PresetsNetwork;
import jtorch.bench.presets.PresetsRecipe;
import jtorch.nn.Module;
import jtorch.optim.Optimizer;
import jtorch.torch;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import org.bytedeco.javacpp.PointerScope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The parts of a recipe's training step: forward, with the gradients, with the optimizer too.
 *
 * <p>You should see: at batch 1 the bridge costs as much as the presets with the same settings, and
 * at the recipes' own batches it is ahead of them where there are pictures, which stay in blocks,
 * as Adam is one kernel.
 *
 * <p>The learning rate is 0 on both sides: a batch that is seen a thousand times is learnt by
 * heart, its gradients and Adam's means become subnormal numbers, and a step takes three times as
 * long.
 */
public class RecipeStep extends Microbenchmark {
  /** A recipe's network with a batch. */
  @State(Scope.Benchmark)
  public static class Bridge {
    /** The recipe. */
    @Param({"handbook", "baseline", "three-layer", "four-layer", "cnn"})
    public String recipe;

    /** How many samples the batch has. */
    @Param({"1", "32", "64", "128", "512"})
    public long batch;

    /** Where it is trained. */
    @Param({"cpu", "cuda"})
    public String device;

    private Recipe settings;
    private Module network;
    private Optimizer optimizer;
    private Tensor images;
    private Tensor labels;

    /** Makes them. */
    @Setup
    public void make() {
      torch.manual_seed(0);
      settings = Recipes.find(recipe).orElseThrow();
      Device on = torch.device(device);
      network = settings.network().make().to(on);
      optimizer = settings.optimizer(network.parameters());
      optimizer.param_groups().forEach(group -> group.lr(0));
      images = torch.randn(settings.network().inputShape(batch)).to(on);
      labels = torch.randint(10, new long[] {batch}).to(on);
    }

    Tensor loss() {
      return settings.loss(network.forward(images), labels);
    }

    /** Waits until a GPU is done. */
    double number(Tensor tensor) {
      return tensor.item();
    }
  }

  /** The same network of the presets' layers, with jtorch's settings of JavaCPP. */
  @State(Scope.Benchmark)
  public static class Presets {
    /** The recipe. */
    @Param({"handbook", "baseline", "three-layer", "four-layer", "cnn"})
    public String recipe;

    /** How many samples the batch has. */
    @Param({"1", "32", "64", "128", "512"})
    public long batch;

    /** Where it is trained; only the bridge goes to a GPU. */
    @Param("cpu")
    public String device;

    private PresetsNetwork network;
    private org.bytedeco.pytorch.Tensor images;
    private org.bytedeco.pytorch.Tensor labels;

    /** Makes them. */
    @Setup
    public void make() {
      torch.manual_seed(0); // loads LibTorch with jtorch's settings
      PresetsRecipe settings = PresetsRecipe.find(recipe);
      network = settings.network();
      network.lr(0);
      images =
          settings.isFlat()
              ? org.bytedeco.pytorch.global.torch.randn(batch, 784)
              : org.bytedeco.pytorch.global.torch.randn(batch, 1, 28, 28);
      labels =
          org.bytedeco
              .pytorch
              .global
              .torch
              .randint(10, new long[] {batch})
              .to(org.bytedeco.pytorch.global.torch.ScalarType.Long);
    }
  }

  /** The loss on the presets. */
  @Benchmark
  @Baseline("presetsForward")
  public double presetsForward(Presets presets) {
    try (PointerScope scope = new PointerScope()) {
      assert scope != null;
      return presets.network.loss(presets.images, presets.labels).item_float();
    }
  }

  /** The loss. */
  @Benchmark
  @Baseline("presetsForward")
  public double forward(Bridge bridge) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      return bridge.number(bridge.loss());
    }
  }

  /** The loss and the gradients on the presets. */
  @Benchmark
  @Baseline("presetsBackward")
  public double presetsBackward(Presets presets) {
    try (PointerScope scope = new PointerScope()) {
      assert scope != null;
      return presets.network.backward(presets.images, presets.labels).item_float();
    }
  }

  /** The loss and the gradients. */
  @Benchmark
  @Baseline("presetsBackward")
  public double backward(Bridge bridge) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      bridge.optimizer.zero_grad();
      Tensor loss = bridge.loss();
      loss.backward();
      return bridge.number(loss);
    }
  }

  /** A whole step on the presets. */
  @Benchmark
  @Baseline("presetsStep")
  public double presetsStep(Presets presets) {
    try (PointerScope scope = new PointerScope()) {
      assert scope != null;
      return presets.network.step(presets.images, presets.labels);
    }
  }

  /** A whole step. */
  @Benchmark
  @Baseline("presetsStep")
  public double step(Bridge bridge) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      bridge.optimizer.zero_grad();
      Tensor loss = bridge.loss();
      loss.backward();
      bridge.optimizer.step();
      return bridge.number(loss);
    }
  }
}
