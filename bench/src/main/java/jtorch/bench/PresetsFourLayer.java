package jtorch.bench;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** The {@code four-layer} network as one writes it on the presets alone. */
final class PresetsFourLayer {
  private final LinearImpl[] layers = {
    new LinearImpl(784, 400),
    new LinearImpl(400, 200),
    new LinearImpl(200, 100),
    new LinearImpl(100, 10)
  };
  private final SGD optimizer;
  private final Tensor images;
  private final Tensor labels;

  PresetsFourLayer(long batch) {
    TensorVector parameters = new TensorVector();
    for (LinearImpl layer : layers) {
      parameters.push_back(layer.weight());
      parameters.push_back(layer.bias());
    }
    optimizer = new SGD(parameters, new SGDOptions(0.1));
    images = torch.randn(batch, 784);
    labels = torch.randint(10, new long[] {batch}).to(torch.ScalarType.Long);
  }

  double step() {
    try (PointerScope scope = new PointerScope()) {
      assert scope != null;
      optimizer.zero_grad();
      Tensor x = images;
      for (int i = 0; i < layers.length; i++) {
        x = layers[i].forward(x);
        if (i + 1 < layers.length) {
          x = torch.relu(x);
        }
      }
      Tensor loss = torch.cross_entropy_loss(x, labels);
      loss.backward();
      optimizer.step();
      return loss.item_float();
    }
  }
}
