package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.AlignCorners;
import jtorch.LayerKwargs.FoldKwarg;
import jtorch.LayerKwargs.GridSampleKwarg;
import jtorch.LayerKwargs.InterpolateKwarg;
import jtorch.LayerKwargs.OutputSize;
import jtorch.LayerKwargs.PaddingMode;
import jtorch.LayerKwargs.Size;
import jtorch.LayerKwargs.SizeKwarg;
import jtorch.LayerKwargs.UpsampleKwarg;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.InterpolateFuncOptions;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Vision functions" that compute pictures of other sizes. */
abstract class ResamplingFunctions extends VisionFunctions {
  ResamplingFunctions() {}

  /**
   * Returns an input in another size: (N, C, L), (N, C, H, W) or (N, C, D, H, W).
   *
   * @param keywords size or scale_factor; mode, which is nearest unless given, align_corners,
   *     recompute_scale_factor and antialias
   * @throws IllegalArgumentException if the mode doesn't take the input, or the keywords don't fit
   *     each other
   */
  public static Tensor interpolate(Tensor input, InterpolateKwarg... keywords) {
    return interpolate(input, new InterpolateSettings("interpolate", "nearest", keywords));
  }

  /** As the other, to a size in its place: {@code F.interpolate(x, (4, 4))} in Python. */
  public static Tensor interpolate(Tensor input, long[] size, InterpolateKwarg... keywords) {
    return interpolate(input, Keywords.of(new Size(size), keywords));
  }

  static Tensor interpolate(Tensor input, InterpolateSettings s) {
    s.checkInput(input);
    return Call.tensor(
        "interpolate",
        () -> {
          try (InterpolateFuncOptions options = new InterpolateFuncOptions()) {
            s.write(options, input.dim() - 2);
            return torch.interpolate(Raw.of(input), options);
          }
        });
  }

  /** Returns an input in another size: PyTorch's older name of {@link #interpolate}. */
  public static Tensor upsample(Tensor input, UpsampleKwarg... keywords) {
    return interpolate(input, new InterpolateSettings("upsample", "nearest", keywords));
  }

  /** Returns an input in another size, each element the nearest one's. */
  public static Tensor upsample_nearest(Tensor input, SizeKwarg keyword) {
    return interpolate(input, new InterpolateSettings("upsample_nearest", "nearest", keyword));
  }

  /** Returns pictures in another size, mixed of the four nearest pixels, with corners aligned. */
  public static Tensor upsample_bilinear(Tensor input, SizeKwarg keyword) {
    return interpolate(
        input,
        new InterpolateSettings("upsample_bilinear", "bilinear", keyword, new AlignCorners(true)));
  }

