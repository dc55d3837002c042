package jtorch.func;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.torch.func;

/** Leaves transforms by all that can be thrown, at every depth of the stack, and goes on. */
final class LayersMain {
  private static final int THREADS = 4;
  private static final long SMALLEST_STACK = 700 << 10;
  private static final Tensor X = torch.ones(3, 5);

  private LayersMain() {}

  /** Transforms within each other, without an end. */
  private static Tensor nested(Tensor x) {
    return torch.vmap(LayersMain::nested).apply(x.unsqueeze(0));
  }

  /** A recursion within a transform. */
  @SuppressWarnings("InfiniteRecursion") // it is what the stack ends by
  private static Tensor deep(Tensor x) {
    return deep(x.add(1));
  }

  /** A transform in each step of a recursion: some begin where the stack all but ends. */
  @SuppressWarnings("InfiniteRecursion") // it is what the stack ends by
  private static Tensor manyTimes(Tensor x) {
    Tensor y = torch.vmap(func.grad(u -> u.pow(2).sum())).apply(x);
    return manyTimes(x).add(y);
  }

  private static Tensor outOfMemory(Tensor x) {
    List<long[]> all = new ArrayList<>();
    while (true) {
      all.add(new long[1 << Math.max(0, 20 - all.size() / 4)]); // down to the last bytes
    }
  }

  private static Tensor failing(Tensor x) {
    throw new IllegalStateException("of rows of " + x.shape().length);
  }

  private static void left(UnaryOperator<Tensor> by, Class<? extends Throwable> expected) {
    leave(() -> torch.vmap(by).apply(X), expected);
    leave(() -> torch.vmap(func.grad(by)).apply(X), expected);
    leave(() -> torch.vmap(x -> func.jacfwd(func.jacrev(by)).apply(x)).apply(X), expected);
    leave(() -> torch.vmap(x -> func.vjp(by, x).output()).apply(X), expected);
    leave(() -> torch.vmap(x -> func.jvp(by, x, x).output()).apply(X), expected);
    leave(() -> func.jacrev(by).apply(X), expected);
  }

  private static void leave(Supplier<Object> call, Class<? extends Throwable> expected) {
    Throwable thrown;
    try {
      thrown = new AssertionError("it returned " + call.get());
    } catch (Throwable e) {
      thrown = e;
    }
    if (!expected.isInstance(thrown)) {
      throw new AssertionError("not as expected", thrown);
    }
    check();
  }

  private static void check() {
    float[] sums = torch.vmap(x -> x.sum()).apply(X).toFloats();
    float[] slopes = torch.vmap(func.grad(x -> x.pow(2).sum())).apply(X).toFloats();
    if (sums.length != 3 || sums[0] != 5 || slopes.length != 15 || slopes[14] != 2) {
      throw new AssertionError("a layer is left over");
    }
    X.sum().item(); // plain operators are what they were
  }

  private static Thread recursing(int number) {
    Runnable run =
        () -> {
          leave(() -> manyTimes(X), StackOverflowError.class);
          left(LayersMain::deep, StackOverflowError.class);
        };
    return new Thread(null, run, "small stack", SMALLEST_STACK + number * 1234L);
  }

  public static void main(String[] args) throws InterruptedException {
    check();
    left(LayersMain::failing, IllegalStateException.class);
    leave(() -> nested(X), IllegalStateException.class);
    left(LayersMain::deep, StackOverflowError.class);
    leave(() -> manyTimes(X), StackOverflowError.class);
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = recursing(i);
      thread.setUncaughtExceptionHandler((_, e) -> failures.add(e));
      thread.start();
      thread.join();
    }
    leave(() -> torch.vmap(func.grad(LayersMain::outOfMemory)).apply(X), OutOfMemoryError.class);
    failures.forEach(Throwable::printStackTrace);
    System.out.println(failures.isEmpty() ? "survived" : failures.size() + " failures");
  }
}
