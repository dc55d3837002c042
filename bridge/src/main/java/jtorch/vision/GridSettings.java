package jtorch.vision;

import jtorch.FunctionKwargs.GridKwarg;
import jtorch.FunctionKwargs.Normalized;
import jtorch.FunctionKwargs.Nrow;
import jtorch.FunctionKwargs.PadValue;
import jtorch.FunctionKwargs.ScaleEach;
import jtorch.FunctionKwargs.ValueRange;
import jtorch.NnKwargs.Padding;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** How pictures become one: what the keywords say. */
record GridSettings(
    int nrow,
    int padding,
    boolean normalize,
    @Nullable ValueRange range,
    boolean each,
    double background) {
  static GridSettings of(GridKwarg... keywords) {
    GridSettings made = new GridSettings(8, 2, false, null, false, 0);
    for (GridKwarg keyword : keywords) {
      made = made.with(keyword);
    }
    return made;
  }

  GridSettings with(GridKwarg keyword) {
    return switch (keyword) {
      case Nrow(int value) -> new GridSettings(value, padding, normalize, range, each, background);
      case Padding(long[] value) ->
          new GridSettings(nrow, Math.toIntExact(value[0]), normalize, range, each, background);
      case Normalized(boolean value) ->
          new GridSettings(nrow, padding, value, range, each, background);
      case ValueRange value -> new GridSettings(nrow, padding, normalize, value, each, background);
      case ScaleEach(boolean value) ->
          new GridSettings(nrow, padding, normalize, range, value, background);
      case PadValue(double value) -> new GridSettings(nrow, padding, normalize, range, each, value);
    };
  }

  /** Puts pictures of (N, C, H, W) into one of (C, H', W'). */
  Tensor grid(Tensor pictures) {
    Tensor four = normalize ? normalized(pictures) : pictures;
    long count = four.size(0);
    if (count == 1) {
      return four.squeeze(0);
    }
    long columns = Math.min(nrow, count);
    long rows = Math.ceilDiv(count, columns);
    long height = four.size(2) + padding;
    long width = four.size(3) + padding;
    Tensor grid =
        four.new_full(
            new long[] {four.size(1), height * rows + padding, width * columns + padding},
            background);
    for (long i = 0; i < count; i++) {
      long top = i / columns * height + padding;
      long left = i % columns * width + padding;
      grid.narrow(1, top, height - padding).narrow(2, left, width - padding).copy_(four.get(i));
    }
    return grid;
  }

  private Tensor normalized(Tensor pictures) {
    Tensor copy = pictures.clone();
    if (each) {
      for (long i = 0; i < copy.size(0); i++) {
        stretch(copy.get(i));
      }
    } else {
      stretch(copy);
    }
    return copy;
  }

  private void stretch(Tensor pixels) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      double low = range == null ? pixels.min().item() : range.low();
      double high = range == null ? pixels.max().item() : range.high();
      pixels.clamp_(low, high).sub_(low).div_(Math.max(high - low, 1e-5));
    }
  }
}
