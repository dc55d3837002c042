package jtorch.nn;

import static jtorch.Kwargs.batch_first;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class MultiheadAttentionTest {
  @Test
  void theSameSeedGivesPythonsOutputAndWeights() {
    torch.manual_seed(0);
    var attention = new MultiheadAttention(4, 2);
    Tensor x = torch.randn(3, 2, 4);
    var out = attention.forward(x, x, x);
    assertEquals(-2.540225, out.attn_output().sum().item(), 1e-5);
    assertEquals(2.469178, out.attn_output().square().sum().item(), 1e-5);
    float[] first =
        java.util.Objects.requireNonNull(out.attn_output_weights()).get(0).get(0).toFloats();
    assertArrayEquals(new float[] {0.553126f, 0.177049f, 0.269825f}, first, 1e-5f);
  }

  @Test
  void itIsPrintedAndNamedAsInPython() {
    var attention = new MultiheadAttention(4, 2);
    assertEquals(
        """
        MultiheadAttention(
          (out_proj): NonDynamicallyQuantizableLinear(in_features=4, out_features=4, bias=True)
        )\
        """,
        attention.toString());
    assertEquals(
        List.of("in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"),
        List.copyOf(attention.state_dict().keySet()));
  }

  @Test
  void theBatchCanBeTheFirstDimension() {
    torch.manual_seed(0);
    var attention = new MultiheadAttention(4, 2, batch_first(true));
    Tensor x = torch.randn(3, 2, 4).transpose(0, 1);
    assertEquals(-2.540225, attention.forward(x, x, x).attn_output().sum().item(), 1e-5);
  }

  @Test
  void headsThatDoNotDivideTheSizeAreRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new MultiheadAttention(4, 3));
    assertTrue(e.toString().contains("4") && e.toString().contains("3"), e.toString());
  }
}
