package jtorch.vision;

import static jtorch.Index.slice;
import static jtorch.Kwargs.aligned;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.gamma;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.sampling_ratio;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.spatial_scale;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jtorch.LiveTensors;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Boxes beside what torchvision makes of them; vision_ops.py computes the same. */
class OpsTest {
  /** What a case works with: fresh for each, so that gradients are its own. */
  private static final class Given {
    final Tensor boxes = corners().div(4).sub(1.3).detach().requires_grad_();
    final Tensor whole = boxes.detach().mul(4).to(torch.int64);
    final Tensor scores = count().mul(7).remainder(20).div(20);
    final Tensor classes = count().mul(3).remainder(4).to(torch.int64);
    final Tensor logits =
        torch.linspace(-4, 4, 12, dtype(torch.float64)).view(3, 4).detach().requires_grad_();
    final Tensor targets = torch.arange(12).remainder(3).eq(0).double_().view(3, 4);

    private static Tensor count() {
      return torch.arange(40.0);
    }

    private static Tensor corners() {
      Tensor n = count();
      Tensor corner = pair(n.mul(37).remainder(53), n.mul(29).remainder(41));
      Tensor size = pair(n.mul(13).remainder(23).add(4), n.mul(17).remainder(19).add(6));
      return torch.cat(List.of(corner, corner.add(size)), 1);
    }

    private static Tensor pair(Tensor x, Tensor y) {
      return torch.stack(List.of(x, y), 1);
    }

    Tensor boxes(long start, long stop) {
      return boxes.get(slice(start, stop));
    }

    Tensor whole(long stop) {
      return whole.get(slice(stop));
    }

    Tensor many() {
      return torch.cat(IntStream.range(0, 30).mapToObj(i -> boxes.add(i * 0.05)).toList());
    }

    Tensor maps() {
      Tensor weights = torch.linspace(0.5, 1.5, 432, dtype(torch.float64)).view(2, 2, 9, 12);
      return logits.view(1, 1, 3, 4).repeat(2, 2, 3, 3).mul(weights);
    }

    Tensor regions(double stretch) {
      Tensor first = count().get(slice(12)).remainder(2).unsqueeze(1);
      return torch.cat(List.of(first, boxes(0, 12).detach().mul(stretch)), 1).double_();
    }

    Tensor masks() {
      Tensor masks = torch.zeros(3, 6, 8);
      masks.get(0).get(1).get(2).fill_(1);
      masks.get(1).get(slice(2, 5), slice(3, 7)).fill_(1);
      masks.get(2).get(5).fill_(-1);
      return masks;
    }
  }

