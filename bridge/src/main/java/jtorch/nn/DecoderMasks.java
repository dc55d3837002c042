package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import jtorch.AttentionKwargs.DecoderCallKwarg;
import jtorch.AttentionKwargs.MemoryIsCausal;
import jtorch.AttentionKwargs.MemoryKeyPaddingMask;
import jtorch.AttentionKwargs.MemoryMask;
import jtorch.AttentionKwargs.SrcIsCausal;
import jtorch.AttentionKwargs.SrcKeyPaddingMask;
import jtorch.AttentionKwargs.SrcMask;
import jtorch.AttentionKwargs.TgtIsCausal;
import jtorch.AttentionKwargs.TgtKeyPaddingMask;
import jtorch.AttentionKwargs.TgtMask;
import jtorch.AttentionKwargs.TransformerCallKwarg;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** What a transformer doesn't see of its source, its target and its memory. */
final class DecoderMasks {
  @Nullable Tensor source;
  @Nullable Tensor sourcePadding;
  @Nullable Boolean sourceCausal;
  @Nullable Tensor target;
  @Nullable Tensor targetPadding;
  @Nullable Boolean targetCausal;
  @Nullable Tensor memory;
  @Nullable Tensor memoryPadding;
  boolean memoryCausal;

  private DecoderMasks() {}

  static DecoderMasks of(DecoderCallKwarg... keywords) {
    return ofAll(keywords);
  }

  static DecoderMasks ofAll(TransformerCallKwarg... keywords) {
    DecoderMasks masks = new DecoderMasks();
    for (TransformerCallKwarg keyword : keywords) {
      switch (keyword) {
        case SrcMask m -> masks.source = m.value();
        case SrcKeyPaddingMask m -> masks.sourcePadding = m.value();
        case SrcIsCausal c -> masks.sourceCausal = c.value();
        case TgtMask m -> masks.target = m.value();
        case TgtKeyPaddingMask m -> masks.targetPadding = m.value();
        case TgtIsCausal c -> masks.targetCausal = c.value();
        case MemoryMask m -> masks.memory = m.value();
        case MemoryKeyPaddingMask m -> masks.memoryPadding = m.value();
        case MemoryIsCausal c -> masks.memoryCausal = c.value();
      }
    }
    return masks;
  }

  /** Returns what concerns the decoder as keywords, for layers whose forward a user overrides. */
  DecoderCallKwarg[] ofDecoder() {
    List<DecoderCallKwarg> keywords = new ArrayList<>();
    if (target != null) {
      keywords.add(new TgtMask(target));
    }
    if (targetPadding != null) {
      keywords.add(new TgtKeyPaddingMask(targetPadding));
    }
    if (targetCausal != null) {
      keywords.add(new TgtIsCausal(targetCausal));
    }
    if (memory != null) {
      keywords.add(new MemoryMask(memory));
    }
    if (memoryPadding != null) {
      keywords.add(new MemoryKeyPaddingMask(memoryPadding));
    }
    keywords.add(new MemoryIsCausal(memoryCausal));
    return keywords.toArray(DecoderCallKwarg[]::new);
  }

  boolean targetCausal() {
    return targetCausal != null && targetCausal;
  }
}
