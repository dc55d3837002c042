package jtorch.distributions;

import java.util.Arrays;
import java.util.List;
import jtorch.DistributionKwargs.CacheSize;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What makes other variables of variables, can be undone, and tells how it stretches them.
 *
 * <p>With {@code cache_size(1)} the last input and result are remembered, so that undoing what has
 * just been done gives the very input back: where rounding makes the way back impossible, as at the
 * ends of tanh, nothing else does. A transform that remembers belongs to one thread.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.transforms">Transform</a>.
 */
public abstract class Transform implements Cloneable {
  private int cache_size;
  private @Nullable Pair last;

  private record Pair(Tensor x, Tensor y) {}

  /**
   * A transform that remembers as many results as {@code cache_size} says: none by itself.
   *
   * @throws IllegalArgumentException if that is not 0 or 1
   */
  protected Transform(TransformKwarg... keywords) {
    int size = 0;
    for (TransformKwarg keyword : keywords) {
      switch (keyword) {
        case CacheSize(int value) -> size = value;
      }
    }
    cache_size = checked(size);
  }

  private static int checked(int cache_size) {
    if (cache_size != 0 && cache_size != 1) {
      throw new IllegalArgumentException(
          "A transform remembers 0 or 1 results, but cache_size is "
              + cache_size
              + "; give 0 or 1.");
    }
    return cache_size;
  }

  /** Returns a transform as this one that remembers its last result. */
  public final Transform with_cache() {
    return with_cache(1);
  }

  /** As the other, with {@code cache_size(0)} or {@code cache_size(1)}. */
  public final Transform with_cache(CacheSize cache_size) {
    return with_cache(cache_size.value());
  }

  /**
   * Returns a transform as this one that remembers as many results: this one itself if it does so.
   *
   * @param cache_size 0 or 1
   * @throws IllegalArgumentException if it is something else
   */
  public Transform with_cache(int cache_size) {
    if (checked(cache_size) == this.cache_size) {
      return this;
    }
    try {
      Transform other = (Transform) clone();
      other.cache_size = cache_size;
      other.last = null;
      return other;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns transforms that remember their last results if this one does. */
  final List<Transform> alike(List<? extends Transform> parts) {
    return parts.stream()
        .<Transform>map(part -> cache_size == 0 ? part : part.with_cache())
        .toList();
  }

  /** Returns the transformed values: {@code transform(x)} in Python. */
  public Tensor call(Tensor x) {
    if (last != null && isSame(last.x(), x) && !last.y().isClosed()) {
      return last.y();
    }
    return remembered(x, _call(x)).y();
  }

  /** Returns what this makes the given values of. */
  final Tensor uncall(Tensor y) {
    if (last != null && isSame(last.y(), y) && !last.x().isClosed()) {
      return last.x();
    }
    return remembered(_inverse(y), y).x();
  }

  @SuppressWarnings("ReferenceEquality") // the same object is meant: equal numbers cost a look
  private static boolean isSame(Tensor one, Tensor other) {
    return one == other;
  }

  private Pair remembered(Tensor x, Tensor y) {
    Pair pair = new Pair(x, y);
    if (cache_size == 1) {
      last = pair;
    }
    return pair;
  }

  /** Returns the transform that undoes this one. */
  public Transform inv() {
    return new InverseTransform(this);
  }

  /** Computes the transformed values. */
  protected abstract Tensor _call(Tensor x);

  /** Computes the values that are transformed to these. */
  protected abstract Tensor _inverse(Tensor y);

  /**
   * Returns the logarithm of how much volumes around each value grow.
   *
   * @param y what x is transformed to
   */
  public abstract Tensor log_abs_det_jacobian(Tensor x, Tensor y);

  /**
   * Returns how many of the last dimensions are transformed together.
   *
   * @throws UnsupportedOperationException if results have another number of them than values: ask
   *     {@code domain().event_dim()} or {@code codomain().event_dim()}
   */
  public int event_dim() {
    int dims = domain().event_dim();
    if (dims != codomain().event_dim()) {
      throw new UnsupportedOperationException(
          this
              + " makes "
              + codomain().event_dim()
              + " dimensions of "
              + dims
              + "; ask its domain() or codomain() for their event_dim().");
    }
    return dims;
  }

  /** Returns whether each result comes of one value, of which it tells how volumes grow. */
  public boolean bijective() {
    return false;
  }

  /**
   * Returns 1 where the result grows with the value, -1 where it falls.
   *
   * @throws UnsupportedOperationException if it does both
   */
  public Tensor sign() {
    throw new UnsupportedOperationException(
        this + " has no sign, which cdf and icdf need; count draws of sample() instead.");
  }

  /** Returns what results are. */
  public Constraint codomain() {
    return constraints.real;
  }

  /** Returns what values have to be. */
  public Constraint domain() {
    return constraints.real;
  }

  /**
   * Returns the shape of results of values of a shape.
   *
   * @throws IllegalArgumentException if values can't have it
   */
  public long[] forward_shape(long... shape) {
    return shape;
  }

  /**
   * Returns the shape of values whose results have a shape.
   *
   * @throws IllegalArgumentException if results can't have it
   */
  public long[] inverse_shape(long... shape) {
    return shape;
  }

  /** Refuses a shape that has fewer dimensions than are transformed together. */
  final void checkDims(int wanted, long... shape) {
    if (shape.length < wanted) {
      throw new IllegalArgumentException(
          this
              + " takes "
              + wanted
              + " dimensions together, unlike a shape of "
              + Arrays.toString(shape)
              + ".");
    }
  }

  /** Returns the transform as Python prints it. */
  @Override
  public String toString() {
    return getClass().getSimpleName() + "()";
  }
}
