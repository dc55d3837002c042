package jtorch.trainer.recipes;

import static jtorch.Kwargs.dim;

import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;

/** The {@code Net} of PyTorch's own example: (N, 1, 28, 28) to log probabilities (N, 10). */
final class PyTorchExampleNet extends Module {
  final Conv2d conv1 = register("conv1", new Conv2d(1, 32, 3));
  final Conv2d conv2 = register("conv2", new Conv2d(32, 64, 3));
  final Dropout dropout1 = register("dropout1", new Dropout(0.25));
  final Dropout dropout2 = register("dropout2", new Dropout(0.5));
  final Linear fc1 = register("fc1", new Linear(9216, 128));
  final Linear fc2 = register("fc2", new Linear(128, 10));

  @Override
  public Tensor forward(Tensor x) {
    x = conv1.forward(x);
    x = F.relu(x);
    x = conv2.forward(x);
    x = F.relu(x);
    x = F.max_pool2d(x, 2);
    x = dropout1.forward(x);
    x = x.flatten(1, -1);
    x = fc1.forward(x);
    x = F.relu(x);
    x = dropout2.forward(x);
    x = fc2.forward(x);
    return F.log_softmax(x, dim(1));
  }
}
