package jtorch.nn;

import jtorch.LayerKwargs.EmbeddingBagCallKwarg;
import jtorch.LayerKwargs.IncludeLastOffset;
import jtorch.LayerKwargs.MaxNorm;
import jtorch.LayerKwargs.NormType;
import jtorch.LayerKwargs.PerSampleWeights;
import jtorch.LayerKwargs.ScaleGradByFreq;
import jtorch.LayerKwargs.Sparse;
import jtorch.NnKwargs.PaddingIdx;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.PythonNumbers;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The arguments of an embedding, as given or by default. */
final class EmbeddingSettings {
  private final String operator;
  final long rows;
  final long columns;
  private @Nullable Long padding;
  @Nullable Double maxNorm;
  double normType = 2;
  boolean scaled;
  boolean sparse;
  String mode = "mean";
  boolean lastOffset;
  @Nullable Tensor weights;

  EmbeddingSettings(String operator, long rows, long columns, EmbeddingBagCallKwarg... keywords) {
    Sizes.checkPositive(operator, "num_embeddings", rows);
    Sizes.checkPositive(operator, "embedding_dim", columns);
    this.operator = operator;
    this.rows = rows;
    this.columns = columns;
    for (EmbeddingBagCallKwarg keyword : keywords) {
      switch (keyword) {
        case PaddingIdx p -> padding = place(p.value());
        case MaxNorm m -> maxNorm = m.value();
        case NormType t -> normType = t.value();
        case ScaleGradByFreq s -> scaled = s.value();
        case Sparse s -> sparse = s.value();
        case ScheduleMode m -> mode = m.value();
        case IncludeLastOffset i -> lastOffset = i.value();
        case PerSampleWeights w -> weights = w.value();
      }
    }
  }

  private long place(long index) {
    if (index < -rows || index >= rows) {
      throw new IllegalArgumentException(
          operator + ": padding_idx " + index + " is none of " + rows + " rows.");
    }
    return index < 0 ? index + rows : index;
  }

  /** Returns the row that is not trained, or -1. */
  long padding() {
    return padding == null ? -1 : padding;
  }

  /** Makes the rows as Python draws them. */
  Parameter draw(Placement placement) {
    Parameter weight = placement.zeros(rows, columns);
    init.normal_(weight);
    if (padding != null) {
      init.zeros_(weight.detach().get(padding));
    }
    return weight;
  }

  /** Returns LibTorch's number of the way in which a bag's rows become one. */
  long modeCode() {
    return switch (mode) {
      case "sum" -> 0;
      case "mean" -> 1;
      case "max" -> {
        if (scaled) {
          throw new IllegalArgumentException(operator + ": mode max takes no scale_grad_by_freq.");
        }
        yield 2;
      }
      default ->
          throw new IllegalArgumentException(
              operator + ": mode is sum, mean or max, not " + mode + ".");
    };
  }

  /** Shortens the rows that are used to the largest norm, if there is one. */
  void renorm(Tensor weight, Tensor indices) {
    Double most = maxNorm;
    if (most == null) {
      return;
    }
    try (var grad = torch.no_grad()) {
      assert grad != null;
      Call.run(
          "embedding_renorm_",
          () ->
              org.bytedeco.pytorch.global.torch.embedding_renorm_(
                  Raw.of(weight), Raw.of(indices), most, normType));
    }
  }

  /** Returns the settings as Python prints a layer's, with what stands before the padding. */
  String text(boolean bag) {
    String pad = padding == null ? "" : ", padding_idx=" + padding;
    return rows
        + ", "
        + columns
        + (bag ? "" : pad)
        + (maxNorm == null ? "" : ", max_norm=" + PythonNumbers.repr(maxNorm))
        + (normType == 2 ? "" : ", norm_type=" + PythonNumbers.repr(normType))
        + (scaled ? ", scale_grad_by_freq=True" : "")
        + (sparse && !bag ? ", sparse=True" : "")
        + (bag ? ", mode='" + mode + "'" + pad : "");
  }
}
