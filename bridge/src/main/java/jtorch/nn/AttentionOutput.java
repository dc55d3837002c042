package jtorch.nn;

import jtorch.Tensor;

/**
 * What a {@link MultiheadAttention} returns.
 *
 * @param attn_output the values, mixed: of the shape of the query
 * @param attn_output_weights the shares of the mix, the mean of all heads: (N, L, S)
 */
public record AttentionOutput(Tensor attn_output, Tensor attn_output_weights) {}
