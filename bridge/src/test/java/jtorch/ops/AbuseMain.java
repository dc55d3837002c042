package jtorch.ops;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jtorch.Tensor;
import jtorch.torch;

/** Does what ends a process when it is done in C++, and says what happened instead. */
final class AbuseMain {
  private AbuseMain() {}

  public static void main(String[] args) throws InterruptedException {
    Tensor x = torch.ones(1 << 16);
    tried("a closed segment", () -> closedSegment().get(ValueLayout.JAVA_FLOAT, 0));
    tried("a number as tensor", () -> torch.ops("aten::relu").call(42));
    tried("a number as list", () -> torch.ops("aten::cat").call(42L));
    tried(
        "a tensor as generator",
        () -> torch.ops("aten::rand", "generator").call(new long[] {1}, x));
    tried("an error in a loop", AbuseMain::loop);
    Thread other =
        new Thread(() -> tried("another thread", () -> torch.ops("aten::mm").call(x, x)));
    other.start();
    other.join();
    torch.from_segment(Arena.ofAuto().allocate(64), torch.uint8, 64);
    System.out.println("survived");
  }

  private static MemorySegment closedSegment() {
    try (Tensor x = torch.ones(1 << 20)) {
      return x.segment();
    }
  }

  private static Object loop() {
    torch.parallel_for(
        0,
        8,
        1,
        (_, _) -> {
          throw new OutOfMemoryError("said so");
        });
    return "nothing";
  }

  private static void tried(String what, java.util.function.Supplier<Object> call) {
    try {
      System.out.println(what + ": " + call.get());
    } catch (Throwable thrown) {
      System.out.println(what + ": " + thrown.getClass().getSimpleName());
    }
  }
}
