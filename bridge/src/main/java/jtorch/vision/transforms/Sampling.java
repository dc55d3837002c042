package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.torch;

/** Pictures whose pixels come from other places of old ones. */
final class Sampling {
  private static final long BILINEAR = 0;
  private static final long NEAREST = 1;
  private static final long ZEROS = 0;

  private Sampling() {}

  /**
   * Moves the pixels of a picture (C, H, W) or of several, (N, C, H, W).
   *
   * @param grid where each new pixel comes from, from -1 to 1 between the old edges: (1, H', W', 2)
   * @param fill what stands where nothing comes from, for each channel; without one it fades to 0
   */
  static Tensor sampled(Tensor picture, Tensor grid, InterpolationMode mode, double... fill) {
    DType dtype = picture.dtype();
    boolean single = picture.dim() == 3;
    Tensor fractions = dtype.is_floating_point() ? picture : picture.to(DType.float32);
    Tensor numbers = single ? fractions.unsqueeze(0) : fractions;
    Tensor places = grid.to(numbers.device()).to(numbers.dtype());
    Tensor moved = sample(numbers, places.expand(numbers.size(0), -1, -1, -1), mode);
    boolean black = Arrays.stream(fill).allMatch(number -> number == 0);
    if (fill.length > 0 && !(mode.isNearestOfTensors() && black)) {
      long[] size = {1, 1, Geometry.height(picture), Geometry.width(picture)};
      Tensor inside = sample(numbers.new_ones(size), places, mode);
      moved = filled(moved, inside, mode, fill);
    }
    return Geometry.rounded(single ? moved.squeeze(0) : moved, dtype);
  }

  /** Fills in what comes from outside, where the inside is 0. */
  private static Tensor filled(
      Tensor moved, Tensor inside, InterpolationMode mode, double... fill) {
    Tensor numbers =
        torch.tensor(fill).to(moved.dtype()).to(moved.device()).view(1, fill.length, 1, 1);
    return mode.isNearestOfTensors()
        ? torch.where(inside.lt(0.5), numbers, moved)
        : moved.mul(inside).add(inside.rsub(1).mul(numbers));
  }

  /** Moves the pixels of pictures (N, C, H, W), of fractions; what comes from outside is 0. */
  static Tensor sample(Tensor numbers, Tensor grid, InterpolationMode mode) {
    long how = mode.isNearestOfTensors() ? NEAREST : BILINEAR;
    return Call.tensor(
        "grid_sample",
        () ->
            org.bytedeco.pytorch.global.torch.grid_sampler(
                Raw.of(numbers), Raw.of(grid), how, ZEROS, false));
  }
}
