package jtorch.nn;

import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.align_corners;
import static jtorch.Kwargs.attn_mask;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.divisor_override;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.is_causal;
import static jtorch.Kwargs.key_padding_mask;
import static jtorch.Kwargs.margin;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.padding_mode;
import static jtorch.Kwargs.proj_size;
import static jtorch.Kwargs.scale_factor;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.total_length;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What doesn't fit is refused with one sentence that has the values. */
class BadLayersTest {
  private static void refused(String part, Executable call) {
    var e = assertThrows(RuntimeException.class, call);
    assertTrue(
        e instanceof IllegalArgumentException || e instanceof IndexOutOfBoundsException,
        e.toString());
    assertTrue(String.valueOf(e.getMessage()).contains(part), e.toString());
  }

  @Test
  void convolutions() {
    refused("same, or valid".substring(0, 4), () -> new Conv2d(1, 1, 3, padding("some")));
    refused("(2, 2)", () -> new Conv2d(1, 1, 3, padding("same"), stride(2)));
    refused("mirror", () -> new Conv1d(1, 1, 3, padding_mode("mirror")));
    refused("transposed", () -> new ConvTranspose1d(1, 1, 3, padding_mode("reflect")));
    refused(
        "from 5 to 6",
        () ->
            new ConvTranspose1d(1, 1, 3, stride(2), padding(1))
                .forward(torch.ones(1, 1, 3), new long[] {9}));
  }

  @Test
  void typesAndPlaces() {
    refused("torch.int64 can't have", () -> new Linear(3, 4, dtype(torch.int64)));
    refused("torch.bool can't have", () -> new Conv2d(3, 4, 3, dtype(torch.bool)));
    refused("'nowhere'", () -> new LSTM(3, 4, device("nowhere")));
    Tensor x = torch.ones(1, 1, 3, 3);
    refused("conv2d takes no dtype", () -> F.conv2d(x, x, dtype(torch.float64)));
    var norm = new BatchNorm1d(2, affine(false), dtype(torch.int64));
    assertEquals(torch.int64, norm.get_tensor("running_mean").dtype());
  }

  @Test
  void pools() {
    Tensor x = torch.ones(1, 1, 4, 4);
    PoolOutput pooled = F.max_pool2d_with_indices(x, 2);
    refused(
        "[9, 9]",
        () -> F.max_unpool2d(pooled.output(), pooled.indices(), new long[] {2}, new long[] {9, 9}));
    refused("one of the two", () -> new FractionalMaxPool2d(2));
    refused("takes no divisor_override", () -> new AvgPool1d(2, divisor_override(3)));
    refused("divisor_override is 0", () -> new AvgPool2d(2, divisor_override(0)));
    refused("0", () -> new LPPool2d(2, 0));
    refused("0", () -> new Unfold(0));
  }

  @Test
  void changesOfSize() {
    refused("one of the two", () -> new Upsample(mode("nearest")));
    refused("cubic", () -> new Upsample(size(2), mode("cubic")));
    refused("align_corners", () -> new Upsample(size(2), align_corners(true)));
    refused("[1, 4]", () -> F.interpolate(torch.ones(1, 4), scale_factor(2)));
    refused("[1, 1, 4]", () -> F.interpolate(torch.ones(1, 1, 4), size(2), mode("bilinear")));
    refused("[2, 2, 3]", () -> F.affine_grid(torch.ones(2, 2, 3), new long[] {1, 1, 2, 2}));
    refused("3 groups", () -> F.channel_shuffle(torch.ones(1, 4, 2), 3));
  }

  @Test
  void attentions() {
    var layer = new MultiheadAttention(4, 2);
    Tensor x = torch.ones(3, 2, 4);
    refused("[3, 2, 5]", () -> layer.forward(torch.ones(3, 2, 5), x, x));
    refused("[2, 2]", () -> layer.forward(x, x, x, attn_mask(torch.ones(2, 2))));
    refused("[2, 3]", () -> layer.forward(x, x, x, key_padding_mask(torch.ones(3, 2))));
    refused("attn_mask", () -> layer.forward(x, x, x, is_causal(true)));
    refused("int64", () -> layer.forward(x, x, x, attn_mask(torch.tensor(1L))));
    refused("[3, 1, 4]", () -> new Transformer(4, 2).forward(x, torch.ones(3, 1, 4)));
    refused(
        "not both", () -> F.scaled_dot_product_attention(x, x, x, attn_mask(x), is_causal(true)));
  }

