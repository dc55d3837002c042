package jtorch.nn;

import static jtorch.Kwargs.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Settings of layers that are changed, beyond what AttributeRows compares with Python. */
class SettingsTest {
  private static void assertRefused(String start, Executable change, Module layer) {
    String before = layer.toString();
    String told = String.valueOf(assertThrows(IllegalArgumentException.class, change).getMessage());
    assertTrue(told.startsWith(start), told);
    assertEquals(before, layer.toString());
  }

  @Test
  void aValueThatTheConstructorRefusesChangesNothing() {
    Conv2d conv = new Conv2d(2, 3, 3, stride(2), padding(1));
    assertRefused("Conv2d: stride", () -> conv.set(dilation(2), stride(0)), conv);
    assertRefused("Conv2d: padding same", () -> conv.set(padding("same")), conv);
    assertRefused("Conv2d: padding_mode", () -> conv.set(padding_mode("none")), conv);
    assertRefused("padding takes", () -> conv.set(padding(1, 2, 3)), conv);
    ConvTranspose2d transposed = new ConvTranspose2d(2, 3, 3);
    assertRefused("ConvTranspose2d", () -> transposed.set(padding("valid")), transposed);
    ConvTranspose2d own = new ConvTranspose2d(2, 3, 3) {};
    assertRefused("ConvTranspose2d", () -> own.set(padding_mode("circular")), own);
    MaxPool2d pool = new MaxPool2d(2);
    assertRefused("MaxPool2d: kernel_size", () -> pool.set(kernel_size(0)), pool);
    AvgPool1d mean = new AvgPool1d(2);
    assertRefused("AvgPool1d: stride", () -> mean.set(stride(-1)), mean);
    LPPool1d power = new LPPool1d(2, 2);
    assertRefused("LPPool1d: stride", () -> power.set(kernel_size(3), stride(0)), power);
    Dropout dropout = new Dropout();
    assertRefused("dropout: p", () -> dropout.set(inplace(true), p(1.5)), dropout);
    LSTM lstm = new LSTM(2, 3);
    assertRefused("LSTM: dropout", () -> lstm.set(batch_first(true), dropout(-1)), lstm);
    MultiheadAttention attention = new MultiheadAttention(4, 2);
    assertRefused("MultiheadAttention: dropout", () -> attention.set(dropout(2)), attention);
    Upsample up = new Upsample(scale_factor(2));
    assertRefused("Upsample: mode", () -> up.set(mode("best")), up);
    assertRefused("Upsample: align_corners", () -> up.set(align_corners(true)), up);
  }

  @Test
  void aLossRefusesWhatItsConstructorRefuses() {
    TripletMarginLoss triplet = new TripletMarginLoss(margin(2));
    assertThrows(IllegalArgumentException.class, () -> triplet.set(margin(0)));
    assertEquals(2, triplet.margin());
    TripletMarginWithDistanceLoss distance = new TripletMarginWithDistanceLoss();
    assertThrows(IllegalArgumentException.class, () -> distance.set(margin(-1)));
    assertEquals(1, distance.margin());
    MultiMarginLoss margin = new MultiMarginLoss();
    assertThrows(IllegalArgumentException.class, () -> margin.set(p(3)));
    assertEquals(1, margin.p());
  }

  @Test
  void anArrayOfTheCallersIsNotTheLayers() {
    long[] given = {1, 1};
    Conv2d conv = new Conv2d(1, 1, 2, stride(given));
    MaxPool2d pool = new MaxPool2d(2, stride(given));
    AvgPool2d mean = new AvgPool2d(2, stride(given));
    Unfold windows = new Unfold(2, stride(given));
    Upsample up = new Upsample(size(given));
    given[0] = 0;
    conv.stride()[0] = 0;
    pool.stride()[0] = 0;
    mean.stride()[0] = 0;
    windows.stride()[0] = 0;
    long[] size = up.size();
    assertArrayEquals(new long[] {1, 1}, size);
    Tensor x = torch.ones(1, 1, 3, 3);
    for (Module layer : new Module[] {conv, pool, mean}) {
      assertArrayEquals(new long[] {1, 1, 2, 2}, layer.forward(x).shape());
    }
    assertArrayEquals(new long[] {1, 4, 4}, windows.forward(x).shape());
  }

  @Test
  void whatALossIsSetToAgainTakesTheOldOnesPlace() {
    CrossEntropyLoss loss = new CrossEntropyLoss(label_smoothing(0.1));
    for (int i = 0; i < 100; i++) {
      loss.set(label_smoothing(i / 100.0), reduction(i % 2 == 0 ? SUM : NONE));
    }
    assertEquals(2, loss.settings().length);
    assertEquals(0.99, loss.label_smoothing());
    KLDivLoss divergence = new KLDivLoss(reduction(BATCHMEAN));
    divergence.set(reduction(SUM));
    assertEquals("sum", divergence.reduction());
    assertEquals(1, divergence.settings().length);
  }

  @Test
  void aLazyConvolutionKeepsItsSettingsWhenItIsMade() {
    LazyConv2d conv = new LazyConv2d(2, 3);
    conv.set(padding("same"));
    assertEquals(0, conv.in_channels());
    assertArrayEquals(new long[] {1, 2, 4, 4}, conv.forward(torch.ones(1, 3, 4, 4)).shape());
    assertEquals(3, conv.in_channels());
    assertArrayEquals(new long[] {1, 1}, conv.padding());
  }

  @Test
  void aNetworkInBlocksFollowsASettingThatIsChanged() {
    Conv2d first = new Conv2d(8, 16, 3, padding(1));
    MaxPool2d pool = new MaxPool2d(2);
    Conv2d second = new Conv2d(16, 8, 3, padding(1));
    Sequential net = new Sequential(first, new ReLU(), pool, second);
    Tensor x = torch.randn(2, 8, 12, 12);
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(new long[] {2, 8, 6, 6}, net.forward(x).shape());
    }
    first.set(stride(2), dilation(2), padding(2));
    pool.set(kernel_size(3), stride(1));
    second.set(padding(0));
    Tensor expected = F.conv2d(x, first.weight, stride(2), dilation(2), padding(2));
    Tensor offsets = java.util.Objects.requireNonNull(first.bias).view(1, -1, 1, 1);
    expected = F.max_pool2d(F.relu(expected.add(offsets)), 3, stride(1));
    expected = F.conv2d(expected, second.weight, second.bias);
    assertTrue(torch.allclose(expected, net.forward(x), rtol(1e-4), atol(1e-5)));
  }

  @Test
  void anEncoderFollowsItsAttentionsSettings() {
    TransformerEncoder encoder =
        new TransformerEncoder(new TransformerEncoderLayer(4, 2, batch_first(true)), 1);
    encoder.eval();
    Tensor x = torch.randn(2, 3, 4);
    Tensor expected = encoder.forward(x);
    ((TransformerEncoderLayer) encoder.layers.get(0)).self_attn.set(batch_first(false));
    Tensor found = encoder.forward(x.transpose(0, 1)).transpose(0, 1);
    assertTrue(torch.allclose(expected, found, rtol(1e-4), atol(1e-5)));
    Tensor hidden = torch.tensor(new boolean[][] {{false, false, true}, {false, false, false}});
    found = encoder.forward(x.transpose(0, 1), src_key_padding_mask(hidden));
    assertArrayEquals(new long[] {3, 2, 4}, found.shape());
    assertTrue(found.get(2, 0).abs().sum().item() > 0, "nothing is packed");
  }
}
