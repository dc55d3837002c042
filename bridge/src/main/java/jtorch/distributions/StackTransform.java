package jtorch.distributions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Transforms one beside the other along a dimension: of slices, as {@code torch.stack} puts them
 * together.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.StackTransform">
 * StackTransform</a>.
 */
public final class StackTransform extends Transform {
  private final List<Transform> transforms;
  private final long dim;

  /**
   * Transforms of the slices along a dimension.
   *
   * @param keywords {@code cache_size(1)}: each remembers its last result
   */
  public StackTransform(List<? extends Transform> tseq, long dim, TransformKwarg... keywords) {
    super(keywords);
    transforms = alike(tseq);
    this.dim = dim;
  }

  /** Returns the transforms. */
  public List<Transform> transforms() {
    return transforms;
  }

  /** Returns the dimension along which the slices are. */
  public long dim() {
    return dim;
  }

  private List<Tensor> parts(Tensor whole) {
    return Parts.of(whole, dim, transforms.size());
  }

  private Tensor each(Tensor whole, BiFunction<Transform, Tensor, Tensor> change) {
    return torch.stack(Parts.each(transforms, parts(whole), change), dim);
  }

  @Override
  protected Tensor _call(Tensor x) {
    return each(x, Transform::call);
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return each(y, Transform::uncall);
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    List<Tensor> from = parts(x);
    List<Tensor> to = parts(y);
    List<Tensor> logs = new ArrayList<>();
    for (int i = 0; i < transforms.size(); i++) {
      logs.add(transforms.get(i).log_abs_det_jacobian(from.get(i), to.get(i)));
    }
    return torch.stack(logs, dim);
  }

  @Override
  public boolean bijective() {
    return transforms.stream().allMatch(Transform::bijective);
  }

  private Constraint constraint(Function<Transform, Constraint> end) {
    List<Constraint> all = transforms.stream().map(end).toList();
    return new PartsConstraint(all, dim);
  }

  @Override
  public Constraint domain() {
    return constraint(Transform::domain);
  }

  @Override
  public Constraint codomain() {
    return constraint(Transform::codomain);
  }
}
