package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.max_val;
import static jtorch.Kwargs.min_val;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.shape;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.AdaptiveAvgPool3d;
import jtorch.nn.AdaptiveMaxPool2d;
import jtorch.nn.AdaptiveMaxPool3d;
import jtorch.nn.AlphaDropout;
import jtorch.nn.AvgPool2d;
import jtorch.nn.CELU;
import jtorch.nn.ConstantPad1d;
import jtorch.nn.ConstantPad2d;
import jtorch.nn.Conv1d;
import jtorch.nn.Conv2d;
import jtorch.nn.Conv3d;
import jtorch.nn.ConvTranspose1d;
import jtorch.nn.ConvTranspose2d;
import jtorch.nn.ConvTranspose3d;
import jtorch.nn.Dropout;
import jtorch.nn.Dropout2d;
import jtorch.nn.ELU;
import jtorch.nn.Hardshrink;
import jtorch.nn.Hardtanh;
import jtorch.nn.LeakyReLU;
import jtorch.nn.LocalResponseNorm;
import jtorch.nn.LogSoftmax;
import jtorch.nn.MaxPool1d;
import jtorch.nn.MaxPool2d;
import jtorch.nn.MaxPool3d;
import jtorch.nn.PReLU;
import jtorch.nn.RReLU;
import jtorch.nn.Softmax;
import jtorch.nn.Softmin;
import jtorch.nn.Softplus;
import jtorch.nn.Softshrink;
import jtorch.nn.Threshold;

/** How layers print whose numbers were given as whole ones, or in places. */
final class LayerTextRows {
  private final Map<String, Supplier<?>> layers = new LinkedHashMap<>();

  /** Returns the table. */
  static PythonTable table() {
    LayerTextRows all = new LayerTextRows();
    all.activations();
    all.activationsToo();
    all.layers();
    return new PythonTable(
        "layer_texts.py",
        LayerTextRows.class,
        "layer-texts.txt",
        "|",
        all.layers.keySet(),
        line ->
            assertEquals(
                line[1], Objects.requireNonNull(all.layers.get(line[0])).get().toString()));
  }

  private void row(String call, Supplier<?> layer) {
    layers.put(call, layer);
  }

  private void activations() {
    row("nn.Hardtanh(0, 20)", () -> new Hardtanh(0, 20));
    row("nn.Hardtanh(0, 6.0)", () -> new Hardtanh(0, 6.0));
    row("nn.Hardtanh(-1.5, 2)", () -> new Hardtanh(-1.5, 2));
    row("nn.Hardtanh(min_val=0, max_val=20)", () -> new Hardtanh(min_val(0), max_val(20)));
    row("nn.Hardtanh(0, 20, True)", () -> new Hardtanh(0, 20, true));
    row("nn.Threshold(1, 20)", () -> new Threshold(1, 20));
    row("nn.Threshold(0.5, 20)", () -> new Threshold(0.5, 20));
    row("nn.Threshold(1.0, 20.0)", () -> new Threshold(1.0, 20.0));
    row("nn.LeakyReLU(1)", () -> new LeakyReLU(1));
    row("nn.LeakyReLU(1.0)", () -> new LeakyReLU(1.0));
    row("nn.LeakyReLU(0.2)", () -> new LeakyReLU(0.2));
    row("nn.ELU(1)", () -> new ELU(1));
    row("nn.ELU(1.0)", () -> new ELU(1.0));
    row("nn.ELU(alpha=2)", () -> new ELU(alpha(2)));
    row("nn.CELU(1)", () -> new CELU(1));
    row("nn.CELU(2.0)", () -> new CELU(2.0));
    row("nn.Softplus(1)", () -> new Softplus(1));
    row("nn.Softplus(1, 20)", () -> new Softplus(1, 20));
    row("nn.Softplus(2.0, 10)", () -> new Softplus(2.0, 10));
    row("nn.Softplus(beta=2)", () -> new Softplus(beta(2)));
    row("nn.Dropout(0)", () -> new Dropout(0));
    row("nn.Dropout(p=0)", () -> new Dropout(p(0)));
  }