  private static final Map<String, Function<Given, Tensor>> CASES = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "vision_ops.py", OpsTest.class, "ops.txt", "|", CASES.keySet(), OpsTest::compare);

  static {
    CASES.put("box_area", g -> ops.box_area(g.boxes));
    CASES.put("box_area whole", g -> ops.box_area(g.whole));
    CASES.put("box_area half", g -> ops.box_area(g.boxes.round().half()));
    CASES.put("box_convert to xywh", g -> ops.box_convert(g.boxes(0, 5), "xyxy", "xywh"));
    CASES.put("box_convert to cxcywh", g -> ops.box_convert(g.boxes(0, 5), "xyxy", "cxcywh"));
    CASES.put(
        "box_convert from xywh", g -> ops.box_convert(g.boxes(0, 6).view(2, 3, 4), "xywh", "xyxy"));
    CASES.put("box_convert from cxcywh", g -> ops.box_convert(g.boxes(0, 5), "cxcywh", "xyxy"));
    CASES.put("box_convert between", g -> ops.box_convert(g.boxes(0, 5), "cxcywh", "xywh"));
    CASES.put("box_convert same", g -> ops.box_convert(g.whole(5), "xywh", "xywh"));
    CASES.put("box_convert whole", g -> ops.box_convert(g.whole(5), "xyxy", "cxcywh"));
    CASES.put("box_iou", g -> ops.box_iou(g.boxes(0, 7), g.boxes(5, 12)));
    CASES.put("box_iou whole", g -> ops.box_iou(g.whole(4), g.whole(9)));
    CASES.put("box_iou mixed", g -> ops.box_iou(g.whole(4), g.boxes.double_().get(slice(3))));
    CASES.put("generalized_box_iou", g -> ops.generalized_box_iou(g.boxes(0, 7), g.boxes(5, 12)));
    CASES.put("generalized_box_iou whole", g -> ops.generalized_box_iou(g.whole(4), g.whole(9)));
    CASES.put("nms", g -> ops.nms(g.boxes, g.scores, 0.3));
    CASES.put("nms strict", g -> ops.nms(g.boxes, g.scores, 0));
    CASES.put("nms double", g -> ops.nms(g.boxes.double_(), g.scores.double_(), 0.5));
    CASES.put("nms at the threshold", g -> ops.nms(halves(), torch.ones(3), 0.5));
    CASES.put("nms without boxes", g -> ops.nms(g.boxes(0, 0), g.scores.get(slice(0)), 0.5));
    CASES.put("batched_nms", g -> ops.batched_nms(g.boxes, g.scores, g.classes, 0.2));
    CASES.put(
        "batched_nms many",
        g ->
            ops.batched_nms(
                g.many(), torch.arange(1200.0).mul(7).remainder(1201), g.classes.repeat(30), 0.2));
    CASES.put("clip_boxes_to_image", g -> ops.clip_boxes_to_image(g.boxes, 9, 12));
    CASES.put(
        "clip_boxes_to_image whole", g -> ops.clip_boxes_to_image(g.whole.view(4, 10, 4), 30, 40));
    CASES.put("remove_small_boxes", g -> ops.remove_small_boxes(g.boxes, 3));
    CASES.put("masks_to_boxes", g -> ops.masks_to_boxes(g.masks()));
    CASES.put("masks_to_boxes bool", g -> ops.masks_to_boxes(g.masks().ne(0)));
    CASES.put("masks_to_boxes none", g -> ops.masks_to_boxes(g.masks().get(slice(0))));
    CASES.put("sigmoid_focal_loss", g -> ops.sigmoid_focal_loss(g.logits, g.targets));
    CASES.put(
        "sigmoid_focal_loss mean",
        g ->
            ops.sigmoid_focal_loss(
                g.logits, g.targets, alpha(0.75), gamma(1.5), reduction("mean")));
    CASES.put(
        "sigmoid_focal_loss sum",
        g -> ops.sigmoid_focal_loss(g.logits, g.targets, alpha(-1), gamma(0), reduction("sum")));
  }

  static {
    CASES.put(
        "generalized_box_iou_loss",
        g -> ops.generalized_box_iou_loss(g.boxes(0, 9), g.boxes(5, 14)));
    CASES.put(
        "generalized_box_iou_loss mean",
        g ->
            ops.generalized_box_iou_loss(
                g.boxes(0, 9), g.boxes(5, 14), reduction("mean"), eps(0.1)));
    CASES.put(
        "distance_box_iou_loss", g -> ops.distance_box_iou_loss(g.boxes(0, 9), g.boxes(5, 14)));
    CASES.put(
        "distance_box_iou_loss sum",
        g -> ops.distance_box_iou_loss(g.boxes(0, 9), g.boxes(5, 14), reduction("sum"), eps(0.1)));
    CASES.put(
        "distance_box_iou_loss none",
        g -> ops.distance_box_iou_loss(g.boxes(0, 0), g.boxes(0, 0), reduction("mean")));
    CASES.put(
        "complete_box_iou_loss", g -> ops.complete_box_iou_loss(g.boxes(0, 9), g.boxes(5, 14)));
    CASES.put(
        "complete_box_iou_loss eps",
        g -> ops.complete_box_iou_loss(g.boxes(0, 9), g.boxes(5, 14), reduction("sum"), eps(0.1)));
    CASES.put(
        "complete_box_iou_loss whole",
        g -> ops.complete_box_iou_loss(g.whole(9), g.whole(14).get(slice(5, 14))));
    CASES.put("distance_box_iou", g -> ops.distance_box_iou(g.boxes(0, 7), g.boxes(5, 12)));
    CASES.put(
        "distance_box_iou whole", g -> ops.distance_box_iou(g.whole(4), g.whole(9), eps(0.1)));
    CASES.put("complete_box_iou", g -> ops.complete_box_iou(g.boxes(0, 7), g.boxes(5, 12)));
    CASES.put(
        "complete_box_iou eps", g -> ops.complete_box_iou(g.boxes(0, 7), g.boxes(5, 12), eps(0.1)));
    CASES.put("roi_align", g -> ops.roi_align(g.maps(), g.regions(1), shape(2, 3)));
    CASES.put(
        "roi_align aligned",
        g ->
            ops.roi_align(
                g.maps(), g.regions(1), 3, spatial_scale(0.6), sampling_ratio(2), aligned(true)));
    CASES.put(
        "roi_align outside", g -> ops.roi_align(g.maps(), g.regions(4), 2, sampling_ratio(0)));
    CASES.put(
        "roi_align float",
        g ->
            ops.roi_align(
                g.maps().float_(), g.regions(2).float_(), shape(2, 3), spatial_scale(0.7)));
    CASES.put(
        "roi_align lists",
        g ->
            ops.roi_align(
                g.maps().float_(),
                List.of(g.boxes(0, 3).detach(), g.boxes(3, 5).detach()),
                shape(2)));
    CASES.put("roi_align nothing", g -> ops.roi_align(g.maps(), g.regions(1).get(slice(0)), 2));
    CASES.put("roi_pool", g -> ops.roi_pool(g.maps(), g.regions(1), shape(2, 3)));
    CASES.put("roi_pool scaled", g -> ops.roi_pool(g.maps(), g.regions(2), 3, spatial_scale(0.6)));
    CASES.put(
        "roi_pool float", g -> ops.roi_pool(g.maps().float_(), g.regions(4).float_(), shape(4, 5)));
    CASES.put(
        "roi_pool lists",
        g ->
            ops.roi_pool(
                g.maps().float_(),
                List.of(g.boxes(0, 3).detach(), g.boxes(3, 5).detach()),
                shape(2)));
    CASES.put("stochastic_depth", g -> seeded(0, () -> ops.stochastic_depth(g.logits, 0.4, "row")));
    CASES.put(
        "stochastic_depth batch",
        g -> seeded(3, () -> ops.stochastic_depth(g.logits, 0.1, "batch", true)));
    CASES.put(
        "stochastic_depth evaluation", g -> ops.stochastic_depth(g.logits, 0.4, "row", false));
  }

  private static Tensor seeded(long seed, Supplier<Tensor> call) {
    torch.manual_seed(seed);
    return call.get();
  }

  private static Tensor halves() {
    return torch.tensor(new float[][] {{0, 0, 10, 10}, {0, 0, 10, 5}, {0, 0, 10, 4.99f}});
  }

  private static void compare(String... cells) {
    Given given = new Given();
    Tensor found = Objects.requireNonNull(CASES.get(cells[0]), cells[0]).apply(given);
    String[] parts = cells[1].split("; ", -1);
    assertEquals(parts[0], PythonTable.words(found.shape()), cells[0]);
    PythonTable.assertClose(cells[0], parts[1], found);
    if (!cells[2].isEmpty()) {
      found.double_().square().sum().backward();
      PythonTable.assertClose(
          cells[0] + "'s gradient", cells[2], total(given.boxes), total(given.logits));
    }
  }

  private static double total(Tensor leaf) {
    Tensor gradient = leaf.grad();
    return gradient == null ? 0 : gradient.double_().abs().sum().item();
  }

  @Test
  void theNumbersAreTorchvisions() {
    TABLE.assertCommitted();
  }

  @Test
  void theNumbersAreThoseOfTheTorchvisionThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void whatIsNoBoxIsRefused() {
    Tensor box = torch.zeros(1, 4);
    Tensor one = torch.zeros(1);
    List<Supplier<Object>> bad =
        List.of(
            () -> ops.box_area(one),
            () -> ops.box_convert(torch.zeros(2, 3), "xyxy", "xywh"),
            () -> ops.box_convert(box, "xyxy", "yxyx"),
            () -> ops.box_iou(box, torch.zeros(4)),
            () -> ops.generalized_box_iou(torch.zeros(1, 5), box),
            () -> ops.nms(box, torch.zeros(2), 0.5),
            () -> ops.nms(box, torch.zeros(1, 1), 0.5),
            () -> ops.nms(box.to(torch.int64), one.to(torch.int64), 0.5),
            () -> ops.nms(box, one.double_(), 0.5),
            () -> ops.batched_nms(box, one, torch.zeros(2), 0.5),
            () -> ops.clip_boxes_to_image(one, 1, 1),
            () -> ops.remove_small_boxes(torch.zeros(4), 1),
            () -> ops.masks_to_boxes(box),
            () -> ops.masks_to_boxes(torch.zeros(1, 2, 2)),
            () -> ops.sigmoid_focal_loss(one, one, alpha(1.5)),
            () -> ops.generalized_box_iou_loss(box, torch.zeros(2, 4)),
            () -> ops.distance_box_iou_loss(one, one),
            () -> ops.complete_box_iou(box, one),
            () -> ops.stochastic_depth(box, 1.5, "row"),
            () -> ops.stochastic_depth(box, 0.5, "column"));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }

  @Test
  void whatIsNoRegionIsRefused() {
    Tensor maps = torch.zeros(2, 1, 3, 3);
    Tensor far = torch.tensor(new float[][] {{0, 0, 0, 1e9f, 1}});
    List<Supplier<Object>> bad =
        List.of(
            () -> ops.roi_align(maps.get(0), torch.zeros(1, 5), 2),
            () -> ops.roi_align(maps, torch.zeros(1, 4), 2),
            () -> ops.roi_align(maps, torch.zeros(1, 5).double_(), 2),
            () -> ops.roi_align(maps.half(), torch.zeros(1, 5).half(), 2),
            () -> ops.roi_align(maps, torch.zeros(1, 5), 0),
            () -> ops.roi_align(maps, torch.zeros(1, 5), shape(1, 2, 3)),
            () -> ops.roi_align(maps, torch.full(shape(1, 5), 2.0), 2),
            () -> ops.roi_align(maps, torch.full(shape(1, 5), -1.0), 2),
            () -> ops.roi_pool(maps, torch.full(shape(1, 5), Double.NaN), 2),
            () -> ops.roi_pool(maps, far, 2, spatial_scale(Double.POSITIVE_INFINITY)),
            () -> ops.roi_align(maps, far, 2),
            () -> ops.roi_align(maps, List.of(torch.zeros(4)), shape(2)));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
    assertEquals(0, ops.roi_pool(maps, far, 2).sum().item());
  }

  @Test
  void equalScoresKeepTheirOrder() {
    Tensor boxes = torch.tensor(new float[][] {{0, 0, 1, 1}, {5, 5, 6, 6}, {0, 0, 1, 1}});
    Tensor scores = torch.tensor(new float[] {0, -0f, Float.NaN});
    assertEquals(List.of(2L, 1L), List.of(places(boxes, scores, 0), places(boxes, scores, 1)));
    assertEquals(0, places(boxes, torch.ones(3), 0));
  }

  private static long places(Tensor boxes, Tensor scores, int i) {
    return ops.nms(boxes, scores, 0.5).get(i).item_long();
  }

  @Test
  void nothingIsLeft() {
    long before = LiveTensors.settled();
    try (var scope = torch.scope()) {
      assert scope != null;
      for (var compute : CASES.values()) {
        assertNotNull(compute.apply(new Given()));
      }
    }
    assertEquals(before, torch.live_tensors());
  }
}
