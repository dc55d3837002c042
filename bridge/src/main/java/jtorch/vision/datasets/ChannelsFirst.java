package jtorch.vision.datasets;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Raw;
import jtorch.torch;

/** Coloured pictures whose {@code data} is (N, C, H, W), as torchvision's SVHN and STL10 are. */
abstract class ChannelsFirst extends Pictures {
  private final String root;
  private final String split;

  ChannelsFirst(
      String root, SplitSettings settings, MemorySegment pixels, Tensor labels, long side) {
    super(pixels, labels, new long[] {3, side, side}, settings.inMemory());
    this.root = root;
    this.split = settings.split();
  }

  /**
   * Returns a copy of all pictures, uint8 of shape (N, C, H, W): {@code dataset.data} in Python.
   */
  @Override
  public Tensor data() {
    return samples().clone();
  }

  /**
   * Makes these the pictures: {@code dataset.data = dataset.data[:100]} in Python. Their labels are
   * set by {@link #targets(Tensor)}, too.
   *
   * @param value uint8, (N, C, H, W)
   * @throws IllegalArgumentException if the type or the shape is another
   */
  @Override
  public void data(Tensor value) {
    if (value.dim() != 4 || value.size(1) != 3) {
      throw unlike(value);
    }
    keep(value, value);
  }

  /** Returns planes of bytes, side by side, whose rows are columns of these. */
  static MemorySegment turned(MemorySegment planes, int side) {
    long plane = (long) side * side;
    MemorySegment turned = Arena.ofAuto().allocate(planes.byteSize(), Long.BYTES);
    byte[] from = new byte[side * side];
    byte[] to = new byte[side * side];
    for (long at = 0; at + plane <= planes.byteSize(); at += plane) {
      MemorySegment.copy(planes, ValueLayout.JAVA_BYTE, at, from, 0, from.length);
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          to[row * side + column] = from[column * side + row];
        }
      }
      MemorySegment.copy(to, 0, turned, ValueLayout.JAVA_BYTE, at, to.length);
    }
    return turned;
  }

  /** Returns labels as a tensor. */
  static Tensor labels(long... values) {
    return Raw.unscope(DefaultDevice.onCpu(() -> torch.tensor(values)));
  }

  @Override
  public String toString() {
    return text(root, split);
  }
}
