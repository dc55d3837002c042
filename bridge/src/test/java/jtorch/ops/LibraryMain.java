package jtorch.ops;

import static jtorch.ops.DispatchKey.CPU;
import static jtorch.ops.DispatchKey.CompositeExplicitAutograd;
import static jtorch.ops.DispatchKey.CompositeImplicitAutograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Calls operators in Java very often, from several threads, while some fail; says what is left.
 *
 * <p>Arguments: the number of calls of each thread.
 */
final class LibraryMain {
  private static final int THREADS = 4;

  /** What is thrown, and so what must come out. */
  private static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long number;

    Thrown(long number) {
      super("number " + number);
      this.number = number;
    }
  }

  private LibraryMain() {}

  public static void main(String[] args) throws InterruptedException {
    Library mine = torch.library("mine");
    Operator twice =
        mine.define("twice(Tensor x) -> Tensor")
            .impl(CPU, a -> a.tensor(0).mul(2))
            .register_autograd((_, grads) -> new Tensor[] {grads[0].mul(2)})
            .operator();
    Operator square =
        mine.define("square(Tensor x) -> Tensor")
            .impl(CompositeImplicitAutograd, a -> a.tensor(0).mul(a.tensor(0)))
            .operator();
    Operator fails =
        mine.define("fails(Tensor[] xs, int number, str text) -> Tensor[]")
            .impl(
                CPU,
                a -> {
                  throw new Thrown(a.integer("number"));
                })
            .operator();
    Operator random =
        mine.define("random(int kind) -> Tensor")
            .impl(CompositeExplicitAutograd, wrong())
            .operator();
    deep(mine);
    long before = LiveTensors.settled();
    List<@Nullable Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      long seed = t;
      Thread thread =
          new Thread(() -> calls(Integer.parseInt(args[0]), seed, twice, square, fails, random));
      thread.setUncaughtExceptionHandler((_, e) -> failures.add(e));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (Throwable failure : failures) {
      failure.printStackTrace();
    }
    System.out.println("failures: " + failures.size());
    System.out.println("left: " + (LiveTensors.settled() - before));
  }

  /** Bodies that don't keep to their schema. */
  private static Kernel wrong() {
    return args ->
        switch ((int) args.integer(0)) {
          case 0 -> null;
          case 1 -> "text";
          case 2 -> List.of(torch.ones(1));
          case 3 -> closed();
          default -> torch.ones(2);
        };
  }

  private static Tensor closed() {
    Tensor x = torch.ones(2);
    x.close();
    return x;
  }

  /** An operator that calls itself until the stack ends. */
  private static void deep(Library mine) {
    Definition deep = mine.define("deep(Tensor x) -> Tensor");
    deep.impl(CompositeImplicitAutograd, args -> deep.operator().call(args.get(0)).get(0));
    try {
      deep.operator().call(torch.ones(1));
      System.out.println("deep: ended");
    } catch (StackOverflowError expected) {
      System.out.println("deep: " + expected.getClass().getSimpleName());
    }
  }

  private static void calls(
      int count, long seed, Operator twice, Operator square, Operator fails, Operator random) {
    Random dice = new Random(seed);
    for (int i = 0; i < count; i++) {
      try (var scope = torch.scope()) {
        assert scope != null;
        Tensor x = torch.full(new long[] {2}, (double) (i % 7)).requires_grad_();
        Tensor y = square.call(twice.call(x).tensor()).tensor();
        y.sum().backward();
        Tensor grad = x.grad();
        if (grad == null || grad.toFloats()[1] != 8 * (i % 7)) {
          throw new AssertionError("wrong gradient at " + i + ": " + grad);
        }
        if (i % 8 == 0) {
          failing(fails, x, seed * count + i);
          wrong(random, dice.nextInt(4));
        }
      }
      if (i % 4096 == 0) {
        System.gc();
      }
    }
  }

  private static void failing(Operator fails, Tensor x, long number) {
    try {
      fails.call(List.of(x, x), number, "ä");
    } catch (Thrown expected) {
      if (expected.number != number) {
        throw new AssertionError("another thread's failure", expected);
      }
      return;
    }
    throw new AssertionError("it did not fail");
  }

  private static void wrong(Operator random, int kind) {
    try {
      random.call(kind);
    } catch (IllegalStateException expected) {
      return;
    }
    throw new AssertionError("kind " + kind + " was not refused");
  }
}
