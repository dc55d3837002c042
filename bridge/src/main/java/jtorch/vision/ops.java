package jtorch.vision;

import static jtorch.Index.at;
import static jtorch.Index.ellipsis;
import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.max;
import static jtorch.Kwargs.min;
import static jtorch.Kwargs.reduction;

import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.LossKwargs.ReductionMode;
import jtorch.SchedulerKwargs.GammaOf;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.VisionKwargs.FocalKwarg;
import jtorch.nn.F;
import jtorch.torch;

/**
 * What detectors compute with boxes.
 *
 * <p>Boxes are (N, 4), a row each: left, top, right and bottom in pixels, unless a format says
 * otherwise. PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/ops.html">torchvision.ops</a>; the name is that of
 * Python's module.
 */
public final class ops extends Regions {
  /** Below this many numbers boxes of all classes are compared at once, as torchvision does. */
  private static final int AT_ONCE = 4000;

  private ops() {}

  /**
   * Returns the areas of boxes.
   *
   * @param boxes (N, 4)
   * @return (N)
   * @throws IllegalArgumentException if the shape is another
   */
  public static Tensor box_area(Tensor boxes) {
    Tensor wide = upcast(boxes("box_area", boxes));
    return side(wide, 2).sub(side(wide, 0)).mul(side(wide, 3).sub(side(wide, 1)));
  }

  /**
   * Returns boxes in another format: {@code "xyxy"} has two corners, {@code "xywh"} the upper left
   * one, the width and the height, {@code "cxcywh"} the centre in its place.
   *
   * @param boxes (N, 4), or more dimensions before the last
   * @throws IllegalArgumentException if a format is another, or the last dimension is not 4
   */
  public static Tensor box_convert(Tensor boxes, String in_fmt, String out_fmt) {
    if (boxes.dim() == 0 || boxes.size(-1) != 4) {
      throw new IllegalArgumentException(
          "box_convert: a tensor of shape "
              + Arrays.toString(boxes.shape())
              + " is not boxes of (..., 4).");
    }
    checkFormat(in_fmt);
    checkFormat(out_fmt);
    if (in_fmt.equals(out_fmt)) {
      return boxes.clone();
    }
    return fromCorners(toCorners(boxes, in_fmt), out_fmt);
  }

  private static void checkFormat(String format) {
    if (!List.of("xyxy", "xywh", "cxcywh").contains(format)) {
      throw new IllegalArgumentException(
          "box_convert: a format is xyxy, xywh or cxcywh, not " + format + ".");
    }
  }

  private static Tensor toCorners(Tensor boxes, String format) {
    if (format.equals("xyxy")) {
      return boxes;
    }
    Tensor width = side(boxes, 2);
    Tensor height = side(boxes, 3);
    boolean centred = format.equals("cxcywh");
    Tensor left = centred ? side(boxes, 0).sub(width.mul(0.5)) : side(boxes, 0);
    Tensor top = centred ? side(boxes, 1).sub(height.mul(0.5)) : side(boxes, 1);
    Tensor right = centred ? side(boxes, 0).add(width.mul(0.5)) : left.add(width);
    Tensor bottom = centred ? side(boxes, 1).add(height.mul(0.5)) : top.add(height);
    return torch.stack(List.of(left, top, right, bottom), -1);
  }

  private static Tensor fromCorners(Tensor corners, String format) {
    if (format.equals("xyxy")) {
      return corners;
    }
    Tensor left = side(corners, 0);
    Tensor top = side(corners, 1);
    Tensor right = side(corners, 2);
    Tensor bottom = side(corners, 3);
    boolean centred = format.equals("cxcywh");
    return torch.stack(
        List.of(
            centred ? left.add(right).div(2) : left,
            centred ? top.add(bottom).div(2) : top,
            right.sub(left),
            bottom.sub(top)),
        -1);
  }

  /**
   * Returns of each pair of boxes which share of what they cover together is in both.
   *
   * @param boxes1 (N, 4)
   * @param boxes2 (M, 4)
   * @return (N, M), from 0 to 1
   * @throws IllegalArgumentException if a shape is another
   */
  public static Tensor box_iou(Tensor boxes1, Tensor boxes2) {
    Overlap found = Overlap.of("box_iou", boxes1, boxes2);
    return found.shared.div(found.covered);
  }

  /**
   * Returns {@link #box_iou} less the share that neither covers of the smallest box around both.
   *
   * @return (N, M), from -1 to 1
   * @throws IllegalArgumentException if a shape is not (N, 4)
   */
  public static Tensor generalized_box_iou(Tensor boxes1, Tensor boxes2) {
    Overlap found = Overlap.of("generalized_box_iou", boxes1, boxes2);
    Tensor one = boxes1.unsqueeze(1);
    Tensor first = torch.min(corner(one, 0), corner(boxes2, 0));
    Tensor last = torch.max(corner(one, 2), corner(boxes2, 2));
    Tensor sides = upcast(last.sub(first)).clamp(min(0));
    Tensor around = side(sides, 0).mul(side(sides, 1));
    return found.shared.div(found.covered).sub(around.sub(found.covered).div(around));
  }

