package jtorch.trainer.recipes;

import jtorch.Tensor;
import jtorch.nn.Flatten;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.torch;

/** The three-layer tutorial's {@code MyNet}: (N, 1, 28, 28) to scores (N, 10), none below 0. */
final class ThreeLayerNet extends Module {
  final Flatten flatten = register("flatten", new Flatten());
  final Linear fc1 = register("fc1", new Linear(784, 256));
  final Linear fc2 = register("fc2", new Linear(256, 128));
  final Linear fc3 = register("fc3", new Linear(128, 10));

  @Override
  public Tensor forward(Tensor x) {
    x = flatten.forward(x);
    x = torch.relu(fc1.forward(x));
    x = torch.relu(fc2.forward(x));
    return torch.relu(fc3.forward(x));
  }
}
