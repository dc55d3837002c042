package jtorch.autograd;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.nn.Conv2d;
import jtorch.nn.Flatten;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.torch;

/** Two threads go back through one graph, which frees what its nodes have saved. */
final class SharedGraphMain {
  private static final int SECONDS = 60;

  private SharedGraphMain() {}

  /** A node whose code is the user's. */
  private static final class Squared extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      ctx.save_for_backward(inputs[0]);
      return inputs[0].square();
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor gradient) {
      return new Tensor[] {ctx.saved_tensors().getFirst().mul(2).mul(gradient)};
    }
  }

  private static boolean backward(CyclicBarrier begin, Tensor loss) throws Exception {
    begin.await(SECONDS, TimeUnit.SECONDS);
    try (var scope = torch.scope()) {
      assert scope != null;
      loss.backward();
      return true;
    } catch (IllegalStateException | IllegalArgumentException | TorchException e) {
      return false; // what the other one has freed
    }
  }

  public static void main(String[] args)
      throws InterruptedException, ExecutionException, TimeoutException {
    torch.manual_seed(0);
    torch.set_num_threads(1);
    Sequential net =
        new Sequential(
            new Conv2d(1, 4, 3),
            new ReLU(),
            new MaxPool2d(2),
            new Conv2d(4, 4, 3),
            new Flatten(),
            new Linear(400, 300),
            new Linear(300, 200));
    Tensor x = torch.randn(16, 1, 26, 26);
    CyclicBarrier begin = new CyclicBarrier(2);
    int turns = Integer.parseInt(args[0]);
    int served = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < turns; i++) {
        try (var scope = torch.scope()) {
          assert scope != null;
          Tensor loss = new Squared().apply(net.forward(x)).sum();
          Callable<Boolean> one = () -> backward(begin, loss);
          boolean any = false;
          for (Future<Boolean> ended : List.of(threads.submit(one), threads.submit(one))) {
            any |= ended.get(SECONDS, TimeUnit.SECONDS);
          }
          served += any ? 1 : 0;
        }
      }
    }
    System.out.println("turns " + turns + ", served " + (served > 0));
  }
}
