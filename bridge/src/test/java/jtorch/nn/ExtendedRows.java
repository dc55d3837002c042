package jtorch.nn;

import static jtorch.Index.all;
import static jtorch.Index.at;
import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.reduction;
import static jtorch.nn.WeightRows.printed;
import static jtorch.nn.WeightRows.told;
import static jtorch.nn.WeightRows.trained;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** Layers of one's own that extend PyTorch's, as extended.py computes them. */
public final class ExtendedRows {
  private static final Map<String, Supplier<WeightRows.Told>> CASES = new LinkedHashMap<>();

  private ExtendedRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "extended.py",
        ExtendedRows.class,
        "extended.txt",
        "|",
        CASES.keySet(),
        cells -> WeightRows.compare(Objects.requireNonNull(CASES.get(cells[0])), cells));
  }

  private static class LoRALinear extends Linear {
    final Parameter lora_A;
    final Parameter lora_B;

    LoRALinear(long in_features, long out_features, long rank) {
      super(in_features, out_features);
      lora_A = register_parameter("lora_A", new Parameter(torch.randn(rank, in_features)));
      lora_B = register_parameter("lora_B", new Parameter(torch.zeros(out_features, rank)));
    }

    @Override
    public Tensor forward(Tensor x) {
      return super.forward(x).add(x.matmul(lora_A.T()).matmul(lora_B.T()));
    }
  }

  private static class StandardConv2d extends Conv2d {
    StandardConv2d(long in_channels, long out_channels, long kernel_size) {
      super(in_channels, out_channels, kernel_size);
    }

    @Override
    public Tensor forward(Tensor x) {
      long[] dims = {1, 2, 3};
      Tensor w = weight.sub(weight.mean(dims, keepdim(true)));
      w = w.div(weight.std(dims, keepdim(true)).add(1e-5));
      return F.conv2d(x, w, bias, padding(1));
    }
  }

  private static class ConvBNReLU extends Sequential {
    ConvBNReLU(long inp, long out) {
      super(new Conv2d(inp, out, 3, padding(1), bias(false)), new BatchNorm2d(out), new ReLU());
    }
  }

  private static class Residual extends Sequential {
    Residual(Module... modules) {
      super(modules);
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.add(super.forward(x));
    }
  }

  private static class LayerNorm2d extends LayerNorm {
    LayerNorm2d(long channels) {
      super(channels);
    }

    @Override
    public Tensor forward(Tensor x) {
      return super.forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2);
    }
  }

  private static class FocalLoss extends CrossEntropyLoss {
    final double gamma;

    FocalLoss(double gamma) {
      super(reduction("none"));
      this.gamma = gamma;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
      Tensor ce = super.forward(input, target);
      return torch.exp(ce.neg()).rsub(1).pow(gamma).mul(ce).mean();
    }
  }

  private static class FrozenBatchNorm extends BatchNorm2d {
    FrozenBatchNorm(long num_features) {
      super(num_features);
    }

    @Override
    public Module train(boolean mode) {
      return super.train(false);
    }
  }

  private static class LastState extends LSTM {
    LastState(long input_size, long hidden_size) {
      super(input_size, hidden_size, batch_first(true));
    }

    @Override
    public Tensor forward(Tensor x) {
      return super.forward(x, null).output().get(all(), at(-1));
    }
  }

  private static class ReversedSigns extends ReLU {
    @Override
    public Tensor forward(Tensor x) {
      return super.forward(x.neg()).neg();
    }

    @Override
    protected String extra_repr() {
      return "reversed";
    }
  }

  private static class Positions extends Embedding {
    Positions(long count, long width) {
      super(count, width);
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.add(super.forward(torch.arange(x.size(1))));
    }
  }

  private static class Adding extends TransformerEncoderLayer {
    Adding(long d_model, long nhead, long width) {
      super(d_model, nhead, dim_feedforward(width), dropout(0), batch_first(true));
    }

    @Override
    public Tensor forward(
        Tensor src,
        @Nullable Tensor src_mask,
        @Nullable Tensor src_key_padding_mask,
        boolean is_causal) {
      return src.add(super.forward(src, src_mask, src_key_padding_mask, is_causal));
    }
  }

  private static void row(String name, Supplier<Module> make, long... shape) {
    CASES.put(name, () -> trained(make.get(), torch.randn(shape), 3));
  }

  private static WeightRows.Told focal() {
    FocalLoss loss = new FocalLoss(2);
    Tensor x = torch.randn(4, 3).requires_grad_(true);
    Tensor value = loss.forward(x, torch.tensor(0L, 2, 1, 1));
    value.backward();
    return told(loss.toString(), value, Objects.requireNonNull(x.grad()));
  }

  private static WeightRows.Told modes() {
    Sequential model = new Sequential(new FrozenBatchNorm(3), new Dropout());
    boolean first = model.training();
    boolean second = model.get(0).training();
    boolean third = model.get(1).training();
    var _ = model.train();
    return told(
        printed(model), first, second, third, model.get(0).training(), model.get(1).training());
  }

  static {
    row("Linear", () -> new LoRALinear(3, 4, 2), 2, 3);
    row("Conv2d", () -> new StandardConv2d(2, 3, 3), 2, 2, 4, 4);
    row("Sequential", () -> new ConvBNReLU(2, 3), 2, 2, 4, 4);
    row("Sequential with forward", () -> new Residual(new Linear(3, 3), new Tanh()), 2, 3);
    row("LayerNorm", () -> new LayerNorm2d(3), 2, 3, 4, 4);
    row(
        "BatchNorm2d",
        () -> new Sequential(new FrozenBatchNorm(3), new Conv2d(3, 2, 1)).train(),
        new long[] {2, 3, 4, 4});
    row("LSTM", () -> new LastState(3, 4), 2, 5, 3);
    row("ReLU", () -> new Sequential(new Linear(3, 3), new ReversedSigns()), 2, 3);
    row("Embedding", () -> new Positions(6, 3), 2, 4, 3);
    row("TransformerEncoder", () -> new TransformerEncoder(new Adding(4, 2, 8), 2), 2, 3, 4);
    CASES.put("CrossEntropyLoss", ExtendedRows::focal);
    CASES.put("modes", ExtendedRows::modes);
    CASES.putAll(ExtendedTrainingRows.cases());
  }
}
