package jtorch.vision;

import static jtorch.Index.at;
import static jtorch.Index.ellipsis;
import static jtorch.Kwargs.min;

import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.LossKwargs.ReductionMode;
import jtorch.NnKwargs.Eps;
import jtorch.PictureKwargs.BoxLossKwarg;
import jtorch.Tensor;
import jtorch.torch;

/** How far boxes are from one another, for {@link ops}. */
abstract class BoxLosses {
  private static final double EPS = 1e-7; // torchvision's

  BoxLosses() {}

  /** A loss of each box, and what they are made of. */
  private record Compared(Tensor shared, Tensor covered, Tensor[] first, Tensor[] second) {
    static Compared of(String name, Tensor boxes1, Tensor boxes2) {
      if (boxes1.dim() == 0
          || boxes1.size(-1) != 4
          || !Arrays.equals(boxes1.shape(), boxes2.shape())) {
        throw new IllegalArgumentException(
            name
                + ": boxes of shapes "
                + Arrays.toString(boxes1.shape())
                + " and "
                + Arrays.toString(boxes2.shape())
                + " are not both of one shape (N, 4).");
      }
      Tensor[] a = sides(boxes1);
      Tensor[] b = sides(boxes2);
      Tensor width = torch.min(a[2], b[2]).sub(torch.max(a[0], b[0]));
      Tensor height = torch.min(a[3], b[3]).sub(torch.max(a[1], b[1]));
      Tensor both = width.gt(0).logical_and(height.gt(0));
      Tensor shared = torch.where(both, width.mul(height), torch.zeros_like(width));
      return new Compared(shared, area(a).add(area(b)).sub(shared), a, b);
    }

    private static Tensor[] sides(Tensor boxes) {
      Tensor wide = boxes.dtype().is_floating_point() ? boxes : boxes.to(DType.float32);
      return wide.unbind(-1).toArray(Tensor[]::new);
    }

    private static Tensor area(Tensor... box) {
      return box[2].sub(box[0]).mul(box[3].sub(box[1]));
    }

    Tensor iou(double eps) {
      return shared.div(covered.add(eps));
    }

    /** The width and height of the smallest box around both. */
    Tensor[] around() {
      return new Tensor[] {
        torch.max(first[2], second[2]).sub(torch.min(first[0], second[0])),
        torch.max(first[3], second[3]).sub(torch.min(first[1], second[1]))
      };
    }

    Tensor distanceLoss(double eps) {
      Tensor[] sides = around();
      Tensor diagonal = sides[0].square().add(sides[1].square()).add(eps);
      Tensor x = centre(first, 0).sub(centre(second, 0));
      Tensor y = centre(first, 1).sub(centre(second, 1));
      return iou(eps).rsub(1).add(x.square().add(y.square()).div(diagonal));
    }

    private static Tensor centre(Tensor[] box, int side) {
      return box[side + 2].add(box[side]).div(2);
    }

    private static Tensor angle(Tensor... box) {
      return box[2].sub(box[0]).div(box[3].sub(box[1])).atan();
    }

    Tensor completeLoss(double eps) {
      Tensor v = angle(second).sub(angle(first)).square().mul(4 / (Math.PI * Math.PI));
      Tensor alpha = v.div(iou(EPS).rsub(1).add(v).add(eps)).detach();
      return distanceLoss(EPS).add(alpha.mul(v));
    }
  }

  /** What a loss of boxes is told. */
  private record Settings(ReductionMode reduction, double eps) {
    static Settings of(BoxLossKwarg... keywords) {
      ReductionMode mode = ReductionMode.NONE;
      double eps = EPS;
      for (BoxLossKwarg keyword : keywords) {
        switch (keyword) {
          case ReductionMode given -> mode = given;
          case Eps(double value) -> eps = value;
        }
      }
      return new Settings(mode, eps);
    }

    Tensor reduced(Tensor losses) {
      return switch (reduction) {
        case NONE -> losses;
        case MEAN -> losses.numel() > 0 ? losses.mean() : losses.sum().mul(0.0);
        case SUM -> losses.sum();
      };
    }
  }

  /**
   * Returns one less the generalized overlap of each box with its target: the loss of <a
   * href="https://arxiv.org/abs/1902.09630">Rezatofighi et al.</a>
   *
   * @param boxes1 (N, 4)
   * @param boxes2 (N, 4)
   * @param keywords {@code reduction}, none if not given; {@code eps}, 1e-7 if not given
   * @return (N), or their mean or sum
   * @throws IllegalArgumentException if the shapes are others
   */
  public static Tensor generalized_box_iou_loss(
      Tensor boxes1, Tensor boxes2, BoxLossKwarg... keywords) {
    Settings given = Settings.of(keywords);
    Compared found = Compared.of("generalized_box_iou_loss", boxes1, boxes2);
    Tensor[] sides = found.around();
    Tensor around = sides[0].mul(sides[1]);
    Tensor rest = around.sub(found.covered).div(around.add(given.eps));
    return given.reduced(found.iou(given.eps).sub(rest).rsub(1));
  }

