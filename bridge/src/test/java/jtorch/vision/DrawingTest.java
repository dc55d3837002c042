package jtorch.vision;

import static jtorch.Index.slice;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.colors;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.width;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.LiveTensors;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Pictures beside those on which torchvision has drawn; vision_drawing.py makes the same. */
class DrawingTest {
  private static final Map<String, Supplier<Tensor>> CASES = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "vision_drawing.py",
          DrawingTest.class,
          "drawing.txt",
          "|",
          CASES.keySet(),
          DrawingTest::compare);

  private static Tensor bytes() {
    return torch.arange(216).mul(37).add(11).remainder(256).to(torch.uint8).view(3, 8, 9);
  }

  private static Tensor fractions() {
    return bytes().to(torch.float32).div(255);
  }

  private static Tensor boxes() {
    return torch.tensor(new float[][] {{1, 1, 6.9f, 5}, {3, 4, 20, 7}, {-3, -2, 2, 3}});
  }

  private static Tensor box(long... corners) {
    return torch.tensor(corners).view(1, 4);
  }

  private static Tensor one() {
    return box(1, 1, 6, 5);
  }

  private static Tensor masks() {
    Tensor masks = torch.zeros(2, 8, 9);
    masks.get(0).get(slice(2, 5), slice(3, 7)).fill_(1);
    masks.get(1).get(slice(4, 7)).fill_(1);
    return masks.ne(0);
  }

  static {
    CASES.put("boxes", () -> utils.draw_bounding_boxes(bytes(), boxes()));
    CASES.put("boxes of fractions", () -> utils.draw_bounding_boxes(fractions(), boxes()));
    CASES.put(
        "boxes of half fractions",
        () -> utils.draw_bounding_boxes(fractions().half(), boxes().double_()));
    CASES.put(
        "boxes on grey",
        () -> utils.draw_bounding_boxes(bytes().get(slice(1)), boxes(), colors("red")));
    CASES.put(
        "boxes in colours",
        () ->
            utils.draw_bounding_boxes(
                bytes(), boxes(), colors("#0f0", "#FF8001", "DarkSlateBlue", "red")));
    CASES.put(
        "boxes filled",
        () -> utils.draw_bounding_boxes(bytes(), boxes(), fill(true), colors("blue")));
    CASES.put(
        "boxes filled and wide",
        () -> utils.draw_bounding_boxes(bytes(), boxes(), fill(true), width(2)));
    CASES.put(
        "boxes filled only",
        () -> utils.draw_bounding_boxes(bytes(), one(), fill(true), width(0), colors("white")));
    CASES.put(
        "boxes wide", () -> utils.draw_bounding_boxes(bytes(), one(), width(3), colors("lime")));
    CASES.put(
        "boxes wider than high",
        () -> utils.draw_bounding_boxes(bytes(), one(), width(6), colors("gold")));
    CASES.put(
        "boxes of one pixel",
        () -> utils.draw_bounding_boxes(bytes(), box(2, 2, 2, 2), colors("white")));
    CASES.put(
        "boxes outside",
        () -> utils.draw_bounding_boxes(bytes(), box(30, 30, 40, 40), colors("white")));
    CASES.put("no boxes", () -> utils.draw_bounding_boxes(bytes(), boxes().get(slice(0))));
    CASES.put("masks", () -> utils.draw_segmentation_masks(bytes(), masks()));
    CASES.put(
        "masks of fractions",
        () -> utils.draw_segmentation_masks(fractions(), masks(), colors("red")));
    CASES.put(
        "masks of half fractions",
        () -> utils.draw_segmentation_masks(fractions().half(), masks(), alpha(0.5)));
    CASES.put(
        "masks faint",
        () ->
            utils.draw_segmentation_masks(
                bytes(), masks(), alpha(0.3), colors("yellow", "#123456")));
    CASES.put(
        "one mask",
        () -> utils.draw_segmentation_masks(bytes(), masks().get(1), alpha(1), colors("navy")));
    CASES.put("no masks", () -> utils.draw_segmentation_masks(bytes(), masks().get(slice(0))));
  }

  private static void compare(String... cells) {
    Tensor found = Objects.requireNonNull(CASES.get(cells[0]), cells[0]).get();
    String[] parts = cells[1].split("; ", -1);
    assertEquals(parts[0], found.dtype().toString(), cells[0]);
    assertEquals(parts[1], PythonTable.words(found.shape()), cells[0]);
    PythonTable.assertClose(cells[0], parts[2], found);
  }

  @Test
  void thePixelsAreTorchvisions() {
    TABLE.assertCommitted();
  }

  @Test
  void thePixelsAreThoseOfTheTorchvisionThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void thePictureItselfStaysAsItIs() {
    Tensor picture = bytes();
    Tensor fractions = fractions();
    long before = LiveTensors.settled();
    try (var scope = torch.scope()) {
      assert scope != null;
      utils.draw_bounding_boxes(picture, boxes(), fill(true));
      utils.draw_segmentation_masks(picture, masks());
      utils.draw_segmentation_masks(fractions, masks());
    }
    assertEquals(before, torch.live_tensors());
    assertArrayEquals(bytes().flatten().toLongs(), picture.flatten().toLongs());
    assertArrayEquals(fractions().flatten().toFloats(), fractions.flatten().toFloats());
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    Tensor p = bytes();
    List<Supplier<Object>> bad =
        List.of(
            () -> utils.draw_bounding_boxes(p.to(torch.int64), boxes()),
            () -> utils.draw_bounding_boxes(p.get(slice(2)), boxes()),
            () -> utils.draw_bounding_boxes(p.get(0), boxes()),
            () -> utils.draw_bounding_boxes(p, torch.zeros(4)),
            () -> utils.draw_bounding_boxes(p, torch.zeros(2, 3)),
            () -> utils.draw_bounding_boxes(p, box(5, 5, 1, 9)),
            () -> utils.draw_bounding_boxes(p, torch.full(new long[] {1, 4}, Double.NaN)),
            () -> utils.draw_bounding_boxes(p, boxes(), colors("red", "blue")),
            () -> utils.draw_bounding_boxes(p, boxes(), colors("reddish")),
            () -> utils.draw_bounding_boxes(p, boxes(), colors("#12345")),
            () -> utils.draw_bounding_boxes(p, boxes(), width(-1)),
            () -> utils.draw_segmentation_masks(p.get(slice(1)), masks()),
            () -> utils.draw_segmentation_masks(p, masks().to(torch.int64)),
            () -> utils.draw_segmentation_masks(p, masks().get(0).get(0)),
            () -> utils.draw_segmentation_masks(p, masks().transpose(1, 2)),
            () -> utils.draw_segmentation_masks(p, masks(), colors()));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }
}