  /** What two boxes share, and what they cover together: (N, M) each. */
  private record Overlap(Tensor shared, Tensor covered) {
    static Overlap of(String name, Tensor boxes1, Tensor boxes2) {
      Tensor one = boxes(name, boxes1).unsqueeze(1);
      Tensor first = torch.max(corner(one, 0), corner(boxes(name, boxes2), 0));
      Tensor last = torch.min(corner(one, 2), corner(boxes2, 2));
      Tensor sides = upcast(last.sub(first)).clamp(min(0));
      Tensor shared = side(sides, 0).mul(side(sides, 1));
      Tensor both = box_area(boxes1).unsqueeze(1).add(box_area(boxes2));
      return new Overlap(shared, both.sub(shared));
    }
  }

  /**
   * Returns which boxes stay when each that overlaps a better one by more than {@code
   * iou_threshold} is dropped.
   *
   * @param boxes (N, 4), float32 or float64
   * @param scores (N), of the same type
   * @return the boxes' places, int64, the best first
   * @throws IllegalArgumentException if shapes or types are others
   */
  public static Tensor nms(Tensor boxes, Tensor scores, double iou_threshold) {
    checkScores("nms", boxes, scores);
    DType type = boxes.dtype();
    if (!type.equals(scores.dtype()) || !List.of(DType.float32, DType.float64).contains(type)) {
      throw new IllegalArgumentException(
          "nms: boxes of "
              + type
              + " and scores of "
              + scores.dtype()
              + " are not both float32 or both float64.");
    }
    double[] better = scores.detach().cpu().toDoubles();
    return torch
        .tensor(Suppression.kept(boxes.detach().cpu(), better, iou_threshold))
        .to(boxes.device());
  }

  private static void checkScores(String name, Tensor boxes, Tensor scores) {
    boxes(name, boxes);
    if (scores.dim() != 1 || scores.size(0) != boxes.size(0)) {
      throw new IllegalArgumentException(
          name
              + ": scores of shape "
              + Arrays.toString(scores.shape())
              + " are not one for each of "
              + boxes.size(0)
              + " boxes.");
    }
  }

  /**
   * As {@link #nms} for each class by itself.
   *
   * @param idxs each box's class, (N)
   * @throws IllegalArgumentException if shapes or types are others
   */
  public static Tensor batched_nms(Tensor boxes, Tensor scores, Tensor idxs, double iou_threshold) {
    checkScores("batched_nms", boxes, scores);
    if (!Arrays.equals(idxs.shape(), scores.shape())) {
      throw new IllegalArgumentException(
          "batched_nms: classes of shape "
              + Arrays.toString(idxs.shape())
              + " are not one for each of "
              + boxes.size(0)
              + " boxes.");
    }
    if (boxes.numel() == 0) {
      return torch.empty(0, dtype(torch.int64));
    }
    if (boxes.numel() <= AT_ONCE) {
      Tensor apart = idxs.to(boxes).mul(boxes.max().add(1)); // so that classes don't overlap
      return nms(boxes.add(apart.unsqueeze(1)), scores, iou_threshold);
    }
    Tensor keep = torch.zeros_like(scores, dtype(torch.bool));
    for (Tensor one : torch.unique(idxs).unbind()) {
      Tensor places = torch.where(idxs.eq(one)).get(0);
      keep.put(1, places.get(nms(boxes.get(places), scores.get(places), iou_threshold)));
    }
    Tensor kept = torch.where(keep).get(0);
    return kept.get(scores.get(kept).sort(0, descending(true)).indices());
  }

  /**
   * Returns boxes whose corners outside a picture are moved to its edges.
   *
   * @param boxes (..., 4)
   * @throws IllegalArgumentException if the last dimension is not 4
   */
  public static Tensor clip_boxes_to_image(Tensor boxes, long height, long width) {
    if (boxes.dim() == 0 || boxes.size(-1) != 4) {
      throw new IllegalArgumentException(
          "clip_boxes_to_image: a tensor of shape "
              + Arrays.toString(boxes.shape())
              + " is not boxes of (..., 4).");
    }
    Tensor clipped = boxes.clone();
    for (int i = 0; i < 4; i++) {
      Tensor inside = side(boxes, i).clamp(min(0), max(i % 2 == 0 ? width : height));
      clipped.put(inside, ellipsis(), at(i));
    }
    return clipped;
  }

