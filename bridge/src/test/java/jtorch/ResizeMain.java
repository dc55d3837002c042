package jtorch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Gives tensors other shapes whose memory somebody holds, and prints what is left of them. */
final class ResizeMain {
  private ResizeMain() {}

  public static void main(String[] args) {
    MemorySegment lent = Arena.ofAuto().allocate(16);
    Tensor over = torch.from_segment(lent, torch.float32, 4);
    Tensor read = torch.ones(4);
    MemorySegment open = read.segment();
    Tensor part = torch.arange(8.0).get(Index.slice(2, 6));
    for (Tensor x : List.of(over, read, part)) {
      for (long[] size : new long[][] {{1L << 46}, {-1, 4}, {Long.MAX_VALUE, Long.MAX_VALUE}}) {
        System.out.println(ended(x, size) + " " + x.sum().item());
      }
    }
    System.out.println(ended(over, 1 << 24) + " " + over.sum().item());
    System.out.println(ended(read, 1 << 24) + " " + read.sum().item());
    open.setAtIndex(ValueLayout.JAVA_FLOAT, 3, 5);
    System.out.println(read.resize_(2, 2).sum().item());
    for (int i = 0; i < 200; i++) {
      Tensor grown = torch.zeros(4);
      Tensor view = grown.view(2, 2);
      grown.resize_(1 << 16).fill_(1);
      System.gc();
      if (view.sum().item() != 4) {
        throw new AssertionError("the view has lost the memory: " + view);
      }
    }
  }

  private static String ended(Tensor x, long... size) {
    try {
      x.resize_(size);
      return "resized";
    } catch (TorchException | IllegalArgumentException e) {
      return "refused";
    }
  }
}
