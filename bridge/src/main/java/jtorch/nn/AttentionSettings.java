package jtorch.nn;

import jtorch.AttentionKwargs.AddBiasKv;
import jtorch.AttentionKwargs.AddZeroAttn;
import jtorch.AttentionKwargs.AttentionKwarg;
import jtorch.AttentionKwargs.Kdim;
import jtorch.AttentionKwargs.Vdim;
import jtorch.NnKwargs.BatchFirst;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.DropoutShare;
import jtorch.NnKwargs.PlacementKwarg;

/** The arguments of an attention, as given or by default. */
final class AttentionSettings {
  long kdim;
  long vdim;
  double dropout;
  boolean biased = true;
  boolean addBias;
  boolean zeroAttention;
  boolean batchFirst;
  final Placement placement;

  AttentionSettings(long embed_dim, long num_heads, AttentionKwarg... keywords) {
    Sizes.checkPositive("MultiheadAttention", "num_heads", num_heads);
    if (embed_dim < 1 || embed_dim % num_heads != 0) {
      throw new IllegalArgumentException(
          "MultiheadAttention: embed_dim "
              + embed_dim
              + " is not divisible by num_heads "
              + num_heads
              + ".");
    }
    placement = Placement.of((Object[]) keywords);
    kdim = embed_dim;
    vdim = embed_dim;
    for (AttentionKwarg keyword : keywords) {
      switch (keyword) {
        case DropoutShare d -> dropout = d.value();
        case BatchFirst b -> batchFirst = b.value();
        case Bias b -> biased = b.value();
        case AddBiasKv a -> addBias = a.value();
        case AddZeroAttn a -> zeroAttention = a.value();
        case Kdim k -> kdim = k.value();
        case Vdim v -> vdim = v.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    Sizes.checkPositive("MultiheadAttention", "kdim", kdim);
    Sizes.checkPositive("MultiheadAttention", "vdim", vdim);
    if (!(dropout >= 0 && dropout <= 1)) {
      throw new IllegalArgumentException(
          "MultiheadAttention: dropout must be from 0 to 1, not " + dropout + ".");
    }
  }
}
