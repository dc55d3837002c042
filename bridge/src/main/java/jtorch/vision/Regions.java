package jtorch.vision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import jtorch.DType;
import jtorch.PictureKwargs.Aligned;
import jtorch.PictureKwargs.RoiAlignKwarg;
import jtorch.PictureKwargs.RoiPoolKwarg;
import jtorch.PictureKwargs.SamplingRatio;
import jtorch.PictureKwargs.SpatialScale;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/** Pieces of feature maps, brought to one size, for {@link ops}. */
abstract class Regions extends BoxLosses {
  /** More samples along a side of a bin than any picture has. */
  private static final double TOO_MANY = 1e6;

  Regions() {}

  /**
   * Returns what is in regions of feature maps, as means of points between the pixels: the operator
   * of <a href="https://arxiv.org/abs/1703.06870">Mask R-CNN</a>. Gradients go to the maps, not to
   * the boxes, as in torchvision.
   *
   * @param input (N, C, H, W), float32 or float64
   * @param boxes (K, 5): the map's number, then left, top, right and bottom
   * @param output_size the height and width, or one number for both
   * @param keywords {@code spatial_scale}, what boxes are multiplied by; {@code sampling_ratio},
   *     how many points a bin has along a side, -1 for as many as it has pixels; {@code aligned},
   *     whether pixels are at their centres
   * @return (K, C, height, width)
   * @throws IllegalArgumentException if shapes or types are others, or a box is no finite numbers
   *     or none of a map
   */
  public static Tensor roi_align(
      Tensor input, Tensor boxes, long[] output_size, RoiAlignKwarg... keywords) {
    double scale = 1;
    int ratio = -1;
    boolean aligned = false;
    for (RoiAlignKwarg keyword : keywords) {
      switch (keyword) {
        case SpatialScale(double value) -> scale = value;
        case SamplingRatio(int value) -> ratio = value;
        case Aligned(boolean value) -> aligned = value;
      }
    }
    Maps maps = new Maps("roi_align", input, boxes, output_size, scale);
    boolean shifted = aligned;
    int points = ratio;
    return maps.all(k -> maps.aligned(k, points, shifted));
  }

  /** As the other, for squares. */
  public static Tensor roi_align(
      Tensor input, Tensor boxes, long output_size, RoiAlignKwarg... keywords) {
    return roi_align(input, boxes, new long[] {output_size}, keywords);
  }

  /** As the other, with the boxes (L, 4) of each map. */
  public static Tensor roi_align(
      Tensor input, List<Tensor> boxes, long[] output_size, RoiAlignKwarg... keywords) {
    return roi_align(input, numbered("roi_align", input, boxes), output_size, keywords);
  }

  /**
   * Returns the largest numbers in the parts of regions of feature maps: the operator of <a
   * href="https://arxiv.org/abs/1504.08083">Fast R-CNN</a>.
   *
   * @param input (N, C, H, W), float32 or float64
   * @param boxes (K, 5): the map's number, then left, top, right and bottom
   * @param output_size the height and width, or one number for both
   * @param spatial_scale what boxes are multiplied by, 1 if not given
   * @return (K, C, height, width)
   * @throws IllegalArgumentException if shapes or types are others, or a box is no finite numbers
   *     or none of a map
   */
  public static Tensor roi_pool(
      Tensor input, Tensor boxes, long[] output_size, RoiPoolKwarg... spatial_scale) {
    double scale = 1;
    for (RoiPoolKwarg keyword : spatial_scale) {
      switch (keyword) {
        case SpatialScale(double value) -> scale = value;
      }
    }
    Maps maps = new Maps("roi_pool", input, boxes, output_size, scale);
    return maps.all(maps::pooled);
  }

  /** As the other, for squares. */
  public static Tensor roi_pool(
      Tensor input, Tensor boxes, long output_size, RoiPoolKwarg... spatial_scale) {
    return roi_pool(input, boxes, new long[] {output_size}, spatial_scale);
  }

  /** As the other, with the boxes (L, 4) of each map. */
  public static Tensor roi_pool(
      Tensor input, List<Tensor> boxes, long[] output_size, RoiPoolKwarg... spatial_scale) {
    return roi_pool(input, numbered("roi_pool", input, boxes), output_size, spatial_scale);
  }

