package jtorch.nn;

import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import jtorch.Tensor;

/** The networks of lazy.py. */
final class LazyNetworks {
  private LazyNetworks() {}

  static Sequential lenet() {
    return new Sequential(
        new LazyConv2d(6, 5, padding(2)),
        new Sigmoid(),
        new AvgPool2d(2, stride(2)),
        new LazyConv2d(4, 3),
        new LazyBatchNorm2d(),
        new ReLU(),
        new Flatten(),
        new LazyLinear(8),
        new LazyBatchNorm1d(),
        new Sigmoid(),
        new Linear(8, 5),
        new Sigmoid(),
        new LazyLinear(3));
  }

  static void init_cnn(Module module) {
    if (module instanceof Linear layer) {
      init.xavier_uniform_(layer.weight);
    } else if (module instanceof Conv2d layer) {
      init.xavier_uniform_(layer.weight);
    }
  }

  /** A network of one's own. */
  static final class Mlp extends Module {
    final LazyLinear hidden = register("hidden", new LazyLinear(4));
    final LazyBatchNorm1d norm = register("norm", new LazyBatchNorm1d());
    final LazyLinear out = register("out", new LazyLinear(2));

    @Override
    public Tensor forward(Tensor x) {
      return out.forward(F.relu(norm.forward(hidden.forward(x))));
    }
  }
}
