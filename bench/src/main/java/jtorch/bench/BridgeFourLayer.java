package jtorch.bench;

import static jtorch.Kwargs.lr;

import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;
import jtorch.torch;

/** The {@code four-layer} network on the bridge. */
final class BridgeFourLayer {
  private final Sequential net =
      new Sequential(
          new Linear(784, 400),
          new ReLU(),
          new Linear(400, 200),
          new ReLU(),
          new Linear(200, 100),
          new ReLU(),
          new Linear(100, 10));
  private final SGD optimizer = new SGD(net.parameters(), lr(0.1));
  private final Tensor images;
  private final Tensor labels;

  BridgeFourLayer(long batch) {
    images = torch.randn(batch, 784);
    labels = torch.randint(10, new long[] {batch});
  }

  double step() {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      optimizer.zero_grad();
      Tensor loss = F.cross_entropy(net.forward(images), labels);
      loss.backward();
      optimizer.step();
      return loss.item();
    }
  }
}
