package jtorch;

import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.lr;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import jtorch.internal.Raw;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;

/**
 * Prints what calls allocate, a line each: its name, the bytes found and the bytes allowed. It has
 * a JVM of its own, because what the compiler spares a call depends on all that the JVM ran before.
 */
final class AllocationMain {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 10_000;
  private static final long PATIENCE = 20_000_000_000L; // nanoseconds, for the JVM to compile

  /** An operator's arguments in Java: its lambda, a record of its keywords, arrays. */
  private static final int ARGUMENTS = 96;

  private static final int VIEW = 56; // JavaCPP's object for what LibTorch owns
  private static final int REST = 512; // scopes and modes, once a step

  private static final Tensor A = torch.ones(4, 4);
  private static final Tensor B = torch.ones(4, 4);
  private static final Tensor ONE = torch.ones(1);

  /** Returns how many bytes a call allocates at last: the least of some rounds. */
  private static double bytes(int calls, double enough, Runnable call) {
    double least = Double.POSITIVE_INFINITY;
    long end = System.nanoTime() + PATIENCE;
    while (least > enough && System.nanoTime() < end) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < calls; i++) {
        call.run();
      }
      long after = THREADS.getCurrentThreadAllocatedBytes();
      least = Math.min(least, (double) (after - before) / calls);
    }
    return least;
  }

  /** What a tensor is in Java: JavaCPP's object and the way to free it, the bridge's and its. */
  private static double tensor() {
    return bytes(CALLS, 256, () -> Raw.wrap(new org.bytedeco.pytorch.Tensor(A.raw())).close());
  }

  /**
   * A call.
   *
   * @param tensors how many it makes
   */
  private record Case(String name, int tensors, Runnable call) {}

  private static List<Case> cases() {
    return List.of(
        new Case("add", 1, () -> A.add(B).close()),
        new Case("mul", 1, () -> A.mul(B).close()),
        new Case("mul by a number", 1, () -> A.mul(2).close()),
        new Case("add in place", 0, () -> A.add_(B)),
        new Case("mul in place by a number", 0, () -> A.mul_(1.0)),
        new Case("matmul", 1, () -> A.matmul(B).close()),
        new Case("relu", 1, () -> F.relu(A).close()),
        new Case("exp", 1, () -> A.exp().close()),
        new Case("sum", 1, () -> A.sum().close()),
        new Case("sum of a dimension", 1, () -> A.sum(1).close()),
        new Case("log_softmax", 1, () -> F.log_softmax(A, dim(1)).close()),
        new Case("view", 1, () -> A.view(16, 1).close()),
        new Case("transpose", 1, () -> A.t().close()),
        new Case("eq", 1, () -> A.eq(B).close()),
        new Case("argmax", 1, () -> A.argmax(1).close()),
        new Case("detach", 1, () -> A.detach().close()),
        new Case("item", 0, () -> ONE.item()),
        new Case("size", 0, () -> A.size(0)),
        new Case("zeros", 1, () -> torch.zeros(4, 4).close()));
  }

  private AllocationMain() {}

  public static void main(String[] args) {
    measureStep();
    double tensor = tensor();
    for (Case each : cases()) {
      double allowed = each.tensors() * tensor + ARGUMENTS;
      print(each.name(), bytes(CALLS, allowed, each.call()), allowed);
    }
  }

  private static void print(String name, double found, double allowed) {
    System.out.println(name + "\t" + found + "\t" + allowed);
  }

  private static void measureStep() {
    Sequential net =
        new Sequential(
            new Linear(16, 8), new ReLU(), new Linear(8, 8), new ReLU(), new Linear(8, 4));
    var optimizer = new SGD(net.parameters(), lr(0.1));
    Tensor x = torch.randn(4, 16);
    Tensor y = torch.tensor(new long[] {0, 1, 2, 3});
    Runnable step =
        () -> {
          try (var scope = torch.scope()) {
            assert scope != null;
            optimizer.zero_grad();
            Tensor loss = F.cross_entropy(net.forward(x), y);
            loss.backward();
            optimizer.step();
            loss.item();
          }
        };
    int results = 5 + 1; // of the layers and the loss
    int gradients = net.parameters().size();
    double allowed =
        (results + gradients) * (tensor() + ARGUMENTS)
            + 2 * gradients * VIEW // of the gradient, when it is forgotten and when it is read
            + REST;
    print("a training step", bytes(1000, allowed, step), allowed);
  }
}
