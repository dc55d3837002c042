package jtorch.nn;

import static jtorch.Kwargs.padding;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jtorch.Tensor;
import jtorch.internal.OwnProducts;
import jtorch.torch;

/** Two threads read one tensor in blocks: the one brings it into rows under the other's hands. */
final class SharedBlocksMain {
  private static final int KINDS = 6;
  private static final int SECONDS = 60;

  private final CyclicBarrier begin = new CyclicBarrier(2);
  private final Tensor x = torch.randn(2, 1, 8, 8);
  private final Tensor kernels = torch.randn(4, 1, 3, 3).requires_grad_();
  private final Conv2d next = new Conv2d(4, 3, 3, padding(1));

  private SharedBlocksMain() {}

  private Tensor made(int turn) {
    Tensor made = F.conv2d(x, kernels);
    return turn % 2 == 0 ? F.relu(made) : made;
  }

  /** Looks at what all layouts have, for a while that differs, and then at the elements. */
  private static double look(Tensor y, int turn) {
    for (int i = 0; i < turn % 50; i++) {
      if (y.numel() != 288 || y.size(1) != 4 || y.shape().length != 4 || !y.requires_grad()) {
        throw new IllegalStateException("a fact has changed");
      }
    }
    return y.sum().item();
  }

  private double layer(Tensor y, int turn) {
    return switch (turn % 3) {
      case 0 -> F.max_pool2d(y, 2).sum().item();
      case 1 -> next.forward(y).sum().item();
      default -> F.relu(y).sum().item();
    };
  }

  private <T> T atOnce(Callable<T> reading) throws Exception {
    begin.await(SECONDS, TimeUnit.SECONDS);
    try (var scope = torch.scope()) {
      assert scope != null;
      return reading.call();
    }
  }

  private boolean isRight(ExecutorService threads, int turn, List<Double> expected)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor y = made(turn);
      Future<Double> sum = threads.submit(() -> atOnce(() -> look(y, turn)));
      Future<Double> after = threads.submit(() -> atOnce(() -> layer(y, turn)));
      double found = sum.get(SECONDS, TimeUnit.SECONDS) + after.get(SECONDS, TimeUnit.SECONDS);
      return Math.abs(found - expected.get(turn % KINDS)) < 1e-2;
    }
  }

  public static void main(String[] args)
      throws InterruptedException, ExecutionException, TimeoutException {
    torch.manual_seed(0);
    torch.set_num_threads(1);
    SharedBlocksMain both = new SharedBlocksMain();
    List<Double> expected = new ArrayList<>();
    for (int i = 0; i < KINDS; i++) {
      int turn = i;
      expected.add(
          OwnProducts.without(
              () -> look(both.made(turn), turn) + both.layer(both.made(turn), turn)));
    }
    int right = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int turn = 0; turn < Integer.parseInt(args[0]); turn++) {
        right += both.isRight(threads, turn, expected) ? 1 : 0;
      }
    }
    System.out.println("right " + right);
  }
}
