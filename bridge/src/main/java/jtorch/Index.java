package jtorch;

/**
 * One index between Python's brackets: {@code x[0:3, ..., None, 2]} is {@code x.get(slice(0, 3),
 * ellipsis(), none(), at(2))} with {@code import static jtorch.Index.*;}.
 *
 * <p>A tensor is an index as well: bool ones select where they are true, int64 ones by number.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensor_view.html">Tensor
 * views</a>.
 */
public sealed interface Index permits Index.At, Index.Slice, Index.Mark, Tensor {
  /** A number: that slice, and the dimension goes. */
  record At(long value) implements Index {}

  /** A range of a dimension; {@link Long#MIN_VALUE} stands for a bound that isn't given. */
  record Slice(long start, long stop, long step) implements Index {}

  /** What has no number. */
  enum Mark implements Index {
    /** As many whole dimensions as are left: {@code ...} in Python. */
    ELLIPSIS,
    /** A new dimension of size 1: {@code None} in Python. */
    NONE
  }

  /** The slice of a number: {@code 2} in Python. */
  static Index at(long value) {
    return new At(value);
  }

  /** The whole dimension: {@code :} in Python. */
  static Index slice() {
    return new Slice(Long.MIN_VALUE, Long.MIN_VALUE, 1);
  }

  /** The whole dimension: {@code :} in Python. */
  static Index all() {
    return slice();
  }

  /** The first ones up to below {@code stop}: {@code :3} in Python. */
  static Index slice(long stop) {
    return new Slice(Long.MIN_VALUE, stop, 1);
  }

  /** From {@code start} to below {@code stop}: {@code 1:3} in Python; -1 is the last one. */
  static Index slice(long start, long stop) {
    return new Slice(start, stop, 1);
  }

  /** From {@code start} to below {@code stop} in steps: {@code 1:9:2} in Python. */
  static Index slice(long start, long stop, long step) {
    return new Slice(start, stop, step);
  }

  /** From {@code start} on: {@code 1:} in Python. */
  static Index starting(long start) {
    return new Slice(start, Long.MIN_VALUE, 1);
  }

  /** From {@code start} on in steps: {@code 1::2} in Python. */
  static Index starting(long start, long step) {
    return new Slice(start, Long.MIN_VALUE, step);
  }

  /** The whole dimension in steps: {@code ::2} in Python. */
  static Index every(long step) {
    return new Slice(Long.MIN_VALUE, Long.MIN_VALUE, step);
  }

  /** As many whole dimensions as are left: {@code ...} in Python. */
  static Index ellipsis() {
    return Mark.ELLIPSIS;
  }

  /** A new dimension of size 1: {@code None} in Python. */
  static Index none() {
    return Mark.NONE;
  }
}
