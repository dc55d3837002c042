package jtorch;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import jtorch.TensorKwargs.Dim;
import jtorch.internal.Call;
import jtorch.internal.Sizes;
import jtorch.internal.Vectors;
import jtorch.internal.WrittenShapes;

/**
 * Other arrangements of the same elements: repeated, turned, split.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#indexing-slicing-joining-mutating-ops">Indexing,
 * slicing, joining, mutating ops</a>.
 */
abstract class TensorLayout extends TensorShape {
  TensorLayout() {}

  /** Returns the matrix with rows and columns exchanged. */
  public Tensor t() {
    return Call.tensor("t", () -> raw().t());
  }

  /** Returns the tensor with its dimensions in reverse: {@code x.T} in Python. */
  public Tensor T() {
    return Call.tensor("T", () -> raw().numpy_T());
  }

  /** Returns the tensor with its last two dimensions exchanged. */
  public Tensor mT() {
    return Call.tensor("mT", () -> raw().mT());
  }

  /** As {@link #transpose}. */
  public Tensor swapaxes(long axis0, long axis1) {
    return Call.tensor("swapaxes", () -> raw().swapaxes(axis0, axis1));
  }

  /** As {@link #transpose}. */
  public Tensor swapdims(long axis0, long axis1) {
    return Call.tensor("swapdims", () -> raw().swapdims(axis0, axis1));
  }

  /** Returns the tensor with a dimension moved to another place. */
  public Tensor movedim(long source, long destination) {
    return Call.tensor("movedim", () -> raw().movedim(source, destination));
  }

  /** Returns the tensor with a dimension moved to another place. */
  public Tensor moveaxis(long source, long destination) {
    return Call.tensor("moveaxis", () -> raw().moveaxis(source, destination));
  }

  /** Returns a view in which dimensions of size 1 are repeated; -1 leaves a size as it is. */
  public Tensor expand(long... size) {
    return Call.tensor("expand", () -> raw().expand(size));
  }

  /**
   * Gives this tensor another shape, in place; returns it. Fewer elements leave the memory as it
   * is; more take new memory, whose further elements have no value yet. Views of the same memory
   * move with it.
   *
   * @throws TorchException if gradients are recorded for it, or if more elements are wanted of
   *     memory that Java reads or has lent, which stays where it is
   */
  public Tensor resize_(long... size) {
    return resized("resize_", x -> x.resize_(size));
  }

  /** As {@link #resize_(long...)}, to the shape of another tensor. */
  public Tensor resize_as_(Tensor other) {
    return resized("resize_as_", x -> x.resize_as_(other.raw()));
  }

  /** A resize that fails leaves the new shape behind, and memory for the old one. */
  private Tensor resized(String operator, Consumer<org.bytedeco.pytorch.Tensor> call) {
    WrittenShapes before = new WrittenShapes();
    before.keep(this);
    try {
      return change(operator, call);
    } catch (RuntimeException e) {
      before.restore();
      throw e;
    }
  }

  /** As {@link #expand}, to the shape of another tensor. */
  public Tensor expand_as(Tensor other) {
    return Call.tensor("expand_as", () -> raw().expand_as(other.raw()));
  }

  /** As {@link #expand}. */
  public Tensor broadcast_to(long... size) {
    return Call.tensor("broadcast_to", () -> raw().broadcast_to(size));
  }

  /** Returns the data in the shape of another tensor. */
  public Tensor reshape_as(Tensor other) {
    return Call.tensor("reshape_as", () -> raw().reshape_as(other.raw()));
  }

  /** Returns the elements repeated along each dimension. */
  public Tensor repeat(long... repeats) {
    Sizes.repeats(self().shape(), repeats);
    return Call.tensor("repeat", () -> raw().repeat(repeats));
  }

  /** Returns the elements repeated along each dimension, the last ones if fewer are given. */
  public Tensor tile(long... dims) {
    return Call.tensor("tile", () -> raw().tile(dims));
  }

  /** Returns each element repeated. */
  public Tensor repeat_interleave(long repeats) {
    return Call.tensor("repeat_interleave", () -> raw().repeat_interleave(repeats));
  }

  /** Returns the elements in reverse along dimensions. */
  public Tensor flip(long... dims) {
    return Call.tensor("flip", () -> raw().flip(dims));
  }

  /** Returns the elements moved on along a dimension, the last ones to the beginning. */
  public Tensor roll(long shifts, long dims) {
    return Call.tensor("roll", () -> raw().roll(new long[] {shifts}, dims));
  }

  /** Returns the elements moved on as if the tensor were flat, the last ones to the beginning. */
  public Tensor roll(long shifts) {
    return roll(new long[] {shifts});
  }

