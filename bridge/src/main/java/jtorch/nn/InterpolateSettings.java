package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.LayerKwargs.AlignCorners;
import jtorch.LayerKwargs.Antialias;
import jtorch.LayerKwargs.InterpolateKwarg;
import jtorch.LayerKwargs.RecomputeScaleFactor;
import jtorch.LayerKwargs.ScaleFactor;
import jtorch.LayerKwargs.Size;
import jtorch.LayerKwargs.SizeKwarg;
import jtorch.LayerKwargs.UpsampleKwarg;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;
import org.bytedeco.javacpp.BoolPointer;
import org.bytedeco.pytorch.DoubleVector;
import org.bytedeco.pytorch.InterpolateFuncOptions;
import org.bytedeco.pytorch.LongVector;
import org.bytedeco.pytorch.kArea;
import org.bytedeco.pytorch.kBicubic;
import org.bytedeco.pytorch.kBilinear;
import org.bytedeco.pytorch.kLinear;
import org.bytedeco.pytorch.kNearest;
import org.bytedeco.pytorch.kNearestExact;
import org.bytedeco.pytorch.kTrilinear;
import org.jspecify.annotations.Nullable;

/** The arguments of a change of size, as given or by default. */
final class InterpolateSettings {
  private final String operator;
  private long[] size = {};
  private double[] factor = {};
  private String mode;
  private @Nullable Boolean corners;
  private boolean recompute;
  private boolean antialias;

  InterpolateSettings(String operator, String usual, InterpolateKwarg... keywords) {
    this.operator = operator;
    mode = usual;
    for (InterpolateKwarg keyword : keywords) {
      switch (keyword) {
        case Size s -> size = s.value().clone();
        case ScaleFactor f -> factor = f.value().clone();
        case ScheduleMode m -> mode = m.value();
        case AlignCorners a -> corners = a.value();
        case RecomputeScaleFactor r -> recompute = r.value();
        case Antialias a -> antialias = a.value();
      }
    }
    check();
  }

  /** Returns these settings with some in the place of their own. */
  InterpolateSettings with(UpsampleKwarg... changed) {
    List<InterpolateKwarg> all = new ArrayList<>();
    if (Arrays.stream(changed).noneMatch(SizeKwarg.class::isInstance)) {
      all.add(size.length > 0 ? new Size(size) : new ScaleFactor(factor));
    }
    if (corners != null) {
      all.add(new AlignCorners(corners));
    }
    all.add(new RecomputeScaleFactor(recompute));
    all.add(new Antialias(antialias));
    all.addAll(List.of(changed));
    return new InterpolateSettings(operator, mode, all.toArray(InterpolateKwarg[]::new));
  }

  long @Nullable [] size() {
    return size.length == 0 ? null : size.clone();
  }

  double @Nullable [] factor() {
    return factor.length == 0 ? null : factor.clone();
  }

  String mode() {
    return mode;
  }

  @Nullable Boolean corners() {
    return corners;
  }

  boolean recompute() {
    return recompute;
  }

  private void check() {
    if ((size.length == 0) == (factor.length == 0)) {
      throw new IllegalArgumentException(
          operator + " takes either size or scale_factor, one of the two.");
    }
    Sizes.checkPositive(operator, "size", size);
    if (Arrays.stream(factor).anyMatch(f -> !(f > 0))) {
      throw new IllegalArgumentException(
          operator + ": scale_factor must be positive, not " + Arrays.toString(factor) + ".");
    }
    if (recompute && factor.length == 0) {
      throw new IllegalArgumentException(
          operator + ": recompute_scale_factor means nothing with a size.");
    }
    if (dims() == -1) {
      throw new IllegalArgumentException(
          operator
              + ": mode is nearest, nearest-exact, area, linear, bilinear, bicubic or trilinear, not "
              + mode
              + ".");
    }
    if (corners != null && dims() == 0) {
      throw new IllegalArgumentException(
          operator + ": align_corners means nothing in mode " + mode + ".");
    }
    if (antialias && !mode.equals("bilinear") && !mode.equals("bicubic")) {
      throw new IllegalArgumentException(
          operator + ": antialias needs mode bilinear or bicubic, not " + mode + ".");
    }
  }

  /** Returns the dimensions of the mode: 0 if it takes any, -1 if there is no such mode. */
  private int dims() {
    return switch (mode) {
      case "nearest", "nearest-exact", "area" -> 0;
      case "linear" -> 3;
      case "bilinear", "bicubic" -> 4;
      case "trilinear" -> 5;
      default -> -1;
    };
  }

  /** Refuses an input whose number of dimensions the mode doesn't take. */
  void checkInput(Tensor input) {
    int given = input.dim();
    int wanted = dims();
    boolean fits = wanted == 0 ? given >= 3 && given <= 5 : given == wanted;
    if (!fits) {
      throw new IllegalArgumentException(
          operator
              + ": mode "
              + mode
              + " takes an input of "
              + (wanted == 0 ? "3 to 5" : wanted)
              + " dimensions, unlike a shape of "
              + Arrays.toString(input.size())
              + ".");
    }
    if (size.length > 0) {
      Sizes.expand("size", given - 2, size);
    } else {
      Sizes.expand("scale_factor", given - 2, factor);
    }
  }

  /** Writes the settings for an input into LibTorch's options. */
  void write(InterpolateFuncOptions options, int dimensions) {
    if (size.length > 0) {
      try (LongVector all = new LongVector(Sizes.expand("size", dimensions, size))) {
        options.size().put(all);
      }
    } else {
      try (DoubleVector all = new DoubleVector(Sizes.expand("scale_factor", dimensions, factor))) {
        options.scale_factor().put(all);
      }
      options.recompute_scale_factor().put(recompute || mode.equals("area"));
    }
    writeMode(options);
    boolean warns = mode.equals("nearest-exact"); // LibTorch does, of corners that mean nothing
    if (dims() > 0 || warns) {
      options.align_corners().put(corners != null && corners);
    }
    if (antialias) {
      try (BoolPointer smoothed = options.antialias()) {
        smoothed.put(true);
      }
    }
  }

  private void writeMode(InterpolateFuncOptions options) {
    switch (mode) {
      case "nearest" -> {
        try (kNearest name = new kNearest()) {
          options.mode().put(name);
        }
      }
      case "nearest-exact" -> {
        try (kNearestExact name = new kNearestExact()) {
          options.mode().put(name);
        }
      }
      case "area" -> {
        try (kArea name = new kArea()) {
          options.mode().put(name);
        }
      }
      case "linear" -> {
        try (kLinear name = new kLinear()) {
          options.mode().put(name);
        }
      }
      case "bilinear" -> {
        try (kBilinear name = new kBilinear()) {
          options.mode().put(name);
        }
      }
      case "bicubic" -> {
        try (kBicubic name = new kBicubic()) {
          options.mode().put(name);
        }
      }
      default -> {
        try (kTrilinear name = new kTrilinear()) {
          options.mode().put(name);
        }
      }
    }
  }

  /** Returns the settings as Python prints a layer's. */
  @Override
  public String toString() {
    String much =
        size.length > 0
            ? "size=" + Sizes.text(size)
            : "scale_factor="
                + (factor.length == 1
                    ? PythonNumbers.repr(factor[0])
                    : Arrays.stream(factor)
                        .mapToObj(PythonNumbers::repr)
                        .collect(java.util.stream.Collectors.joining(", ", "(", ")")));
    return much + ", mode='" + mode + "'";
  }
}
