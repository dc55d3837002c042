package jtorch.nn;

import java.util.List;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an attention of several heads.
 *
 * @param heads the number of heads
 * @param all what makes queries, keys and values, one below the other, or null if they stand apart
 * @param apart the three matrices, or none if they stand in one
 * @param biases the offsets of queries, keys and values, or null
 * @param biasK a key that every query sees too, or null
 * @param biasV its value, or null
 * @param zeroAttention whether every query sees a key and a value of zeros too
 * @param dropout the probability of a share to be dropped in training
 * @param out the last matrix
 * @param outBias its offsets, or null
 */
record AttentionWeights(
    long heads,
    @Nullable Tensor all,
    List<? extends Tensor> apart,
    @Nullable Tensor biases,
    @Nullable Tensor biasK,
    @Nullable Tensor biasV,
    boolean zeroAttention,
    double dropout,
    Tensor out,
    @Nullable Tensor outBias) {
  /** Returns the size of a query. */
  long size() {
    return out.size(1);
  }

  /** Returns queries, keys and values; what is the same input is multiplied at once, as there. */
  List<Tensor> project(Tensor query, Tensor key, Tensor value) {
    if (all == null || !Masks.same(key, value)) {
      return List.of(
          F.linear(query, part(0), bias(0, 1)),
          F.linear(key, part(1), bias(1, 1)),
          F.linear(value, part(2), bias(2, 1)));
    }
    if (Masks.same(query, key)) {
      return split(F.linear(query, all, biases), 3);
    }
    Tensor rows = all.narrow(0, size(), 2 * size());
    List<Tensor> both = split(F.linear(key, rows, bias(1, 2)), 2);
    return List.of(F.linear(query, part(0), bias(0, 1)), both.get(0), both.get(1));
  }

  private Tensor part(int index) {
    return all == null ? apart.get(index) : all.narrow(0, index * size(), size());
  }

  private @Nullable Tensor bias(int first, int parts) {
    return biases == null ? null : biases.narrow(0, first * size(), parts * size());
  }

  private List<Tensor> split(Tensor projected, int parts) {
    Tensor turned =
        projected
            .unflatten(-1, parts, size())
            .unsqueeze(0)
            .transpose(0, -2)
            .squeeze(-2)
            .contiguous();
    return turned.unbind(0);
  }
}
