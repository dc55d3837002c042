package jtorch.sys;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Leaves tensors to both collectors, jtorch's and, if it is on, JavaCPP's. */
final class UserCollectorMain {
  private UserCollectorMain() {}

  public static void main(String[] args) throws InterruptedException {
    LibTorch.load();
    try (Tensor probe = torch.ones(1)) {
      System.out.println(Pointer.totalCount() > 0 && !probe.isNull() ? "collects" : "off");
    }
    for (int i = 0; i < 20_000; i++) {
      Tensor raw = torch.ones(16);
      TensorHandle handle = ThreadMemory.current().adopt(raw, raw.address());
      if (i % 2 == 0) {
        handle.close();
      }
      if (i % 4_000 == 0) {
        System.gc();
      }
    }
    for (int i = 0; i < 200 && ThreadMemory.liveTensors() > 0; i++) {
      System.gc();
      Thread.sleep(20);
    }
    System.out.println(ThreadMemory.liveTensors() + " left");
  }
}
