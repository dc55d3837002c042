package jtorch.distributions;

import java.util.ArrayList;
import java.util.List;
import jtorch.DistributionKwargs.CacheSize;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * One transform after another.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.ComposeTransform">
 * ComposeTransform</a>. What is remembered is up to the parts.
 */
public final class ComposeTransform extends Transform {
  private final List<Transform> parts;

  /**
   * The parts in the order in which they transform.
   *
   * @param keywords {@code cache_size(1)}: each part remembers its last result
   */
  public ComposeTransform(List<? extends Transform> parts, TransformKwarg... keywords) {
    super(keywords);
    this.parts = alike(parts);
  }

  /** Returns the parts. */
  public List<Transform> parts() {
    return parts;
  }

  @Override
  public Tensor call(Tensor x) {
    return _call(x);
  }

  /** Returns one whose parts remember as many results. */
  @Override
  public ComposeTransform with_cache(int cache_size) {
    return new ComposeTransform(
        parts.stream().map(part -> part.with_cache(cache_size)).toList(),
        new CacheSize(cache_size));
  }

  @Override
  public Transform inv() {
    return new ComposeTransform(parts.reversed().stream().map(Transform::inv).toList());
  }

  @Override
  protected Tensor _call(Tensor x) {
    Tensor y = x;
    for (Transform part : parts) {
      y = part.call(y);
    }
    return y;
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    Tensor x = y;
    for (Transform part : parts.reversed()) {
      x = part.uncall(x);
    }
    return x;
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    if (parts.isEmpty()) {
      return torch.zeros_like(x);
    }
    List<Tensor> terms = new ArrayList<>();
    Tensor from = x;
    int dims = domain().event_dim();
    for (Transform part : parts) {
      Tensor to = terms.size() + 1 == parts.size() ? y : part.call(from);
      int own = part.domain().event_dim();
      terms.add(Distribution.sumRightmost(part.log_abs_det_jacobian(from, to), dims - own));
      dims += part.codomain().event_dim() - own;
      from = to;
    }
    return terms.stream().reduce(Tensor::add).orElseThrow();
  }

  @Override
  public boolean bijective() {
    return parts.stream().allMatch(Transform::bijective);
  }

  @Override
  public Tensor sign() {
    return parts.stream().map(Transform::sign).reduce(torch.tensor(1L), Tensor::mul);
  }

  @Override
  public Constraint domain() {
    if (parts.isEmpty()) {
      return constraints.real;
    }
    int dims = parts.getLast().codomain().event_dim();
    for (Transform part : parts.reversed()) {
      int own = part.domain().event_dim();
      dims = Math.max(dims + own - part.codomain().event_dim(), own);
    }
    return widened(parts.getFirst().domain(), dims);
  }

  @Override
  public Constraint codomain() {
    if (parts.isEmpty()) {
      return constraints.real;
    }
    int dims = parts.getFirst().domain().event_dim();
    for (Transform part : parts) {
      int own = part.codomain().event_dim();
      dims = Math.max(dims + own - part.domain().event_dim(), own);
    }
    return widened(parts.getLast().codomain(), dims);
  }

  /** What a constraint is for events of so many dimensions. */
  private static Constraint widened(Constraint constraint, int dims) {
    int more = dims - constraint.event_dim();
    return more > 0 ? constraints.independent(constraint, more) : constraint;
  }

  @Override
  public long[] forward_shape(long... shape) {
    long[] result = shape;
    for (Transform part : parts) {
      result = part.forward_shape(result);
    }
    return result;
  }

  @Override
  public long[] inverse_shape(long... shape) {
    long[] result = shape;
    for (Transform part : parts.reversed()) {
      result = part.inverse_shape(result);
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComposeTransform composed && parts.equals(composed.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  @Override
  public String toString() {
    String all = String.join(",\n    ", parts.stream().map(Transform::toString).toList());
    return "ComposeTransform(\n    " + all + "\n)";
  }
}
