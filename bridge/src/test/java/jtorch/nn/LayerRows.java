package jtorch.nn;

import static jtorch.Kwargs.activation;
import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.align_corners;
import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.ceil_mode;
import static jtorch.Kwargs.count_include_pad;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.divisor_override;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.elementwise_affine;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.norm_first;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.output_padding;
import static jtorch.Kwargs.output_ratio;
import static jtorch.Kwargs.output_size;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.padding_mode;
import static jtorch.Kwargs.proj_size;
import static jtorch.Kwargs.scale_factor;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.track_running_stats;
import static jtorch.PythonTable.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** Layers, as layers.py makes them. */
public final class LayerRows {
  /** A layer and the shape of its input. */
  record Case(Supplier<Module> layer, long... shape) {}

  static final Map<String, Case> CASES = new LinkedHashMap<>();

  private LayerRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "layers.py", LayerRows.class, "layers.txt", "|", CASES.keySet(), LayerRows::compare);
  }

  private static void add(String name, Supplier<Module> layer, long... shape) {
    CASES.put(name, new Case(layer, shape));
  }

  static {
    add("Sigmoid", Sigmoid::new, 2, 3);
    add("Tanh", Tanh::new, 2, 3);
    add("SiLU", SiLU::new, 2, 3);
    add("Mish", Mish::new, 2, 3);
    add("Hardsigmoid", Hardsigmoid::new, 2, 3);
    add("Hardswish", Hardswish::new, 2, 3);
    add("SELU", SELU::new, 2, 3);
    add("ReLU6", ReLU6::new, 2, 3);
    add("LogSigmoid", LogSigmoid::new, 2, 3);
    add("Softsign", Softsign::new, 2, 3);
    add("Tanhshrink", Tanhshrink::new, 2, 3);
    add("GELU", GELU::new, 2, 3);
    add("GELU tanh", () -> new GELU("tanh"), 2, 3);
    add("GLU", GLU::new, 2, 4);
    add("LeakyReLU", () -> new LeakyReLU(0.2), 2, 3);
    add("ELU", ELU::new, 2, 3);
    add("CELU", () -> new CELU(2.0), 2, 3);
    add("Hardtanh", Hardtanh::new, 2, 3);
    add("Threshold", () -> new Threshold(0.1, 20.0), 2, 3);
    add("Softplus", Softplus::new, 2, 3);
    add("Softshrink", Softshrink::new, 2, 3);
    add("Hardshrink", Hardshrink::new, 2, 3);
    add("PReLU", PReLU::new, 2, 3);
    add("Softmax", () -> new Softmax(1), 2, 3);
    add("LogSoftmax", () -> new LogSoftmax(1), 2, 3);
    add("Softmin", () -> new Softmin(1), 2, 3);
    add("Identity", Identity::new, 2, 3);
    add("BatchNorm1d", () -> new BatchNorm1d(3), 4, 3);
    add("BatchNorm2d", () -> new BatchNorm2d(3), 2, 3, 4, 4);
    add("BatchNorm3d", () -> new BatchNorm3d(3, affine(false)), 2, 3, 2, 2, 2);
    add("InstanceNorm1d", () -> new InstanceNorm1d(3), 2, 3, 5);
    add(
        "InstanceNorm2d",
        () -> new InstanceNorm2d(3, affine(true), track_running_stats(true)),
        new long[] {2, 3, 4, 4});
    add("InstanceNorm3d", () -> new InstanceNorm3d(3), 3, 2, 2, 2);
    add("LayerNorm", () -> new LayerNorm(new long[] {3, 4}), 2, 3, 4);
    add("GroupNorm", () -> new GroupNorm(2, 4), 2, 4, 3);
    add("Conv1d", () -> new Conv1d(2, 4, 3, stride(2), padding(1)), 2, 2, 8);
    add("Conv2d", () -> new Conv2d(2, 4, new long[] {3, 2}, groups(2)), 2, 2, 6, 6);
    add("Conv3d", () -> new Conv3d(1, 2, 2, bias(false)), 1, 1, 3, 4, 4);
    add("ConvTranspose1d", () -> new ConvTranspose1d(2, 4, 3), 2, 2, 5);
    add(
        "ConvTranspose2d",
        () -> new ConvTranspose2d(2, 4, 3, stride(2), padding(1), output_padding(1), groups(2)),
        new long[] {2, 2, 4, 4});
    add("ConvTranspose3d", () -> new ConvTranspose3d(1, 2, 2), 1, 1, 2, 3, 3);
    add("MaxPool1d", () -> new MaxPool1d(2), 2, 3, 6);
    add("MaxPool2d", () -> new MaxPool2d(new long[] {2, 3}, stride(1)), 1, 2, 5, 5);
    add("MaxPool3d", () -> new MaxPool3d(2), 1, 2, 4, 4, 4);
    add("AvgPool1d", () -> new AvgPool1d(2), 2, 3, 6);
    add(
        "AvgPool2d",
        () -> new AvgPool2d(3, stride(2), padding(1), count_include_pad(false)),
        new long[] {1, 2, 6, 6});
    add("AvgPool2d of a divisor", () -> new AvgPool2d(3, 1, 1, divisor_override(4)), 1, 2, 6, 6);
    add("AvgPool3d of a divisor", () -> new AvgPool3d(2, divisor_override(-3)), 1, 2, 4, 4, 4);
    add("AvgPool3d", () -> new AvgPool3d(2), 1, 2, 4, 4, 4);
    add("AdaptiveAvgPool1d", () -> new AdaptiveAvgPool1d(2), 2, 3, 5);
    add("AdaptiveAvgPool2d", () -> new AdaptiveAvgPool2d(2, 3), 1, 2, 5, 5);
    add("AdaptiveAvgPool3d", () -> new AdaptiveAvgPool3d(1), 1, 2, 3, 3, 3);
    add("AdaptiveMaxPool1d", () -> new AdaptiveMaxPool1d(2), 2, 3, 5);
    add("AdaptiveMaxPool2d", () -> new AdaptiveMaxPool2d(2), 1, 2, 5, 5);
    add("AdaptiveMaxPool3d", () -> new AdaptiveMaxPool3d(1), 1, 2, 3, 3, 3);
    add("RNN", () -> new RNN(2, 3), 4, 2, 2);
    add("RNN relu", () -> new RNN(2, 3, "relu", bias(false)), 4, 2);
    add("GRU", () -> new GRU(2, 3, num_layers(2)), 4, 2, 2);
    add(
        "LSTM",
        () -> new LSTM(2, 3, num_layers(2), batch_first(true), bidirectional(true)),
        new long[] {2, 4, 2});
    add("LSTM single", () -> new LSTM(2, 3), 4, 2);
    add("RNNCell", () -> new RNNCell(2, 3), 2, 2);
    add("GRUCell", () -> new GRUCell(2, 3, bias(false)), 2, 2);
    add("LSTMCell", () -> new LSTMCell(2, 3), 2, 2);
    add("ZeroPad2d", () -> new ZeroPad2d(1), 1, 1, 2, 3);
    add("ConstantPad1d", () -> new ConstantPad1d(1, 2.0), 1, 1, 3);
    add("ReflectionPad2d", () -> new ReflectionPad2d(1, 1, 0, 0), 1, 1, 2, 3);
    add("ReplicationPad3d", () -> new ReplicationPad3d(1), 1, 1, 2, 2, 3);
    add("CircularPad1d", () -> new CircularPad1d(2), 1, 1, 3);
    add("PixelShuffle", () -> new PixelShuffle(2), 1, 4, 2, 2);
    add("PixelUnshuffle", () -> new PixelUnshuffle(2), 1, 1, 4, 4);
    add("Dropout1d", Dropout1d::new, 2, 3, 4);
    add("Dropout3d", () -> new Dropout3d(0.2), 2, 3, 1, 2, 2);
    add("AlphaDropout", AlphaDropout::new, 2, 3);
  }

  static {
    add("Conv2d same", () -> new Conv2d(2, 4, 4, padding("same"), dilation(3)), 2, 2, 8, 7);
    add("Conv1d reflect", () -> new Conv1d(2, 4, 3, padding(2), padding_mode("reflect")), 2, 2, 6);
    add(
        "Conv3d circular same",
        () -> new Conv3d(1, 2, 2, padding("same"), padding_mode("circular")),
        new long[] {1, 1, 3, 4, 4});
    add("Softmax2d", Softmax2d::new, 2, 3, 2, 2);
    add("FeatureAlphaDropout", FeatureAlphaDropout::new, 2, 3, 4);
    add("Dropout1d single", Dropout1d::new, 3, 4);
    add("RReLU", RReLU::new, 2, 3);
    add("RMSNorm", () -> new RMSNorm(new long[] {3, 4}), 2, 3, 4);
    add("RMSNorm eps", () -> new RMSNorm(4, eps(0.5), elementwise_affine(false)), 2, 3, 4);
    add("LocalResponseNorm", () -> new LocalResponseNorm(2, 0.5, 0.75, 1.0), 2, 5, 4);
    add("LocalResponseNorm 2d", () -> new LocalResponseNorm(3, 0.5, 0.5, 2.0), 2, 5, 4, 4);
    add("LPPool1d", () -> new LPPool1d(2, 3), 2, 3, 7);
    add("LPPool2d", () -> new LPPool2d(4, new long[] {2, 3}, stride(2)), 1, 2, 6, 6);
    add("LPPool3d", () -> new LPPool3d(2, 2, ceil_mode(true)), 1, 2, 3, 4, 4);
    add("FractionalMaxPool2d", () -> new FractionalMaxPool2d(2, output_size(3, 2)), 1, 2, 6, 6);
    add("FractionalMaxPool3d", () -> new FractionalMaxPool3d(2, output_ratio(0.5)), 1, 2, 4, 5, 6);
    add("ZeroPad1d", () -> new ZeroPad1d(1), 1, 1, 3);
    add("ZeroPad3d", () -> new ZeroPad3d(1, 0, 0, 1, 2, 0), 1, 1, 2, 2, 3);
    add("ReflectionPad3d", () -> new ReflectionPad3d(1), 1, 1, 2, 2, 3);
    add("Fold", () -> new Fold(new long[] {4, 5}, new long[] {2, 3}), 1, 6, 9);
    add("Unfold", () -> new Unfold(2, dilation(2), padding(1), stride(2)), 1, 2, 5, 5);
    add("Unflatten", () -> new Unflatten(1, 2, -1), 3, 4);
    add("ChannelShuffle", () -> new ChannelShuffle(2), 1, 4, 2, 3);
  }

  static {
    add("Upsample", () -> new Upsample(scale_factor(2)), 1, 2, 4);
    add(
        "Upsample linear",
        () -> new Upsample(size(7), mode("linear"), align_corners(true)),
        1,
        2,
        4);
    add("Upsample bicubic", () -> new Upsample(scale_factor(2, 1.5), mode("bicubic")), 1, 2, 4, 5);
    add("Upsample trilinear", () -> new Upsample(size(3, 4, 5), mode("trilinear")), 1, 2, 2, 3, 3);
    add("Upsample exact", () -> new Upsample(scale_factor(1.7), mode("nearest-exact")), 1, 2, 4, 5);
    add("Upsample area", () -> new Upsample(scale_factor(0.6), mode("area")), 1, 2, 6, 5);
    add("UpsamplingNearest2d", () -> new UpsamplingNearest2d(size(5, 6)), 1, 2, 3, 4);
    add("UpsamplingBilinear2d", () -> new UpsamplingBilinear2d(scale_factor(2)), 1, 2, 3, 4);
    add(
        "LSTM projected",
        () -> new LSTM(2, 4, num_layers(2), proj_size(3), bidirectional(true)),
        new long[] {4, 2, 2});
    add("RNNCell relu", () -> new RNNCell(2, 3, "relu"), 2, 2);
    add(
        "TransformerEncoderLayer",
        () -> new TransformerEncoderLayer(8, 2, dim_feedforward(16), dropout(0)),
        new long[] {3, 2, 8});
    add(
        "TransformerEncoderLayer first",
        () ->
            new TransformerEncoderLayer(
                8,
                4,
                dim_feedforward(16),
                activation("gelu"),
                batch_first(true),
                norm_first(true),
                bias(false)),
        new long[] {2, 3, 8});
    add(
        "TransformerEncoder",
        () ->
            new TransformerEncoder(
                new TransformerEncoderLayer(8, 2, dim_feedforward(16), dropout(0)),
                2,
                new LayerNorm(8)),
        new long[] {3, 2, 8});
  }

  static {
    add("ReLU", ReLU::new, 2, 3);
    add("Linear", () -> new Linear(3, 4), 2, 3);
    add("Linear without bias", () -> new Linear(3, 2, bias(false)), 2, 2, 3);
    add("Flatten", Flatten::new, 2, 2, 3);
    add("Flatten dims", () -> new Flatten(0, 1), 2, 2, 3);
    add("Dropout", Dropout::new, 2, 5);
    add("Dropout2d", () -> new Dropout2d(0.3), 2, 3, 2, 2);
    add("ConstantPad2d", () -> new ConstantPad2d(new long[] {1, 0, 2, 1}, 0.5), 1, 1, 2, 3);
    add("ConstantPad3d", () -> new ConstantPad3d(1, -1.5), 1, 1, 1, 2, 2);
    add("ReflectionPad1d", () -> new ReflectionPad1d(2, 1), 1, 2, 4);
    add("ReplicationPad1d", () -> new ReplicationPad1d(2), 1, 2, 3);
    add("ReplicationPad2d", () -> new ReplicationPad2d(1, 2, 0, 1), 1, 1, 2, 3);
    add("CircularPad2d", () -> new CircularPad2d(1, 1, 2, 0), 1, 1, 3, 3);
    add("CircularPad3d", () -> new CircularPad3d(1, 0, 0, 1, 1, 1), 1, 1, 2, 2, 3);
    add("BatchNorm2d momentum", () -> new BatchNorm2d(2, momentum(null)), 2, 2, 3, 3);
    add(
        "Sequential",
        () -> new Sequential(new Linear(3, 4), new ReLU(), new Linear(4, 2)),
        new long[] {2, 3});
  }

  private static void compare(String... row) {
    Case example = Objects.requireNonNull(CASES.get(row[0]));
    torch.manual_seed(0);
    Module layer = example.layer().get();
    assertEquals(row[1], layer.toString().replace("\n", "\\n"));
    assertEquals(row[2], String.join(",", layer.state_dict().keySet()));
    Tensor x = torch.randn(example.shape()).requires_grad_();
    Tensor y = layer.forward(x);
    y.square().mul(y).sum().backward();
    assertClose("parameters", row[3], totals(layer, parameter -> parameter));
    assertClose("parameters' gradients", row[4], totals(layer, Tensor::grad));
    assertEquals(row[5], PythonTable.words(y.size()));
    assertClose("output", row[6], y);
    assertClose("gradient", row[7], Objects.requireNonNull(x.grad()));
  }

  private interface Part {
    @Nullable Tensor of(Tensor parameter);
  }

  private static double[] totals(Module layer, Part part) {
    return layer.parameters().stream().mapToDouble(p -> total(part.of(p))).toArray();
  }

  private static double total(@Nullable Tensor tensor) {
    return tensor == null ? 0 : Arrays.stream(tensor.toDoubles()).map(Math::abs).sum();
  }
}
