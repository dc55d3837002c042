package jtorch.nn;

import static jtorch.Kwargs.activation;
import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.enable_nested_tensor;
import static jtorch.Kwargs.norm_first;
import static jtorch.Kwargs.src_key_padding_mask;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.AttentionKwargs.TransformerLayerKwarg;
import jtorch.NnKwargs.BatchFirst;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Where Python packs a padded batch into a nested tensor, padding comes out as 0. */
class TransformerEncoderTest {
  private static final BatchFirst FIRST = batch_first(true);

  private final Tensor atTheEnd =
      torch.tensor(new boolean[][] {{false, false, true}, {false, false, false}});
  private final Tensor atTheStart =
      torch.tensor(new boolean[][] {{true, false, false}, {false, false, false}});

  private static TransformerEncoder encoder(TransformerLayerKwarg... keywords) {
    torch.manual_seed(0);
    var layer = new TransformerEncoderLayer(4, 2, keywords);
    var encoder = new TransformerEncoder(layer, 2);
    encoder.eval();
    return encoder;
  }

  /** Returns how many numbers of the output for a padded batch are exactly 0. */
  private static long zeros(TransformerEncoder encoder, Tensor unread) {
    Tensor x = torch.randn(2, 3, 4);
    return encoder.forward(x, src_key_padding_mask(unread)).eq(0).sum().item_long();
  }

  @Test
  void paddingAtTheEndBecomesZeroInEvaluation() {
    var encoder = encoder(dim_feedforward(8), FIRST);
    Tensor out;
    try (var mode = torch.no_grad()) {
      assert mode != null;
      out = encoder.forward(torch.randn(2, 3, 4), src_key_padding_mask(atTheEnd));
    }
    assertArrayEquals(
        new double[] {
          -0.981127, -0.230015, -0.455323, 1.666465, 0.590316, 1.153527, -1.504527, -0.239316, 0, 0,
          0, 0
        },
        out.get(0).view(-1).toDoubles(),
        1e-5);
    assertArrayEquals(
        new double[] {0.660996, 1.171286, -0.409919, -1.422362},
        out.get(1).get(2).toDoubles(),
        1e-5);
  }

  @Test
  void onlyWhatPythonPacksBecomesZero() {
    var encoder = encoder(dim_feedforward(8), FIRST);
    assertEquals(0, zeros(encoder, atTheEnd)); // gradients are recorded
    try (var mode = torch.no_grad()) {
      assert mode != null;
      assertEquals(4, zeros(encoder, atTheEnd));
      assertEquals(0, zeros(encoder, atTheStart));
      assertEquals(0, zeros(encoder(dim_feedforward(8)), torch.zeros_like(atTheEnd.t())));
      assertEquals(0, zeros(encoder(dim_feedforward(8), FIRST, norm_first(true)), atTheEnd));
      assertEquals(4, zeros(encoder(dim_feedforward(8), FIRST, activation(F::gelu)), atTheEnd));
      assertEquals(0, zeros(encoder(dim_feedforward(8), FIRST, activation(torch::tanh)), atTheEnd));
      encoder.train();
      assertTrue(zeros(encoder, atTheEnd) < 4);
    }
  }

  @Test
  void packingCanBeSwitchedOff() {
    var layer = new TransformerEncoderLayer(4, 2, dim_feedforward(8), FIRST);
    var encoder = new TransformerEncoder(layer, 1, null, enable_nested_tensor(false));
    encoder.eval();
    try (var mode = torch.no_grad()) {
      assert mode != null;
      assertEquals(0, zeros(encoder, atTheEnd));
    }
  }
}
