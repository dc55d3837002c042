package jtorch.nn;

import static jtorch.Kwargs.ignore_index;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.label_smoothing;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.training;
import static jtorch.Kwargs.weight;
import static jtorch.NnKwargs.SUM;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class LossAndDropoutTest {
  private final Tensor scores = torch.tensor(1f, 2f, 3f, 1f, 0f, -1f).view(2, 3);
  private final Tensor labels = torch.tensor(2L, 0L);
  private final Tensor weights = torch.tensor(1f, 2f, 3f);

  @Test
  void crossEntropyIsPythonsWithEachKeyword() {
    assertEquals(0.407605946, F.cross_entropy(scores, labels).item(), 1e-6);
    assertEquals(0.407605946, F.cross_entropy(scores, labels, weight(weights)).item(), 1e-6);
    assertEquals(0.50760591, F.cross_entropy(scores, labels, label_smoothing(0.1)).item(), 1e-6);
    assertEquals(
        0.407605946, new CrossEntropyLoss(ignore_index(2)).forward(scores, labels).item(), 1e-6);
    var summed = new CrossEntropyLoss(weight(weights), reduction(SUM));
    assertEquals(1.63042378, summed.forward(scores, labels).item(), 1e-6);
    assertEquals(-2.5, F.nll_loss(scores, labels, weight(weights)).item(), 1e-6);
    assertEquals(-2.0, new NLLLoss().forward(scores, labels).item(), 1e-6);
  }

  @Test
  void theWeightOfALossIsSaved() {
    assertEquals(
        List.of("weight"),
        List.copyOf(new CrossEntropyLoss(weight(weights)).state_dict().keySet()));
    assertTrue(new CrossEntropyLoss().state_dict().isEmpty());
  }

  @Test
  void aLabelOutOfRangeIsRefused() {
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> new CrossEntropyLoss().forward(scores, torch.tensor(3L, 0L)));
  }

  @Test
  void theSameSeedDropsTheSameElementsAsInPython() {
    torch.manual_seed(0);
    float kept = 4f / 3;
    assertArrayEquals(
        new float[] {0, kept, kept, 0},
        F.dropout2d(torch.ones(1, 4, 1, 1), 0.25).flatten().toFloats(),
        1e-6f);
    assertArrayEquals(new float[] {0, 0, 2, 2, 0, 2}, F.dropout(torch.ones(6)).toFloats(), 1e-6f);
  }

  @Test
  void nothingIsDroppedInEvaluation() {
    Tensor ones = torch.ones(100);
    var dropout = new Dropout(0.5);
    dropout.eval();
    assertEquals(100, dropout.forward(ones).sum().item());
    assertEquals(100, F.dropout(ones, 0.5, false).sum().item());
    assertEquals(100, F.dropout2d(ones.view(1, 100, 1, 1), 0.5, training(false)).sum().item());
  }

  @Test
  void aChangeInPlaceReturnsTheInput() {
    Tensor x = torch.tensor(-1f, 1f);
    assertSame(x, F.relu(x, inplace(true)));
    assertSame(x, F.dropout(x, 1.0, inplace(true)));
    assertEquals(0, x.sum().item());
  }

  @Test
  void aProbabilityOutOfRangeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Dropout(1.5));
    assertThrows(IllegalArgumentException.class, () -> F.dropout(torch.ones(1), Double.NaN));
  }

  @Test
  void softmaxWithoutADimensionTakesPytorchs() {
    float[] first = F.softmax(scores).get(0).toFloats();
    assertArrayEquals(new float[] {0.090031f, 0.244728f, 0.665241f}, first, 1e-6f);
    float[] across = F.softmax(scores, 0).get(0).toFloats();
    assertArrayEquals(new float[] {0.5f, 0.880797f, 0.982014f}, across, 1e-6f);
  }

  @Test
  void windowsCanHaveTwoSizes() {
    Tensor picture = torch.arange(16).to(torch.float32).view(1, 1, 4, 4);
    float[] largest = F.max_pool2d(picture, new long[] {2, 1}, stride(2, 2)).flatten().toFloats();
    assertArrayEquals(new float[] {4, 6, 12, 14}, largest);
  }
}
