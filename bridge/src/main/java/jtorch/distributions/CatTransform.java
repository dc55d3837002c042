package jtorch.distributions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Transforms one beside the other along a dimension: of parts, as {@code torch.cat} puts them
 * together.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.CatTransform">
 * CatTransform</a>.
 */
public final class CatTransform extends Transform {
  private final List<Transform> transforms;
  private final long dim;
  private final long[] lengths;

  /**
   * Transforms of parts of these lengths; without lengths each part has one element.
   *
   * @throws IllegalArgumentException if there are not as many lengths as transforms
   */
  public CatTransform(List<? extends Transform> tseq, long dim, long... lengths) {
    this(tseq, dim, lengths, new TransformKwarg[0]);
  }

  /**
   * As the other.
   *
   * @param keywords {@code cache_size(1)}: each transform remembers its last result
   */
  public CatTransform(
      List<? extends Transform> tseq, long dim, long[] lengths, TransformKwarg... keywords) {
    super(keywords);
    transforms = alike(tseq);
    this.dim = dim;
    this.lengths = lengths(tseq.size(), lengths);
  }

  /** Returns the lengths of parts, which are 1 if none are given. */
  static long[] lengths(int parts, long... given) {
    long[] lengths = given.length == 0 ? new long[parts] : given.clone();
    if (given.length == 0) {
      Arrays.fill(lengths, 1);
    }
    if (lengths.length != parts) {
      throw new IllegalArgumentException(
          "cat: "
              + parts
              + " parts don't have the lengths "
              + Arrays.toString(lengths)
              + "; give one for each.");
    }
    return lengths;
  }

  /** Returns the transforms. */
  public List<Transform> transforms() {
    return transforms;
  }

  /** Returns the dimension along which the parts are. */
  public long dim() {
    return dim;
  }

  /** Returns how many elements each part has. */
  public long[] lengths() {
    return lengths.clone();
  }

  /** Returns how many elements all parts have. */
  public long length() {
    return Arrays.stream(lengths).sum();
  }

  private List<Tensor> parts(Tensor whole) {
    return Parts.of(whole, dim, transforms.size(), lengths);
  }

  private Tensor each(Tensor whole, BiFunction<Transform, Tensor, Tensor> change) {
    return torch.cat(Parts.each(transforms, parts(whole), change), dim);
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
    int dims = event_dim();
    for (int i = 0; i < transforms.size(); i++) {
      Transform part = transforms.get(i);
      Tensor log = part.log_abs_det_jacobian(from.get(i), to.get(i));
      logs.add(Distribution.sumRightmost(log, dims - part.event_dim()));
    }
    long place = (dim >= 0 ? dim - x.dim() : dim) + dims;
    return place < 0 ? torch.cat(logs, place) : logs.stream().reduce(Tensor::add).orElseThrow();
  }

  @Override
  public int event_dim() {
    return transforms.stream().mapToInt(Transform::event_dim).max().orElse(0);
  }

  @Override
  public boolean bijective() {
    return transforms.stream().allMatch(Transform::bijective);
  }

  private Constraint constraint(Function<Transform, Constraint> end) {
    List<Constraint> all = transforms.stream().map(end).toList();
    return new PartsConstraint(all, dim, lengths);
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