  /**
   * Returns what stands at given places: of (N, C, H, W) at (N, H', W', 2), or with a depth too.
   *
   * @param grid places from -1 to 1, x before y
   * @param keywords mode bilinear, nearest or bicubic; padding_mode zeros, border or reflection;
   *     align_corners
   * @throws IllegalArgumentException if a mode is unknown
   */
  public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleKwarg... keywords) {
    long mode = 0;
    long outside = 0;
    boolean corners = false;
    for (GridSampleKwarg keyword : keywords) {
      switch (keyword) {
        case ScheduleMode m -> mode = place("mode", m.value(), "bilinear", "nearest", "bicubic");
        case PaddingMode p ->
            outside = place("padding_mode", p.value(), "zeros", "border", "reflection");
        case AlignCorners a -> corners = a.value();
      }
    }
    long by = mode;
    long beyond = outside;
    boolean aligned = corners;
    return Call.tensor(
        "grid_sample", () -> torch.grid_sampler(Raw.of(input), Raw.of(grid), by, beyond, aligned));
  }

  private static long place(String keyword, String value, String... known) {
    int at = Arrays.asList(known).indexOf(value);
    if (at < 0) {
      throw new IllegalArgumentException(
          "grid_sample: "
              + keyword
              + " is one of "
              + Arrays.toString(known)
              + ", not "
              + value
              + ".");
    }
    return at;
  }

  /**
   * Returns the places of an affine map's pixels: what {@link #grid_sample} takes.
   *
   * @param theta the maps, (N, 2, 3), or (N, 3, 4) with a depth
   * @param size the size of the output, (N, C, H, W) or (N, C, D, H, W)
   * @throws IllegalArgumentException if the maps don't fit the size
   */
  public static Tensor affine_grid(Tensor theta, long[] size, AlignCorners... align_corners) {
    boolean corners = align_corners.length > 0 && align_corners[align_corners.length - 1].value();
    int dims = size.length;
    long[] wanted = {dims == 0 ? 0 : size[0], dims - 2, dims - 1};
    Sizes.checkPositive("affine_grid", "size", size);
    if ((dims != 4 && dims != 5)
        || !theta.is_floating_point()
        || !Arrays.equals(theta.size(), wanted)) {
      throw new IllegalArgumentException(
          "affine_grid: theta of shape "
              + Arrays.toString(theta.size())
              + " and type "
              + theta.dtype()
              + " doesn't fit a size of "
              + Arrays.toString(size)
              + ", 4 or 5 numbers.");
    }
    return Call.tensor(
        "affine_grid", () -> torch.affine_grid_generator(Raw.of(theta), size, corners));
  }

  /** Takes the windows of (N, C, H, W) apart: (N, C * elements of a window, windows). */
  public static Tensor unfold(Tensor input, long kernel_size, FoldKwarg... keywords) {
    return unfold(input, new long[] {kernel_size}, keywords);
  }

  /** As the other: {@code F.unfold(x, kernel_size=3, padding=1)} in Python. */
  public static Tensor unfold(Tensor input, KernelSize kernel_size, FoldKwarg... keywords) {
    return unfold(input, kernel_size.value(), keywords);
  }

  /** Takes the windows of (N, C, H, W), of a height and a width, apart. */
  public static Tensor unfold(Tensor input, long[] kernel_size, FoldKwarg... keywords) {
    return unfold(input, new FoldSettings("unfold", kernel_size, keywords));
  }

  static Tensor unfold(Tensor input, FoldSettings s) {
    return Call.tensor(
        "unfold",
        () -> torch.im2col(Raw.of(input), s.kernel(), s.dilation(), s.padding(), s.stride()));
  }

  /** Puts windows together to (N, C, H, W), the reverse of {@link #unfold}: overlaps are added. */
  public static Tensor fold(
      Tensor input, long[] output_size, long[] kernel_size, FoldKwarg... keywords) {
    return fold(input, output_size, new FoldSettings("fold", kernel_size, keywords));
  }

  /** As the other: {@code F.fold(x, output_size=(4, 5), kernel_size=2)} in Python. */
  public static Tensor fold(
      Tensor input, OutputSize output_size, KernelSize kernel_size, FoldKwarg... keywords) {
    return fold(input, output_size.value(), kernel_size.value(), keywords);
  }

  static Tensor fold(Tensor input, long[] output_size, FoldSettings s) {
    long[] size = Sizes.expand("output_size", 2, output_size);
    return Call.tensor(
        "fold",
        () -> torch.col2im(Raw.of(input), size, s.kernel(), s.dilation(), s.padding(), s.stride()));
  }

  /**
   * Mixes the channels of (N, C, ...) of several groups like a deck of cards.
   *
   * @throws IllegalArgumentException if the groups don't divide the channels
   */
  public static Tensor channel_shuffle(Tensor input, long groups) {
    checkGroups("channel_shuffle", input, groups);
    return Call.tensor("channel_shuffle", () -> torch.channel_shuffle(Raw.of(input), groups));
  }

  /** Mixes the channels by LibTorch's own kernel; as {@link #channel_shuffle}. */
  public static Tensor native_channel_shuffle(Tensor input, long groups) {
    checkGroups("native_channel_shuffle", input, groups);
    return Call.tensor(
        "native_channel_shuffle", () -> torch.native_channel_shuffle(Raw.of(input), groups));
  }

  private static void checkGroups(String operator, Tensor input, long groups) {
    if (input.dim() < 3 || groups < 1 || input.size(1) % groups != 0) {
      throw new IllegalArgumentException(
          operator
              + ": "
              + groups
              + " groups don't divide the channels of a shape of "
              + Arrays.toString(input.size())
              + ".");
    }
  }

  /** As the other: {@code F.affine_grid(theta, size=(1, 1, 3, 3))} in Python. */
  public static Tensor affine_grid(Tensor theta, Size size, AlignCorners... align_corners) {
    return affine_grid(theta, size.value(), align_corners);
  }
}