  private void activationsToo() {
    row("nn.Dropout(0.0)", () -> new Dropout(0.0));
    row("nn.Dropout2d(1)", () -> new Dropout2d(1));
    row("nn.AlphaDropout(0)", () -> new AlphaDropout(0));
    row("nn.Hardshrink(1)", () -> new Hardshrink(1));
    row("nn.Hardshrink(0.5)", () -> new Hardshrink(0.5));
    row("nn.Softshrink(1)", () -> new Softshrink(1));
    row("nn.Softshrink(1.0)", () -> new Softshrink(1.0));
    row("nn.Softshrink()", () -> new Softshrink());
    row("nn.Hardshrink()", () -> new Hardshrink());
    row("nn.RReLU(0, 1)", () -> new RReLU(0, 1));
    row("nn.RReLU(0.1, 0.3)", () -> new RReLU(0.1, 0.3));
    row("nn.PReLU(3)", () -> new PReLU(3));
    row("nn.ConstantPad1d(2, 3)", () -> new ConstantPad1d(2, 3));
    row("nn.ConstantPad1d(2, 3.0)", () -> new ConstantPad1d(2, 3.0));
    row("nn.ConstantPad2d((1, 1, 2, 2), 3.5)", () -> new ConstantPad2d(shape(1, 1, 2, 2), 3.5));
    row("nn.LocalResponseNorm(2)", () -> new LocalResponseNorm(2));
    row("nn.LocalResponseNorm(5, 1, 1, 2)", () -> new LocalResponseNorm(5, 1, 1, 2));
    row("nn.LocalResponseNorm(5, 0.5, 0.75, 2.0)", () -> new LocalResponseNorm(5, 0.5, 0.75, 2.0));
    row("nn.Softmax()", () -> new Softmax());
    row("nn.LogSoftmax()", () -> new LogSoftmax());
    row("nn.Softmin()", () -> new Softmin());
    row("nn.AdaptiveAvgPool2d((None, 7))", () -> new AdaptiveAvgPool2d(null, 7));
  }

  private void layers() {
    row("nn.AdaptiveAvgPool3d((7, None, None))", () -> new AdaptiveAvgPool3d(7, null, null));
    row("nn.AdaptiveMaxPool2d((None, 7))", () -> new AdaptiveMaxPool2d(null, 7));
    row("nn.AdaptiveMaxPool3d((7, None, None))", () -> new AdaptiveMaxPool3d(7, null, null));
    row("nn.MaxPool2d(2, 2, 0, 1, True)", () -> new MaxPool2d(2, 2, 0, 1, true));
    row("nn.MaxPool1d(2, 2, 0, 1, False, True)", () -> new MaxPool1d(2, 2, 0, 1, false, true));
    row("nn.MaxPool3d(3, 2, 1, 1)", () -> new MaxPool3d(3, 2, 1, 1));
    row("nn.Conv2d(4, 64, 3, 1, 1, 1, 2)", () -> new Conv2d(4, 64, 3, 1, 1, 1, 2));
    row("nn.Conv1d(4, 64, 3, 1, 1, 2)", () -> new Conv1d(4, 64, 3, 1, 1, 2));
    row("nn.Conv3d(4, 64, 3, 1, 1, 1, 2, False)", () -> new Conv3d(4, 64, 3, 1, 1, 1, 2, false));
    row(
        "nn.ConvTranspose2d(4, 64, 3, 2, 1, 1, 2)",
        () -> new ConvTranspose2d(4, 64, 3, 2, 1, 1, 2));
    row(
        "nn.ConvTranspose1d(4, 64, 3, 2, 1, 1, 2, False)",
        () -> new ConvTranspose1d(4, 64, 3, 2, 1, 1, 2, false));
    row(
        "nn.ConvTranspose3d(4, 64, 3, 1, 1, 0, 2, True, 2)",
        () -> new ConvTranspose3d(4, 64, 3, 1, 1, 0, 2, true, 2));
    row("nn.Conv2d(4, 64, (3, 3), 1, 1)", () -> new Conv2d(4, 64, shape(3, 3), 1, 1));
    row("nn.Conv2d(4, 64, 3, 1, 'same')", () -> new Conv2d(4, 64, 3, 1, "same"));
    row(
        "nn.ConvTranspose2d(4, 64, (3, 3), (1, 1), (1, 1))",
        () -> new ConvTranspose2d(4, 64, shape(3, 3), shape(1, 1), shape(1, 1)));
    row("nn.AvgPool2d(8, 1, 0, True, False)", () -> new AvgPool2d(8, 1, 0, true, false));
  }
}
