package jtorch.distributions;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.torch;

/** Constraints one beside the other along a dimension, of parts or of slices. */
final class PartsConstraint extends Constraint {
  private final List<Constraint> cseq;
  private final long dim;
  private final long[] lengths; // of the parts; none of slices

  /** Constraints of parts of these lengths: what {@code torch.cat} puts together. */
  PartsConstraint(List<? extends Constraint> cseq, long dim, long... lengths) {
    this.cseq = List.copyOf(cseq);
    this.dim = dim;
    this.lengths = lengths.clone();
  }

  List<Constraint> cseq() {
    return cseq;
  }

  long dim() {
    return dim;
  }

  long[] lengths() {
    return lengths.clone();
  }

  @Override
  public boolean is_discrete() {
    return cseq.stream().anyMatch(Constraint::is_discrete);
  }

  @Override
  public int event_dim() {
    int dims = cseq.stream().mapToInt(Constraint::event_dim).max().orElse(0);
    return lengths.length == 0 && dim + dims < 0 ? dims + 1 : dims;
  }

  @Override
  public Tensor check(Tensor value) {
    List<Tensor> parts = Parts.of(value, dim, cseq.size(), lengths);
    List<Tensor> valid = new ArrayList<>();
    for (int i = 0; i < cseq.size(); i++) {
      valid.add(cseq.get(i).check(parts.get(i)));
    }
    return lengths.length == 0 ? torch.stack(valid, dim) : torch.cat(valid, dim);
  }

  @Override
  boolean isKnown() {
    return cseq.stream().allMatch(Constraint::isKnown);
  }

  @Override
  String must() {
    return "as its parts want it, " + cseq + " along dimension " + dim;
  }

  @Override
  Object kind() {
    return lengths.length == 0 ? "Stack" : "Cat";
  }

  @Override
  public String toString() {
    return kind() + "()";
  }
}
