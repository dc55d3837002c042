package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.VisionKwargs.AllOps;
import jtorch.VisionKwargs.AugMixKwarg;
import jtorch.VisionKwargs.AugmentKwarg;
import jtorch.VisionKwargs.ChainDepth;
import jtorch.VisionKwargs.MixtureWidth;
import jtorch.VisionKwargs.Severity;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Generators;
import jtorch.ops.Operator;
import jtorch.torch;
import jtorch.vision.Picture;

/**
 * Mixes a picture with what several chains of random changes make of it, each with a weight of its
 * own.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.AugMix.html">AugMix</a>.
 * A picture is uint8, (C, H, W) with one or three channels, or several, (N, C, H, W), which are
 * changed alike and mixed by their own weights. As torchvision does, it computes as with tensors.
 */
public final class AugMix implements Transform {
  private static final int STEPS = 10; // of strength
  private static final int MOST_CHANGES = 3; // of a chain
  private static final Operator DIRICHLET = Operator.find("aten::_sample_dirichlet", "");

  private static final List<AugmentOp> USUAL =
      List.of(
          AugmentOp.SHEAR_X,
          AugmentOp.SHEAR_Y,
          AugmentOp.TRANSLATE_X,
          AugmentOp.TRANSLATE_Y,
          AugmentOp.ROTATE,
          AugmentOp.POSTERIZE,
          AugmentOp.SOLARIZE,
          AugmentOp.AUTO_CONTRAST,
          AugmentOp.EQUALIZE,
          AugmentOp.BRIGHTNESS,
          AugmentOp.COLOR,
          AugmentOp.CONTRAST,
          AugmentOp.SHARPNESS);
  private static final EnumSet<AugmentOp> COLOURS =
      EnumSet.range(AugmentOp.BRIGHTNESS, AugmentOp.SHARPNESS);

  private final List<AugmentOp> ops;
  private final int severity;
  private final int width;
  private final int depth;
  private final double alpha;
  private final WarpSettings settings;

  /**
   * Makes the transform: three chains of one to three changes with a severity of 3 of 10, unless
   * keywords say otherwise.
   *
   * @throws IllegalArgumentException if the severity is not from 1 to 10, or there is no chain, or
   *     {@code alpha(...)} is not positive
   */
  public AugMix(AugMixKwarg... keywords) {
    int strength = 3;
    int chains = 3;
    int length = -1;
    double concentration = 1;
    boolean all = true;
    AugmentKwarg[] others =
        Arrays.stream(keywords).filter(AugmentKwarg.class::isInstance).toArray(AugmentKwarg[]::new);
    for (AugMixKwarg keyword : keywords) {
      switch (keyword) {
        case Severity(int value) -> strength = value;
        case MixtureWidth(int value) -> chains = value;
        case ChainDepth(int value) -> length = value;
        case Alpha(Number value) -> concentration = value.doubleValue();
        case AllOps(boolean value) -> all = value;
        case AugmentKwarg _ -> {} // among the others
      }
    }
    if (strength < 1 || strength > STEPS || chains < 1 || !(concentration > 0)) {
      throw new IllegalArgumentException(
          ("AugMix: severity %d, mixture_width %d and alpha %s: the severity is from 1 to 10, and"
                  + " the others are positive.")
              .formatted(strength, chains, concentration));
    }
    severity = strength;
    width = chains;
    depth = length;
    alpha = concentration;
    ops = all ? USUAL : USUAL.stream().filter(op -> !COLOURS.contains(op)).toList();
    settings = WarpSettings.augmenting(InterpolationMode.BILINEAR, new double[0], others);
  }

  @Override
  public Tensor apply(Tensor picture) {
    Geometry.channels("AugMix", picture);
    Tensor plain = picture instanceof Picture p ? p.plain() : picture;
    Tensor batch = plain.dim() == 3 ? plain.unsqueeze(0) : plain;
    int pictures = (int) batch.size(0);
    float[] shares = shares(pictures, 2);
    float[] weights = shares(pictures, width);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= shares[i / width * 2 + 1];
    }
    Tensor mix = column(shares, 2, 0, batch).mul(batch);
    for (int chain = 0; chain < width; chain++) {
      mix = mix.add(column(weights, width, chain, batch).mul(changed(batch)));
    }
    return Pillow.like(picture, mix.view(picture.shape()).to(picture.dtype()));
  }

  /** Draws rows of shares of 1, one row after the other. */
  private float[] shares(long rows, long count) {
    float[] each = new float[(int) (rows * count)];
    Arrays.fill(each, (float) alpha);
    Tensor concentrations = DefaultDevice.onCpu(() -> torch.tensor(each)).view(rows, count);
    return DIRICHLET.call(concentrations, Generators.ofThisThread()).tensor().toFloats();
  }

  /** One number of each picture as (N, 1, 1, 1), where the pictures are. */
  private static Tensor column(float[] numbers, int each, int which, Tensor batch) {
    float[] some = new float[numbers.length / each];
    for (int i = 0; i < some.length; i++) {
      some[i] = numbers[i * each + which];
    }
    return DefaultDevice.onCpu(() -> torch.tensor(some))
        .view(some.length, 1, 1, 1)
        .to(batch.device());
  }

  /** Makes the changes of a chain. */
  private Tensor changed(Tensor batch) {
    long changes = depth > 0 ? depth : Draws.randint(1, MOST_CHANGES + 1);
    Tensor current = batch;
    for (long i = 0; i < changes; i++) {
      AugmentOp op = ops.get((int) Draws.randint(0, ops.size()));
      int step = op.isGradual() ? (int) Draws.randint(0, severity) : 0;
      double strength =
          Strengths.MIXED.of(op, step, STEPS, Geometry.height(batch), Geometry.width(batch));
      double signed = op.isSigned() && Draws.randint(0, 2) == 1 ? -strength : strength;
      current = op.apply("AugMix", current, signed, settings);
    }
    return current;
  }

  @Override
  public String toString() {
    String fill = settings.fill().length == 0 ? "None" : Arrays.toString(settings.fill());
    return ("AugMix(severity=%d, mixture_width=%d, chain_depth=%d, alpha=%s, all_ops=%s,"
            + " interpolation=InterpolationMode.%s, fill=%s)")
        .formatted(
            severity,
            width,
            depth,
            alpha,
            ops.size() == USUAL.size() ? "True" : "False",
            settings.interpolation().name(),
            fill);
  }
}
