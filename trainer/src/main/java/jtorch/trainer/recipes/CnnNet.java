package jtorch.trainer.recipes;

import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.padding;

import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;

/** The cnn tutorial's {@code CNN}: (N, 1, 28, 28) to probabilities (N, 10). */
final class CnnNet extends Module {
  final Conv2d conv1 = register("conv1", new Conv2d(1, 16, 3, padding(1)));
  final Conv2d conv2 = register("conv2", new Conv2d(16, 32, 3, padding(1)));
  final Linear fc1 = register("fc1", new Linear(32 * 7 * 7, 512));
  final Linear fc2 = register("fc2", new Linear(512, 128));
  final Linear fc3 = register("fc3", new Linear(128, 10));
  final MaxPool2d pool = register("pool", new MaxPool2d(2));

  @Override
  public Tensor forward(Tensor x) {
    x = pool.forward(F.relu(conv1.forward(x)));
    x = pool.forward(F.relu(conv2.forward(x)));
    x = x.reshape(-1, 7 * 7 * 32); // a view, unless channels come last
    x = F.relu(fc1.forward(x));
    x = F.relu(fc2.forward(x));
    return F.softmax(fc3.forward(x), dim(1));
  }
}
