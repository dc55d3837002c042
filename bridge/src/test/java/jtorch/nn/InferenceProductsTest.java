package jtorch.nn;

import static jtorch.nn.BlockedLayoutTest.isInBlocks;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.OwnProducts;
import jtorch.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Blocks in {@code inference_mode}: used there, and seen by nobody. */
class InferenceProductsTest {
  private TensorScope scope;
  private Conv2d conv;
  private Tensor x;

  @BeforeEach
  void open() {
    scope = torch.scope();
    torch.manual_seed(0);
    conv = new Conv2d(1, 10, 5);
    x = torch.randn(4, 1, 28, 28);
  }

  @AfterEach
  void close() {
    scope.close();
  }

  private static <T> T inferred(Supplier<T> computation) {
    try (var _ = torch.inference_mode()) {
      return computation.get();
    }
  }

  @Test
  void aNetworkComputesTheSameToTheLastBit() {
    Sequential net =
        new Sequential(
            conv,
            new ReLU(),
            new MaxPool2d(2),
            new Conv2d(10, 20, 3),
            new ReLU(),
            new Flatten(),
            new Linear(2000, 10));
    float[] blocks = inferred(() -> net.forward(x).toFloats());
    float[] rows = inferred(() -> OwnProducts.without(() -> net.forward(x).toFloats()));
    assertArrayEquals(rows, blocks);
  }

  @Test
  void layersHandBlocksOnAndTheirResultsAreInferenceTensors() {
    Tensor y = inferred(() -> conv.forward(x));
    Tensor positive = inferred(() -> F.relu(y));
    Tensor pooled = inferred(() -> F.max_pool2d(positive, 2));
    for (Tensor each : new Tensor[] {y, positive, pooled}) {
      assertTrue(isInBlocks(each));
      assertTrue(each.is_inference());
      assertFalse(each.requires_grad());
    }
    assertEquals(0, positive.min().item());
    assertTrue(y.min().item() < 0, "relu leaves what it is computed of alone");
    assertEquals(pooled.max().item(), positive.max().item());
    for (Tensor each : new Tensor[] {y, positive, pooled}) {
      assertFalse(isInBlocks(each));
      assertTrue(each.is_inference(), "wherever it is brought into rows");
    }
  }

  @Test
  void reluInPlaceIsTheSame() {
    float[] blocks = inferred(() -> reluInPlace().toFloats());
    float[] rows = inferred(() -> OwnProducts.without(() -> reluInPlace().toFloats()));
    assertArrayEquals(rows, blocks);
  }

  private Tensor reluInPlace() {
    Tensor y = conv.forward(x);
    F.relu_(y);
    return y;
  }

  @Test
  void whatWasMadeOutsideStaysWhatItIs() {
    Tensor recorded = F.relu(conv.forward(x));
    Tensor plain;
    try (var _ = torch.no_grad()) {
      plain = F.relu(conv.forward(x));
    }
    assertTrue(isInBlocks(recorded) && isInBlocks(plain));
    Tensor unrecorded = plain;
    inferred(() -> recorded.sum().item() + unrecorded.sum().item()); // into rows, there
    assertFalse(recorded.is_inference());
    assertFalse(unrecorded.is_inference());
    recorded.mul(unrecorded).sum().backward();
    assertTrue(Objects.requireNonNull(conv.weight.grad()).abs().sum().item() > 0);
  }

  @Test
  void inThereTheNextLayersResultIsOneOfInference() {
    Tensor recorded = conv.forward(x);
    Tensor positive = inferred(() -> F.relu(recorded));
    Tensor pooled = inferred(() -> F.max_pool2d(recorded, 2));
    assertTrue(positive.is_inference() && pooled.is_inference());
    inferred(() -> F.relu_(recorded));
    assertFalse(recorded.is_inference(), "what is changed in place stays what it is");
    assertEquals(0, recorded.min().item());
  }

  @Test
  void outsideTheNextLayersResultIsAPlainTensor() {
    Tensor y = inferred(() -> conv.forward(x));
    Tensor positive = F.relu(y);
    Tensor pooled = F.max_pool2d(y, 2);
    assertFalse(positive.is_inference() || pooled.is_inference());
    assertEquals(0, positive.min().item());
    assertRefused("Inplace update to inference tensor", () -> F.relu_(y));
    Conv2d second = new Conv2d(10, 4, 3);
    assertRefused("cannot be saved for backward", () -> second.forward(y));
    try (var _ = torch.no_grad()) {
      assertFalse(second.forward(y).is_inference());
    }
  }

  private static void assertRefused(String words, Supplier<Tensor> call) {
    var e = assertThrows(RuntimeException.class, call::get);
    assertTrue(e.toString().contains(words), e.toString());
  }
}