  @Test
  void sequences() {
    Tensor x = torch.ones(3, 2, 4);
    refused("[1, 3]", () -> utils.rnn.pack_padded_sequence(x, new long[] {1, 3}));
    refused("[4, 1]", () -> utils.rnn.pack_padded_sequence(x, new long[] {4, 1}));
    refused("[3]", () -> utils.rnn.pack_padded_sequence(x, new long[] {3}));
    PackedSequence packed = utils.rnn.pack_padded_sequence(x, new long[] {3, 1});
    refused("2", () -> utils.rnn.pad_packed_sequence(packed, total_length(2)));
    refused("size 5", () -> new GRU(5, 2).forward(packed));
    refused("[1, 1, 2]", () -> new GRU(4, 2).forward(packed, torch.ones(1, 1, 2)));
    refused("[1, 1, 2]", () -> new GRU(4, 2).forward(x, torch.ones(1, 1, 2)));
    refused("not 3", () -> new LSTM(4, 3, proj_size(3)));
    for (Module layer : List.of(new LSTM(3, 4), new GRU(3, 4), new RNN(3, 4))) {
      refused("[5, 2, 7]", () -> layer.forward(torch.ones(5, 2, 7)));
      refused("not 1", () -> layer.forward(torch.ones(3)));
    }
    for (Module cell : List.of(new LSTMCell(3, 4), new GRUCell(3, 4), new RNNCell(3, 4))) {
      refused("[2, 7]", () -> cell.forward(torch.ones(2, 7)));
      refused("[1, 2, 3]", () -> cell.forward(torch.ones(1, 2, 3)));
    }
    refused("[2, 5]", () -> new GRUCell(3, 4).forward(torch.ones(2, 3), torch.ones(2, 5)));
  }

  @Test
  void embeddings() {
    refused("average", () -> new EmbeddingBag(3, 2, mode("average")));
    refused("without", () -> new EmbeddingBag(3, 2).forward(torch.tensor(0L, 1L)));
    refused("[0, 3)", () -> new EmbeddingBag(3, 2).forward(torch.tensor(0L, 7L).view(1, 2)));
    refused("[3]", () -> Embedding.from_pretrained(torch.ones(3)));
  }

  @Test
  void losses() {
    Tensor x = torch.zeros(3, 2, 4);
    long[] three = {3, 3};
    refused(
        "4 classes", () -> F.ctc_loss(x, torch.tensor(1L, 4L, 1L, 1L), three, new long[] {2, 2}));
    refused("[2, 9]", () -> F.ctc_loss(x, torch.tensor(1L, 2L, 1L), three, new long[] {2, 9}));
    refused(
        "[3, 4]", () -> F.ctc_loss(x, torch.tensor(1L, 1L), new long[] {3, 4}, new long[] {1, 1}));
    refused("3.0", () -> new MultiMarginLoss(p(3)));
    refused("-1.0", () -> new TripletMarginLoss(margin(-1)));
    refused("negative", () -> F.gaussian_nll_loss(x, x, x.sub(1)));
    refused("[2]", () -> F.gaussian_nll_loss(x, x, torch.ones(2)));
    refused("[5]", () -> new AdaptiveLogSoftmaxWithLoss(4, 5, 5));
    refused(
        "from 0 to 4",
        () ->
            new AdaptiveLogSoftmaxWithLoss(4, 5, 2)
                .forward(torch.ones(1, 4), torch.tensor(new long[] {5})));
  }

  @Test
  void beginnings() {
    refused("[2]", () -> init.dirac_(torch.zeros(2)));
    refused("1.5", () -> init.sparse_(torch.zeros(2, 2), 1.5));
    refused("std 0.0", () -> init.trunc_normal_(torch.zeros(2), 0, 0, -1, 1));
    refused(
        "3 elements",
        () -> utils.vector_to_parameters(torch.ones(3), new Linear(2, 2).parameters()));
  }

  @Test
  void normalizationsOfSingleValues() {
    refused("[1, 6]", () -> F.group_norm(torch.ones(1, 6), 6));
    refused("[1, 6, 1]", () -> new GroupNorm(6, 6).forward(torch.ones(1, 6, 1)));
    refused("[2, 3, 1]", () -> F.instance_norm(torch.ones(2, 3, 1)));
    refused("[1, 3, 1, 1]", () -> new InstanceNorm2d(3).forward(torch.ones(1, 3, 1, 1)));
    refused("[1, 3]", () -> F.batch_norm(torch.ones(1, 3), null, null, null, null, true));
    F.group_norm(torch.ones(2, 6), 6); // which Python lets pass
    F.group_norm(torch.ones(1, 6), 3);
    Tensor zeros = torch.zeros(3);
    F.instance_norm(torch.ones(2, 3, 1), zeros, zeros, null, null, false, 0.1, 1e-5);
  }
}
