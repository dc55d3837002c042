package jtorch;

import static jtorch.Kwargs.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.Dropout;
import jtorch.nn.ELU;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.LSTM;
import jtorch.nn.LayerNorm;
import jtorch.nn.MaxPool2d;
import jtorch.nn.MultiheadAttention;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Softmax;
import jtorch.nn.Upsample;
import org.junit.jupiter.api.Test;

/**
 * Layers of one's own whose code uses keywords that have the names of the layer's attributes: what
 * this class asserts first is that it compiles.
 */
class ExtendedKeywordsTest {
  private static class OwnConv extends Conv2d {
    OwnConv() {
      super(2, 2, 3, stride(2), padding(1), dilation(1), groups(2), padding_mode("reflect"));
      set(padding("same"), stride(1));
    }

    @Override
    public Tensor forward(Tensor input) {
      Tensor x = F.conv2d(input, weight, padding(1), stride(1), groups(groups()));
      x = F.max_pool2d(x, 2, ceil_mode(true), stride(stride()), padding(0));
      return F.interpolate(x, size(3, 3), mode("nearest"));
    }
  }

  private static class OwnPool extends MaxPool2d {
    OwnPool() {
      super(3, stride(2), padding(1), ceil_mode(true));
      set(kernel_size(2), padding(0));
    }

    @Override
    public Tensor forward(Tensor input) {
      return F.max_pool2d(input, kernel_size(), padding(padding()), ceil_mode(ceil_mode()));
    }
  }

  private static class OwnLstm extends LSTM {
    OwnLstm() {
      super(3, 4, num_layers(2), bias(false), dropout(0.1), batch_first(true), bidirectional(true));
      set(dropout(dropout() / 2));
    }

    @Override
    public Tensor forward(Tensor input) {
      return F.dropout(super.forward(input), p(dropout()), training(training()));
    }
  }

  private static class OwnDropout extends Dropout {
    OwnDropout() {
      super(p(0.3), inplace(false));
      set(p(p() / 3), inplace(true));
    }

    @Override
    public Tensor forward(Tensor input) {
      return F.relu(F.dropout(input, p(p()), training(false)), inplace(inplace()));
    }
  }

  private static class OwnNorm extends LayerNorm {
    OwnNorm() {
      super(new long[] {2, 3}, eps(1e-3), elementwise_affine(false), bias(false));
      set(eps(eps() * 10));
    }

    @Override
    public Tensor forward(Tensor input) {
      return F.normalize(super.forward(input), eps(eps()), dim(1));
    }
  }

  private static class OwnBatchNorm extends BatchNorm2d {
    OwnBatchNorm() {
      super(2, eps(1e-3), momentum(0.01), affine(false), track_running_stats(true));
      set(momentum(null), track_running_stats(false));
    }
  }

  private static class OwnLoss extends CrossEntropyLoss {
    OwnLoss() {
      super(reduction("sum"), ignore_index(2), label_smoothing(0.2), weight(torch.ones(3)));
      set(reduction(NONE));
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
      Tensor plain = F.cross_entropy(input, target, reduction(SUM), ignore_index(ignore_index()));
      return plain.add(super.forward(input, target).sum());
    }
  }

  private static class OwnSoftmax extends Softmax {
    OwnSoftmax() {
      super(dim(0));
      set(dim(1));
    }

    @Override
    public Tensor forward(Tensor input) {
      return super.forward(input).sum(dim(0), keepdim(true)).add(input.mean(dim(dim())), alpha(2));
    }
  }

  private static class OwnElu extends ELU {
    OwnElu() {
      super(0.5, inplace(false));
      set(alpha(alpha() * 2));
    }

    @Override
    public Tensor forward(Tensor input) {
      return super.forward(input).add(input, alpha(2));
    }
  }

  private static class Bigger extends Upsample {
    Bigger() {
      super(scale_factor(2), mode("bilinear"), align_corners(true));
      set(size(5, 5), align_corners(false));
    }
  }

  private static class Growing extends Sequential {
    Growing() {
      super(new Conv2d(2, 2, 1, padding(1), bias(false)), new ReLU(inplace(true)));
    }

    @Override
    public Tensor forward(Tensor input) {
      return F.interpolate(super.forward(input), size(size(), size()));
    }
  }

