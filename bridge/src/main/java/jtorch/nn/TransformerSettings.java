package jtorch.nn;

import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.eps;

import java.util.function.UnaryOperator;
import jtorch.AttentionKwargs.Activation;
import jtorch.AttentionKwargs.AttentionKwarg;
import jtorch.AttentionKwargs.DimFeedforward;
import jtorch.AttentionKwargs.LayerNormEps;
import jtorch.AttentionKwargs.NormFirst;
import jtorch.AttentionKwargs.NumDecoderLayers;
import jtorch.AttentionKwargs.NumEncoderLayers;
import jtorch.AttentionKwargs.TransformerKwarg;
import jtorch.NnKwargs.BatchFirst;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.DropoutShare;
import jtorch.NnKwargs.LayerNormKwarg;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/** The arguments of a transformer or one of its layers, as given or by default. */
final class TransformerSettings {
  private final long size;
  private final long heads;
  long encoders = 6;
  long decoders = 6;
  private long between = 2048;
  private double dropped = 0.1;
  UnaryOperator<Tensor> activation = F::relu;
  private double epsilon = 1e-5;
  boolean batchFirst;
  boolean normFirst;
  private boolean biased = true;
  private final Placement placement;

  TransformerSettings(String layer, long d_model, long nhead, TransformerKwarg... keywords) {
    Sizes.checkPositive(layer, "d_model", d_model);
    Sizes.checkPositive(layer, "nhead", nhead);
    size = d_model;
    placement = Placement.of((Object[]) keywords);
    heads = nhead;
    for (TransformerKwarg keyword : keywords) {
      switch (keyword) {
        case NumEncoderLayers n -> encoders = n.value();
        case NumDecoderLayers n -> decoders = n.value();
        case DimFeedforward d -> between = d.value();
        case DropoutShare d -> dropped = d.value();
        case Activation a -> activation = a.value();
        case LayerNormEps e -> epsilon = e.value();
        case BatchFirst b -> batchFirst = b.value();
        case NormFirst n -> normFirst = n.value();
        case Bias b -> biased = b.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    Sizes.checkPositive(layer, "dim_feedforward", between);
    Sizes.checkPositive(layer, "num_encoder_layers", encoders);
    Sizes.checkPositive(layer, "num_decoder_layers", decoders);
  }

  long size() {
    return size;
  }

  long heads() {
    return heads;
  }

  /** Returns whether Python has a kernel for such a layer that takes nested tensors. */
  boolean isNestable() {
    return batchFirst && !normFirst && biased && heads % 2 == 0 && isReluOrGelu();
  }

  /** A function in Java has no name, so it is known by what it does. */
  private boolean isReluOrGelu() {
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor probe =
          DefaultDevice.onCpu(() -> torch.tensor(new double[] {-3, -1, -0.25, 0, 0.5, 2}));
      Tensor result = activation.apply(probe);
      return torch.equal(result, F.relu(probe)) || torch.equal(result, F.gelu(probe));
    }
  }

  MultiheadAttention attention() {
    return new MultiheadAttention(
        size,
        heads,
        Keywords.joined(
            new AttentionKwarg[] {dropout(dropped), bias(biased), batch_first(batchFirst)},
            placement.keywords()));
  }

  Linear widening() {
    return new Linear(
        size, between, Keywords.joined(new LinearKwarg[] {bias(biased)}, placement.keywords()));
  }

  Linear narrowing() {
    return new Linear(
        between, size, Keywords.joined(new LinearKwarg[] {bias(biased)}, placement.keywords()));
  }

  LayerNorm norm() {
    return new LayerNorm(
        size,
        Keywords.joined(new LayerNormKwarg[] {eps(epsilon), bias(biased)}, placement.keywords()));
  }

  Dropout dropping() {
    return new Dropout(dropped);
  }
}