  /**
   * Returns which boxes are at least {@code min_size} wide and high.
   *
   * @return their places, int64
   * @throws IllegalArgumentException if the boxes are not (N, 4)
   */
  public static Tensor remove_small_boxes(Tensor boxes, double min_size) {
    boxes("remove_small_boxes", boxes);
    Tensor wide = side(boxes, 2).sub(side(boxes, 0)).ge(min_size);
    Tensor high = side(boxes, 3).sub(side(boxes, 1)).ge(min_size);
    return torch.where(wide.logical_and(high)).get(0);
  }

  /**
   * Returns the smallest box around each mask.
   *
   * @param masks (N, H, W), each with an element that is not 0
   * @return (N, 4), float32
   * @throws IllegalArgumentException if the shape is another, or a mask is empty
   */
  public static Tensor masks_to_boxes(Tensor masks) {
    if (masks.dim() != 3) {
      throw new IllegalArgumentException(
          "masks_to_boxes: a tensor of shape "
              + Arrays.toString(masks.shape())
              + " is not masks of (N, H, W).");
    }
    long count = masks.size(0);
    double[] found = new double[Math.toIntExact(4 * count)];
    for (int i = 0; i < count; i++) {
      List<Tensor> places = torch.where(masks.get(i));
      if (places.get(0).numel() == 0) {
        throw new IllegalArgumentException(
            "masks_to_boxes: mask " + i + " is empty, so that no box is around it.");
      }
      found[4 * i] = places.get(1).min().item();
      found[4 * i + 1] = places.get(0).min().item();
      found[4 * i + 2] = places.get(1).max().item();
      found[4 * i + 3] = places.get(0).max().item();
    }
    return torch.tensor(found, dtype(torch.float32)).view(count, 4).to(masks.device());
  }

  /**
   * Returns the cross-entropy of yes or no, which counts less the surer the answer is: the loss of
   * <a href="https://arxiv.org/abs/1708.02002">RetinaNet</a>.
   *
   * @param inputs logits of any shape
   * @param targets 0 or 1, of that shape and type
   * @param keywords {@code alpha}, the weight of ones, 0.25 if not given, -1 for none; {@code
   *     gamma}, 2 if not given; {@code reduction}, none if not given
   * @return a loss for each element, or their mean or sum
   * @throws IllegalArgumentException if alpha is another number
   */
  public static Tensor sigmoid_focal_loss(Tensor inputs, Tensor targets, FocalKwarg... keywords) {
    double alpha = 0.25;
    double gamma = 2;
    ReductionMode mode = ReductionMode.NONE;
    for (FocalKwarg keyword : keywords) {
      switch (keyword) {
        case Alpha given -> alpha = given.value().doubleValue();
        case GammaOf given -> gamma = given.value();
        case ReductionMode given -> mode = given;
      }
    }
    if (!(alpha == -1 || (alpha >= 0 && alpha <= 1))) {
      throw new IllegalArgumentException(
          "sigmoid_focal_loss: alpha is from 0 to 1, or -1 for no weights, not " + alpha + ".");
    }
    Tensor p = inputs.sigmoid();
    Tensor losses =
        F.binary_cross_entropy_with_logits(inputs, targets, reduction(ReductionMode.NONE));
    Tensor right = p.mul(targets).add(p.rsub(1).mul(targets.rsub(1)));
    losses = losses.mul(right.rsub(1).pow(gamma));
    if (alpha >= 0) {
      losses = losses.mul(targets.mul(alpha).add(targets.rsub(1).mul(1 - alpha)));
    }
    return switch (mode) {
      case NONE -> losses;
      case MEAN -> losses.mean();
      case SUM -> losses.sum();
    };
  }

  private static Tensor boxes(String name, Tensor boxes) {
    if (boxes.dim() != 2 || boxes.size(1) != 4) {
      throw new IllegalArgumentException(
          name
              + ": a tensor of shape "
              + Arrays.toString(boxes.shape())
              + " is not boxes of (N, 4).");
    }
    return boxes;
  }

  /** Returns numbers in which areas are exact enough, as torchvision computes them. */
  static Tensor upcast(Tensor boxes) {
    DType type = boxes.dtype();
    if (type.is_floating_point()) {
      return List.of(DType.float32, DType.float64).contains(type) ? boxes : boxes.to(DType.float32);
    }
    return List.of(DType.int32, DType.int64).contains(type) ? boxes : boxes.to(DType.int32);
  }

  private static Tensor side(Tensor boxes, long i) {
    return boxes.get(ellipsis(), at(i));
  }

  private static Tensor corner(Tensor boxes, long first) {
    return boxes.narrow(-1, first, 2);
  }
}
