package jtorch.nn;

import static jtorch.Kwargs.attn_mask;
import static jtorch.Kwargs.is_causal;
import static jtorch.Kwargs.key_padding_mask;
import static jtorch.Kwargs.need_weights;

import java.util.ArrayList;
import java.util.List;
import jtorch.AttentionKwargs.AttentionCallKwarg;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** How the layers of a transformer call their attentions. */
final class Attentions {
  private Attentions() {}

  /** Returns what the queries see, without the shares of the mix. */
  static Tensor plain(
      MultiheadAttention attention,
      Tensor query,
      Tensor memory,
      @Nullable Tensor mask,
      @Nullable Tensor padding,
      boolean causal) {
    List<AttentionCallKwarg> keywords = new ArrayList<>();
    keywords.add(need_weights(false));
    keywords.add(is_causal(causal));
    if (mask != null) {
      keywords.add(attn_mask(mask));
    }
    if (padding != null) {
      keywords.add(key_padding_mask(padding));
    }
    AttentionCallKwarg[] all = keywords.toArray(AttentionCallKwarg[]::new);
    return attention.unwatched(
        query, given -> attention.forward(given, memory, memory, all).attn_output());
  }
}
