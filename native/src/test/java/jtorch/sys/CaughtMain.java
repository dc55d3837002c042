package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Chooses an accelerator where there is none, which LibTorch throws for. */
public final class CaughtMain {
  private CaughtMain() {}

  /** Prints whether a call that must fail succeeded, and whether the next call still does. */
  public static void main(String[] args) {
    LibTorch.load();
    Caught choose = Caught.function("_ZN2at11accelerator14setDeviceIndexEa");
    System.out.println(LibTorch.cuda().isLoadable() ? "false" : choose.call(0));
    System.out.println(Caught.function("_ZN2at14get_thread_numEv").call(1));
    if (Caught.takesSix()) {
      System.out.println(Caught.function(DynamicLayersTest.POP).callWith(scratch().address()));
    }
  }

  /** What is popped from an empty stack would come here. */
  private static MemorySegment scratch() {
    return Arena.global().allocate(256, Long.BYTES);
  }
}