  private static Tensor numbered(String name, Tensor input, List<Tensor> boxes) {
    List<Tensor> rows = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Tensor some = boxes.get(i);
      if (some.dim() != 2 || some.size(1) != 4) {
        throw new IllegalArgumentException(
            name
                + ": boxes of shape "
                + Arrays.toString(some.shape())
                + " for map "
                + i
                + " are not (L, 4).");
      }
      rows.add(torch.cat(List.of(some.new_full(new long[] {some.size(0), 1}, i), some), 1));
    }
    return rows.isEmpty() ? input.new_zeros(0, 5) : torch.cat(rows, 0);
  }

  /** Feature maps, and the regions of them that are wanted. */
  private static final class Maps {
    private final String name;
    private final Tensor input;
    private final double[] boxes;
    private final int height;
    private final int width;
    private final double scale;

    Maps(String name, Tensor input, Tensor boxes, long[] size, double scale) {
      this.name = name;
      this.input = input;
      this.scale = scale;
      if (input.dim() != 4 || boxes.dim() != 2 || boxes.size(1) != 5) {
        throw new IllegalArgumentException(
            name
                + ": maps of shape "
                + Arrays.toString(input.shape())
                + " and boxes of shape "
                + Arrays.toString(boxes.shape())
                + " are not (N, C, H, W) and (K, 5).");
      }
      if (!List.of(DType.float32, DType.float64).contains(input.dtype())
          || boxes.dtype() != input.dtype()) {
        throw new IllegalArgumentException(
            name
                + ": maps of "
                + input.dtype()
                + " and boxes of "
                + boxes.dtype()
                + " are not both float32 or both float64.");
      }
      if (size.length < 1
          || size.length > 2
          || Arrays.stream(size).anyMatch(s -> s < 1 || s != (int) s)) {
        throw new IllegalArgumentException(
            name + ": the size " + Arrays.toString(size) + " is not one or two positive numbers.");
      }
      height = Math.toIntExact(size[0]);
      width = Math.toIntExact(size[size.length - 1]);
      this.boxes = boxes.detach().cpu().contiguous().flatten().toDoubles();
      for (int k = 0; k < this.boxes.length; k += 5) {
        check(Arrays.copyOfRange(this.boxes, k, k + 5));
      }
    }

    private void check(double... box) {
      boolean finite = Arrays.stream(box).allMatch(Double::isFinite) && Double.isFinite(scale);
      if (!finite || box[0] < 0 || box[0] >= input.size(0)) {
        throw new IllegalArgumentException(
            name
                + ": the box "
                + Arrays.toString(box)
                + " is not the number of one of "
                + input.size(0)
                + " maps and four finite numbers.");
      }
    }

    Tensor all(IntFunction<Tensor> one) {
      List<Tensor> found = new ArrayList<>();
      for (int k = 0; k < boxes.length / 5; k++) {
        found.add(one.apply(k));
      }
      return found.isEmpty()
          ? input.narrow(0, 0, 0).reshape(0, input.size(1), height, width)
          : torch.stack(found, 0);
    }

    private Tensor map(int k) {
      return input.select(0, (long) boxes[5 * k]);
    }

    /** Rounds to the numbers that the maps have, as torchvision computes with those. */
    private double own(double number) {
      return input.dtype() == DType.float32 ? (float) number : number;
    }

    private double corner(int k, int i) {
      return own(boxes[5 * k + i] * own(scale));
    }

    /** A mean of points is a sum over rows of one over columns: two products of matrices. */
    Tensor aligned(int k, int ratio, boolean shifted) {
      double offset = shifted ? 0.5 : 0;
      double left = own(corner(k, 1) - offset);
      double top = own(corner(k, 2) - offset);
      double wide = own(own(corner(k, 3) - offset) - left);
      double high = own(own(corner(k, 4) - offset) - top);
      if (!shifted) {
        wide = Math.max(wide, 1);
        high = Math.max(high, 1);
      }
      Tensor map = map(k);
      Tensor rows = weights(top, own(high / height), height, ratio, map.size(-2));
      Tensor columns = weights(left, own(wide / width), width, ratio, map.size(-1));
      return rows.matmul(map).matmul(columns.t());
    }

    private Tensor weights(double start, double bin, int bins, int ratio, long pixels) {
      double wanted = ratio > 0 ? ratio : Math.ceil(bin);
      if (wanted > TOO_MANY) {
        throw new IllegalArgumentException(
            name + ": a box has bins of " + bin + " pixels, more than any map has.");
      }
      int points = (int) wanted;
      int size = Math.toIntExact(pixels);
      double[] weights = new double[bins * size];
      for (int i = 0; i < bins; i++) {
        for (int p = 0; p < points; p++) {
          double step = own(own((p + 0.5) * bin) / points);
          double place = own(own(start + own(i * bin)) + step);
          add(weights, i * size, size, place, 1.0 / points);
        }
      }
      return DefaultDevice.onCpu(() -> torch.tensor(weights))
          .view(bins, size)
          .to(input.dtype())
          .to(input.device());
    }

    /** Adds what the pixels beside a place weigh in it; a place far outside has none. */
    private void add(double[] weights, int from, int size, double place, double share) {
      if (place < -1 || place > size || size == 0) {
        return;
      }
      double inside = Math.max(place, 0);
      int low = Math.min((int) inside, size - 1);
      int high = Math.min(low + 1, size - 1);
      double far = low == size - 1 ? 0 : own(inside - low);
      weights[from + low] += (1 - far) * share;
      weights[from + high] += far * share;
    }

    Tensor pooled(int k) {
      long left = roundedHalfAway(corner(k, 1));
      long top = roundedHalfAway(corner(k, 2));
      long wide = Math.max(roundedHalfAway(corner(k, 3)) - left + 1, 1);
      long high = Math.max(roundedHalfAway(corner(k, 4)) - top + 1, 1);
      double binHeight = own((double) high / height);
      double binWidth = own((double) wide / width);
      List<Tensor> parts = new ArrayList<>();
      Tensor map = map(k);
      for (int i = 0; i < height; i++) {
        long[] rows = bin(i, binHeight, top, map.size(-2));
        for (int j = 0; j < width; j++) {
          parts.add(largest(map, rows, bin(j, binWidth, left, map.size(-1))));
        }
      }
      return torch.stack(parts, 1).view(map.size(0), height, width);
    }

    private static long roundedHalfAway(double number) {
      return (long) (Math.signum(number) * Math.floor(Math.abs(number) + 0.5));
    }

    private long[] bin(int i, double size, long start, long pixels) {
      long first = (long) Math.floor(own(i * size)) + start;
      long last = (long) Math.ceil(own((i + 1) * size)) + start;
      return new long[] {Math.clamp(first, 0, pixels), Math.clamp(last, 0, pixels)};
    }

    private static Tensor largest(Tensor map, long[] rows, long... columns) {
      if (rows[1] <= rows[0] || columns[1] <= columns[0]) {
        return map.new_zeros(map.size(0));
      }
      return map.narrow(-2, rows[0], rows[1] - rows[0])
          .narrow(-1, columns[0], columns[1] - columns[0])
          .flatten(1)
          .max(1)
          .values();
    }
  }
}
