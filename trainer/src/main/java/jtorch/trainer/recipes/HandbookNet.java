package jtorch.trainer.recipes;

import static jtorch.Kwargs.dim;

import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;

/** The handbook's {@code ConvNet}: (N, 1, 28, 28) to log probabilities (N, 10). */
final class HandbookNet extends Module {
  final Conv2d conv1 = register("conv1", new Conv2d(1, 10, 5)); // 10, 24x24
  final Conv2d conv2 = register("conv2", new Conv2d(10, 20, 3)); // 20, 10x10
  final Linear fc1 = register("fc1", new Linear(20 * 10 * 10, 500));
  final Linear fc2 = register("fc2", new Linear(500, 10));

  @Override
  public Tensor forward(Tensor x) {
    var in_size = x.size(0);
    var out = conv1.forward(x); // 24
    out = F.relu(out);
    out = F.max_pool2d(out, 2, 2); // 12
    out = conv2.forward(out); // 10
    out = F.relu(out);
    out = out.reshape(in_size, -1); // a view, unless channels come last
    out = fc1.forward(out);
    out = F.relu(out);
    out = fc2.forward(out);
    return F.log_softmax(out, dim(1));
  }
}
