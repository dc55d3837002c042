package jtorch.bench.micro;

import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.bench.presets.PresetsNetwork;
import jtorch.bench.presets.PresetsRecipe;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.recipes.Network;
import org.bytedeco.javacpp.PointerScope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long a picture takes through a trained network until its label is known.
 *
 * <p>You should see: one picture takes some ten microseconds beyond what its products cost.
 */
public class InferenceLatency extends Microbenchmark {
  /** A network of the bridge's. */
  @State(Scope.Benchmark)
  public static class Bridge {
    /** The recipe. */
    @Param({"handbook", "baseline", "three-layer", "four-layer", "cnn"})
    public String recipe;

    /** How many pictures at once. */
    @Param({"1", "64"})
    public long batch;

    /** Where the network is. */
    @Param({"cpu", "cuda"})
    public String device;

    private Module network;
    private Tensor images;

    /** Makes the network and a picture. */
    @Setup
    public void make() {
      Network chosen = Network.find(recipe).orElseThrow();
      Device on = torch.device(device);
      network = chosen.make().to(on);
      network.eval();
      images = torch.randn(chosen.inputShape(batch)).to(on);
    }
  }

  /** The same of the presets' layers. */
  @State(Scope.Benchmark)
  public static class Presets {
    /** The recipe. */
    @Param({"handbook", "baseline", "three-layer", "four-layer", "cnn"})
    public String recipe;

    /** How many pictures at once. */
    @Param({"1", "64"})
    public long batch;

    /** Where the network is; only the bridge goes to a GPU. */
    @Param("cpu")
    public String device;

    private PresetsNetwork network;
    private org.bytedeco.pytorch.Tensor images;
    private org.bytedeco.pytorch.Tensor labels;

    /** Makes the network and a picture. */
    @Setup
    public void make() {
      torch.manual_seed(0); // loads LibTorch with jtorch's settings
      PresetsRecipe settings = PresetsRecipe.find(recipe);
      network = settings.network();
      network.train(false);
      images =
          settings.isFlat()
              ? org.bytedeco.pytorch.global.torch.randn(batch, 784)
              : org.bytedeco.pytorch.global.torch.randn(batch, 1, 28, 28);
      labels = org.bytedeco.pytorch.global.torch.zeros(batch);
    }
  }

  /** The presets without a graph: the baseline. */
  @Benchmark
  @Baseline("presets")
  public long presets(Presets presets) {
    try (PointerScope scope = new PointerScope()) {
      assert scope != null;
      org.bytedeco.pytorch.NoGradGuard guard = new org.bytedeco.pytorch.NoGradGuard();
      long correct = presets.network.correct(presets.images, presets.labels);
      guard.close();
      return correct;
    }
  }

  /** With {@code torch.no_grad()}. */
  @Benchmark
  @Baseline("presets")
  public double noGrad(Bridge bridge) {
    try (TensorScope scope = torch.scope();
        var _ = torch.no_grad()) {
      assert scope != null;
      return bridge.network.forward(bridge.images).argmax(1).sum().item();
    }
  }

  /** With {@code torch.inference_mode()}. */
  @Benchmark
  @Baseline("presets")
  public double inferenceMode(Bridge bridge) {
    try (TensorScope scope = torch.scope();
        var _ = torch.inference_mode()) {
      assert scope != null;
      return bridge.network.forward(bridge.images).argmax(1).sum().item();
    }
  }
}
