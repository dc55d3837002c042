package jtorch;

import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.padding;

import jtorch.nn.Conv2d;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;
import jtorch.sys.Host;

/**
 * Trains without a loader or a scope, 20 MB a step and at most 2 GB a second, and prints the
 * largest resident set in kB.
 */
final class ScopelessMain {
  private ScopelessMain() {}

  public static void main(String[] args) throws InterruptedException {
    var net = new Sequential(new Conv2d(3, 16, 3, padding(1)), new ReLU(), new Conv2d(16, 16, 3));
    var optimizer = new SGD(net.parameters(), lr(0.01));
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      Tensor x = torch.rand(16, 3, 64, 64);
      optimizer.zero_grad();
      net.forward(x).square().mean().backward();
      optimizer.step();
      Thread.sleep(10);
    }
    System.out.println(Host.current().peakResidentBytes().orElseThrow() >> 10);
  }
}
