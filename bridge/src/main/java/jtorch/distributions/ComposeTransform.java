package jtorch.distributions;

import java.util.ArrayList;
import java.util.List;
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

  /** The parts in the order in which they transform. */
  public ComposeTransform(List<? extends Transform> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Returns the parts. */
  public List<Transform> parts() {
    return parts;
  }

  @Override
  public Tensor call(Tensor x) {
    return _call(x);
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
    for (Transform part : parts) {
      Tensor to = terms.size() + 1 == parts.size() ? y : part.call(from);
      Tensor term = part.log_abs_det_jacobian(from, to);
      terms.add(Distribution.sumRightmost(term, event_dim() - part.event_dim()));
      from = to;
    }
    return terms.stream().reduce(Tensor::add).orElseThrow();
  }

  @Override
  public int event_dim() {
    return parts.stream().mapToInt(Transform::event_dim).max().orElse(0);
  }

  @Override
  public Tensor sign() {
    return parts.stream().map(Transform::sign).reduce(torch.tensor(1L), Tensor::mul);
  }

  @Override
  Constraint codomain() {
    return parts.isEmpty() ? Constraint.REAL : parts.getLast().codomain();
  }

  @Override
  Constraint domain() {
    return parts.isEmpty() ? Constraint.REAL : parts.getFirst().domain();
  }

  @Override
  long[] shape(long... values) {
    long[] shape = values;
    for (Transform part : parts) {
      shape = part.shape(shape);
    }
    return shape;
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
