package jtorch.nn;

import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link MultiheadAttention} returns.
 *
 * @param attn_output the values, mixed: of the shape of the query
 * @param attn_output_weights the shares of the mix, the mean of all heads (N, L, S) or each head's
 *     (N, heads, L, S), or null with {@code need_weights(false)}
 */
public record AttentionOutput(Tensor attn_output, @Nullable Tensor attn_output_weights) {}
