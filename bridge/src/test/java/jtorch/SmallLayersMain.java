package jtorch;

import static jtorch.Kwargs.lr;

import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.optim.SGD;

/** A tutorial's first regression, in a Java of its own. */
final class SmallLayersMain {
  private SmallLayersMain() {}

  public static void main(String[] args) {
    torch.manual_seed(0);
    var x = torch.linspace(0, 1, 10).view(10, 1);
    var y = x.mul(3).add(1);
    var net = new Linear(1, 1);
    var optimizer = new SGD(net.parameters(), lr(0.5));
    for (int i = 0; i < 200; i++) {
      optimizer.zero_grad();
      F.mse_loss(net.forward(x), y).backward();
      optimizer.step();
    }
    System.out.printf("%.2f%n", net.weight.item());
  }
}