  /**
   * Returns one less each box's overlap with its target, more by how far their centres are apart:
   * the loss of <a href="https://arxiv.org/abs/1911.08287">Zheng et al.</a>
   *
   * @param boxes1 (N, 4)
   * @param boxes2 (N, 4)
   * @param keywords {@code reduction}, none if not given; {@code eps}, 1e-7 if not given
   * @return (N), or their mean or sum
   * @throws IllegalArgumentException if the shapes are others
   */
  public static Tensor distance_box_iou_loss(
      Tensor boxes1, Tensor boxes2, BoxLossKwarg... keywords) {
    Settings given = Settings.of(keywords);
    Compared found = Compared.of("distance_box_iou_loss", boxes1, boxes2);
    return given.reduced(found.distanceLoss(given.eps));
  }

  /**
   * As {@link #distance_box_iou_loss}, more by how the boxes' forms differ.
   *
   * @throws IllegalArgumentException if the shapes are others
   */
  public static Tensor complete_box_iou_loss(
      Tensor boxes1, Tensor boxes2, BoxLossKwarg... keywords) {
    Settings given = Settings.of(keywords);
    Compared found = Compared.of("complete_box_iou_loss", boxes1, boxes2);
    return given.reduced(found.completeLoss(given.eps));
  }

  /**
   * Returns {@link ops#box_iou} of each pair, less by how far their centres are apart.
   *
   * @param boxes1 (N, 4)
   * @param boxes2 (M, 4)
   * @param eps what is added to the denominator, 1e-7 if not given
   * @return (N, M)
   * @throws IllegalArgumentException if a shape is another
   */
  public static Tensor distance_box_iou(Tensor boxes1, Tensor boxes2, Eps... eps) {
    double small = eps.length == 0 ? EPS : eps[eps.length - 1].value();
    Tensor overlap = ops.box_iou(boxes1, boxes2);
    Tensor one = ops.upcast(boxes1).unsqueeze(-2);
    Tensor other = ops.upcast(boxes2);
    Tensor first = torch.min(one.narrow(-1, 0, 2), other.narrow(-1, 0, 2));
    Tensor last = torch.max(one.narrow(-1, 2, 2), other.narrow(-1, 2, 2));
    Tensor sides = ops.upcast(last.sub(first)).clamp(min(0)).square();
    Tensor apart = centres(one).sub(centres(other)).square();
    return overlap.sub(apart.sum(-1).div(sides.sum(-1).add(small)));
  }

  private static Tensor centres(Tensor boxes) {
    return boxes.narrow(-1, 0, 2).add(boxes.narrow(-1, 2, 2)).div(2);
  }

  /**
   * As {@link #distance_box_iou}, less by how the boxes' forms differ.
   *
   * @throws IllegalArgumentException if a shape is another
   */
  public static Tensor complete_box_iou(Tensor boxes1, Tensor boxes2, Eps... eps) {
    double small = eps.length == 0 ? EPS : eps[eps.length - 1].value();
    Tensor distance = distance_box_iou(boxes1, boxes2, eps);
    Tensor one = form(boxes1).unsqueeze(-1);
    Tensor v = one.sub(form(boxes2)).square().mul(4 / (Math.PI * Math.PI));
    Tensor alpha = v.div(ops.box_iou(boxes1, boxes2).rsub(1).add(v).add(small)).detach();
    return distance.sub(alpha.mul(v));
  }

  private static Tensor form(Tensor boxes) {
    Tensor[] sides = new Tensor[4];
    Tensor wide = ops.upcast(boxes);
    Arrays.setAll(sides, i -> wide.get(ellipsis(), at(i)));
    return sides[2].sub(sides[0]).div(sides[3].sub(sides[1])).atan();
  }

  /**
   * Returns an input of which, in training, samples (mode {@code "row"}) or all ({@code "batch"})
   * are zero as often as {@code p} says, and the others larger.
   *
   * <p>Huang et al., <a href="https://arxiv.org/abs/1603.09382">Deep Networks with Stochastic
   * Depth</a>.
   *
   * @param input (N, ...)
   * @throws IllegalArgumentException if p is not from 0 to 1, or the mode another
   */
  public static Tensor stochastic_depth(Tensor input, double p, String mode, boolean training) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("stochastic_depth: p is from 0 to 1, not " + p + ".");
    }
    if (!List.of("batch", "row").contains(mode)) {
      throw new IllegalArgumentException(
          "stochastic_depth: the mode is batch or row, not " + mode + ".");
    }
    if (!training || p == 0) {
      return input;
    }
    long[] each = new long[Math.toIntExact(input.dim())];
    Arrays.fill(each, 1);
    if (mode.equals("row") && each.length > 0) {
      each[0] = input.size(0);
    }
    Tensor kept = input.new_empty(each).bernoulli_(1 - p);
    return input.mul(p == 1 ? kept : kept.div_(1 - p));
  }

  /** As the other, in training. */
  public static Tensor stochastic_depth(Tensor input, double p, String mode) {
    return stochastic_depth(input, p, mode, true);
  }
}
