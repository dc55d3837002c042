package jtorch;

import static jtorch.Kwargs.as_tuple;
import static jtorch.Kwargs.bits;
import static jtorch.Kwargs.correction;
import static jtorch.Kwargs.degrees;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.enable_nested_tensor;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.high;
import static jtorch.Kwargs.kernel_size;
import static jtorch.Kwargs.nhead;
import static jtorch.Kwargs.ord;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.sharpness_factor;
import static jtorch.Kwargs.sigma;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.step;
import static jtorch.Kwargs.threshold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import jtorch.nn.Linear;
import jtorch.nn.Transformer;
import jtorch.nn.TransformerEncoder;
import jtorch.nn.TransformerEncoderLayer;
import jtorch.vision.transforms.ColorJitter;
import jtorch.vision.transforms.GaussianBlur;
import jtorch.vision.transforms.Pad;
import jtorch.vision.transforms.RandomAdjustSharpness;
import jtorch.vision.transforms.RandomAffine;
import jtorch.vision.transforms.RandomPosterize;
import jtorch.vision.transforms.RandomRotation;
import jtorch.vision.transforms.RandomSolarize;
import org.junit.jupiter.api.Test;

/** Calls by names and in places that make the same, and those that say what is wrong. */
class CallFormsTest {
  private static void assertSame(Object one, Object other) {
    assertEquals(one.toString(), other.toString());
  }

  @Test
  void transformsTakeTheirFirstArgumentByName() {
    assertSame(new RandomRotation(10), new RandomRotation(degrees(10)));
    assertSame(new RandomRotation(-10, 20), new RandomRotation(degrees(-10, 20)));
    assertSame(new RandomAffine(10), new RandomAffine(degrees(10)));
    assertSame(new GaussianBlur(5), new GaussianBlur(kernel_size(5)));
    assertSame(
        new GaussianBlur(new int[] {5, 9}, sigma(0.1, 2)),
        new GaussianBlur(kernel_size(5, 9), sigma(0.1, 2)));
    assertSame(new Pad(4), new Pad(padding(4)));
    assertSame(new Pad(4, fill(1)), new Pad(padding(4), fill(1)));
    assertSame(new RandomSolarize(192), new RandomSolarize(threshold(192)));
    assertSame(new RandomSolarize(192, p(0.3)), new RandomSolarize(threshold(192), p(0.3)));
    assertSame(new RandomPosterize(2), new RandomPosterize(bits(2)));
    assertSame(new RandomAdjustSharpness(2), new RandomAdjustSharpness(sharpness_factor(2)));
    assertSame(new ColorJitter(Kwargs.brightness(0.4)), new ColorJitter(0.4));
  }

  @Test
  void transformersHaveTheirWidthsByPlaceAndByName() {
    assertEquals(8, new TransformerEncoderLayer(4, 2, 8, 0.3).linear1.out_features());
    assertEquals(0.3, new TransformerEncoderLayer(4, 2, 8, 0.3).dropout.p());
    TransformerEncoderLayer layer = new TransformerEncoderLayer(4, 2, 8);
    assertEquals(1, new TransformerEncoder(layer, 1, null).layers.size());
    assertEquals(1, new TransformerEncoder(layer, 1, enable_nested_tensor(false)).layers.size());
    assertEquals(
        1, new TransformerEncoder(layer, 1, null, enable_nested_tensor(false)).layers.size());
    assertEquals(512, new Transformer(nhead(2), Kwargs.num_encoder_layers(1)).d_model());
  }

  @Test
  void modulesMoveAndLoadByNamesAndPlaces() {
    Linear layer = new Linear(2, 1, false);
    layer.to(device("cpu"));
    layer.to(torch.device("cpu"), dtype(torch.float64));
    assertEquals(torch.float64, layer.weight.dtype());
    assertEquals(1, layer.load_state_dict(Map.of(), false).missing_keys().size());
  }

  @Test
  void devicesHaveANumberOfTheirOwn() {
    assertEquals(torch.device("cuda:1"), torch.device("cuda", 1));
  }

  @Test
  void normsSayWhatIsWrong() {
    Tensor x = torch.ones(2, 3, 4);
    assertThrows(IllegalArgumentException.class, () -> torch.linalg.norm(x, "fro"));
    assertThrows(IllegalArgumentException.class, () -> torch.linalg.vector_norm(x, ord("fro")));
    assertThrows(IllegalArgumentException.class, () -> x.norm(p("max")));
    assertThrows(TorchException.class, () -> torch.linalg.matrix_norm(torch.ones(2, 2), "max"));
  }

  @Test
  void numbersThatMustBeWholeAreChecked() {
    Tensor x = torch.ones(2, 3);
    assertThrows(IllegalArgumentException.class, () -> torch.randint(high(2.5), size(2)));
    assertThrows(IllegalArgumentException.class, () -> x.cov(correction(0.5)));
    assertThrows(IllegalArgumentException.class, () -> x.unfold(1, size(2), step(0.5)));
    assertThrows(IllegalArgumentException.class, () -> x.unfold(1, size(2, 2), step(1)));
  }

  @Test
  void nonzeroGivesAListOnlyWhenAsked() {
    assertEquals(2, torch.eye(2).nonzero(as_tuple(true)).size());
    assertThrows(IllegalArgumentException.class, () -> torch.eye(2).nonzero(as_tuple(false)));
  }

  @Test
  void truthFillsATensor() {
    assertEquals(torch.bool, torch.full(new long[] {2}, true).dtype());
    assertTrue(torch.full(new long[] {2}, true).all().item_bool());
    assertFalse(torch.full(new long[] {2}, false).any().item_bool());
  }
}
