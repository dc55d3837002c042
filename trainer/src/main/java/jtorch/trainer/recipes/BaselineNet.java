package jtorch.trainer.recipes;

import static jtorch.Kwargs.dim;

import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;

/** The baseline's {@code MnistNet}: (N, 1, 28, 28) to log probabilities (N, 10). */
final class BaselineNet extends Module {
  final Conv2d conv1 = register("conv1", new Conv2d(1, 32, 3)); // 32, 26x26
  final Conv2d conv2 = register("conv2", new Conv2d(32, 64, 3)); // 64, 24x24
  final Dropout2d dropout = register("dropout", new Dropout2d(0.25));
  final Linear fc1 = register("fc1", new Linear(9216, 128));
  final Linear fc2 = register("fc2", new Linear(128, 10));

  @Override
  public Tensor forward(Tensor x) {
    x = conv1.forward(x);
    x = F.relu(x);
    x = conv2.forward(x);
    x = F.relu(x);
    x = F.max_pool2d(x, 2); // 12x12
    x = dropout.forward(x);
    x = x.reshape(-1, 9216); // a view, unless channels come last
    x = fc1.forward(x);
    x = F.relu(x);
    x = fc2.forward(x);
    return F.log_softmax(x, dim(1));
  }
}
