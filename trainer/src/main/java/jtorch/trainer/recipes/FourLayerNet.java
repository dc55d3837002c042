package jtorch.trainer.recipes;

import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;

/** The four-layer tutorial's network, which is a Sequential: (N, 784) to scores (N, 10). */
final class FourLayerNet {
  private FourLayerNet() {}

  static Module make() {
    return new Sequential(
        new Linear(784, 400),
        new ReLU(),
        new Linear(400, 200),
        new ReLU(),
        new Linear(200, 100),
        new ReLU(),
        new Linear(100, 10));
  }
}