  private static class OwnEmbedding extends Embedding {
    OwnEmbedding() {
      super(5, 2, padding_idx(1), max_norm(1), norm_type(1), scale_grad_by_freq(true));
    }
  }

  private static class OwnAttention extends MultiheadAttention {
    OwnAttention() {
      super(4, 2, dropout(0.1), bias(false), batch_first(true), kdim(3), vdim(2));
      set(dropout(0), batch_first(false));
    }
  }

  @Test
  void aConvolutionAndAPoolOfOnesOwnTakeKeywords() {
    OwnConv conv = new OwnConv();
    assertArrayEquals(new long[] {1, 1}, conv.stride());
    assertEquals("same", conv.paddingName());
    assertArrayEquals(new long[] {1, 2, 3, 3}, conv.forward(torch.ones(1, 2, 4, 4)).shape());
    OwnPool pool = new OwnPool();
    assertArrayEquals(new long[] {2, 2}, pool.kernel_size());
    assertArrayEquals(new long[] {2, 2}, pool.stride());
    assertArrayEquals(new long[] {1, 2, 3, 3}, pool.forward(torch.ones(1, 2, 5, 5)).shape());
    assertArrayEquals(
        new long[] {1, 2, 2, 2}, new Growing().forward(torch.ones(1, 2, 3, 3)).shape());
    assertArrayEquals(
        new long[] {1, 2, 5, 5}, new Bigger().forward(torch.ones(1, 2, 3, 3)).shape());
  }

  @Test
  void layersOverSequencesOfOnesOwnTakeKeywords() {
    OwnLstm lstm = new OwnLstm();
    assertEquals(0.05, lstm.dropout());
    assertFalse(lstm.bias());
    assertArrayEquals(new long[] {1, 2, 8}, lstm.forward(torch.ones(1, 2, 3)).shape());
    OwnAttention attention = new OwnAttention();
    assertEquals(0, attention.dropout());
    assertFalse(attention.batch_first());
    assertEquals(3, attention.kdim());
    assertEquals(1, new OwnEmbedding().padding_idx());
  }

  @Test
  void normsAndActivationsOfOnesOwnTakeKeywords() {
    OwnDropout dropout = new OwnDropout();
    assertEquals(0.1, dropout.p(), 1e-12);
    assertTrue(dropout.inplace());
    assertEquals(2, dropout.forward(torch.ones(2)).sum().item());
    OwnNorm norm = new OwnNorm();
    assertEquals(1e-2, norm.eps(), 1e-12);
    assertArrayEquals(new long[] {1, 2, 3}, norm.forward(torch.ones(1, 2, 3)).shape());
    OwnBatchNorm batch = new OwnBatchNorm();
    assertNull(batch.momentum());
    assertFalse(batch.track_running_stats());
    assertEquals(1, new OwnSoftmax().dim());
    assertArrayEquals(new long[] {1, 2}, new OwnSoftmax().forward(torch.ones(2, 2)).shape());
    assertEquals(3, new OwnElu().forward(torch.ones(1)).item());
  }

  @Test
  void aLossOfOnesOwnTakesKeywords() {
    OwnLoss loss = new OwnLoss();
    assertEquals("none", loss.reduction());
    assertEquals(0.2, loss.label_smoothing());
    Tensor scores = torch.zeros(2, 3);
    double each = Math.log(3);
    assertEquals(2 * each, loss.forward(scores, torch.tensor(0L, 2)).item(), 1e-6);
  }

  @Test
  void aCopyOfALayerOfOnesOwnKeepsItsSettings() {
    OwnConv conv = new OwnConv();
    OwnConv made = copy.deepcopy(conv);
    conv.set(padding(0), dilation(2));
    assertEquals("same", made.paddingName());
    assertArrayEquals(new long[] {1, 1}, made.dilation());
    OwnDropout dropout = new OwnDropout();
    OwnDropout other = copy.deepcopy(dropout);
    other.set(p(0.9));
    assertEquals(0.1, dropout.p(), 1e-12);
    OwnLoss loss = new OwnLoss();
    OwnLoss third = copy.deepcopy(loss);
    third.set(reduction(MEAN), ignore_index(0));
    assertEquals("none", loss.reduction());
    assertEquals(2, loss.ignore_index());
    assertEquals("mean", third.reduction());
  }
}
