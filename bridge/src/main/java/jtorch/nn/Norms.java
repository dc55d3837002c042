package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.torch;

/** What weights are normalized by. */
final class Norms {
  private Norms() {}

  /** Refuses a dimension that a tensor doesn't have. */
  static void checkDim(String function, Tensor weight, long dim) {
    int dims = weight.dim();
    if (dim >= dims || dim < -dims) {
      throw new IndexOutOfBoundsException(
          "%s: dim must be from %d to %d, not %d.".formatted(function, -dims, dims - 1, dim));
    }
  }

  /** Returns directions with given lengths, along a dimension or, for -1, all together. */
  static Tensor weight(Tensor directions, Tensor lengths, long dim) {
    return torch.ops("aten::_weight_norm").call(directions, lengths, dim).tensor();
  }

  /** Returns the Euclidean norm of each part along a dimension or, for -1, of all. */
  static Tensor exceptDim(Tensor weight, long dim) {
    return Call.tensor(
        "norm_except_dim",
        () -> org.bytedeco.pytorch.global.torch.norm_except_dim(Raw.of(weight), 2, dim));
  }

  /** Returns a matrix whose rows are the parts along a dimension. */
  static Tensor matrix(Tensor weight, long dim) {
    Tensor turned = weight;
    if (dim != 0) {
      List<Long> order = new ArrayList<>(List.of(dim));
      for (long d = 0; d < weight.dim(); d++) {
        if (d != dim) {
          order.add(d);
        }
      }
      turned = weight.permute(order.stream().mapToLong(Long::longValue).toArray());
    }
    return turned.dim() == 1 ? turned.unsqueeze(1) : turned.flatten(1, -1);
  }

  /** Returns a random vector of length 1 that no scope ends. */
  static Tensor direction(Tensor like, long size, double eps) {
    return Raw.unscope(F.normalize(like.new_empty(new long[] {size}).normal_(0, 1), 2, 0, eps));
  }
}