  /** Returns the elements moved on along dimensions. */
  public Tensor roll(long[] shifts, long... dims) {
    return Call.tensor("roll", () -> raw().roll(shifts, dims));
  }

  /** Returns a dimension as several. */
  public Tensor unflatten(long dim, long... sizes) {
    return Call.tensor("unflatten", () -> raw().unflatten(dim, sizes));
  }

  /** Returns the elements in a vector. */
  public Tensor ravel() {
    return Call.tensor("ravel", () -> raw().ravel());
  }

  /** Returns the diagonal of a matrix as a vector, or a vector as the diagonal of a matrix. */
  public Tensor diag() {
    return Call.tensor("diag", () -> raw().diag());
  }

  /** As {@link #diag()}, {@code diagonal} places above the main one. */
  public Tensor diag(long diagonal) {
    return Call.tensor("diag", () -> raw().diag(diagonal));
  }

  /** Returns a view of the diagonal of the first two dimensions. */
  public Tensor diagonal() {
    return Call.tensor("diagonal", () -> raw().diagonal());
  }

  /** Returns the matrix with zeros above its diagonal. */
  public Tensor tril() {
    return Call.tensor("tril", () -> raw().tril());
  }

  /** Returns the matrix with zeros above a diagonal, counted upwards. */
  public Tensor tril(long diagonal) {
    return Call.tensor("tril", () -> raw().tril(diagonal));
  }

  /** Returns the matrix with zeros below its diagonal. */
  public Tensor triu() {
    return Call.tensor("triu", () -> raw().triu());
  }

  /** Returns the matrix with zeros below a diagonal, counted upwards. */
  public Tensor triu(long diagonal) {
    return Call.tensor("triu", () -> raw().triu(diagonal));
  }

  /** Returns windows of a size along a dimension, as a new last dimension. */
  public Tensor unfold(long dimension, long size, long step) {
    return Call.tensor("unfold", () -> raw().unfold(dimension, size, step));
  }

  /** Returns the tensor in a number of views along the first dimension. */
  public List<Tensor> chunk(long chunks) {
    return Vectors.list("chunk", () -> raw().chunk(chunks));
  }

  /** Returns the tensor in a number of views along a dimension, the last one perhaps smaller. */
  public List<Tensor> chunk(long chunks, long dim) {
    return Vectors.list("chunk", () -> raw().chunk(chunks, dim));
  }

  /** As the other, with the dimension as a keyword. */
  public List<Tensor> chunk(long chunks, Dim dim) {
    return chunk(chunks, dim.value());
  }

  /** Returns the tensor in views of a size along the first dimension. */
  public List<Tensor> split(long split_size) {
    return Vectors.list("split", () -> raw().split(split_size));
  }

  /** Returns the tensor in views of a size along a dimension, the last one perhaps smaller. */
  public List<Tensor> split(long split_size, long dim) {
    return Vectors.list("split", () -> raw().split(split_size, dim));
  }

  /** Returns the tensor in views of these sizes along a dimension. */
  public List<Tensor> split(long[] split_sizes, long dim) {
    return Vectors.list("split", () -> raw().split(split_sizes, dim));
  }

  /** Returns the tensor in views of these sizes along the first dimension. */
  public List<Tensor> split(long[] split_sizes) {
    return split(split_sizes, 0);
  }

  /** As the other, with the dimension as a keyword. */
  public List<Tensor> split(long split_size, Dim dim) {
    return split(split_size, dim.value());
  }

  /** As the other, with the dimension as a keyword. */
  public List<Tensor> split(long[] split_sizes, Dim dim) {
    return split(split_sizes, dim.value());
  }

  /** Returns the slices along the first dimension, which goes. */
  public List<Tensor> unbind() {
    return Vectors.list("unbind", () -> raw().unbind());
  }

  /** Returns the slices along a dimension, which goes. */
  public List<Tensor> unbind(long dim) {
    return Vectors.list("unbind", () -> raw().unbind(dim));
  }

  /** As the other, with the dimension as a keyword. */
  public List<Tensor> unbind(Dim dim) {
    return unbind(dim.value());
  }

  /**
   * Returns the slices along the first dimension, one after the other: {@code for row in x} in
   * Python. They are views, made at once as {@link #unbind()} makes them.
   *
   * @throws IllegalArgumentException if the tensor has no dimension
   */
  public final Iterator<Tensor> iterator() {
    if (raw().dim() == 0) {
      throw new IllegalArgumentException(
          "iterator: a tensor without dimensions has no rows; read its number with item().");
    }
    return unbind().iterator();
  }
}
