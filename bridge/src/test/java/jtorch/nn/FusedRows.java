package jtorch.nn;

import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.groups;
import static jtorch.nn.WeightRows.printed;
import static jtorch.nn.WeightRows.row;
import static jtorch.nn.WeightRows.told;

import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.torch;

/** Layers that take a normalization in: rows of weights.py. */
final class FusedRows {
  private FusedRows() {}

  private static void fused(
      String name, Supplier<Module> make, Supplier<RunningNorm> norms, long... shape) {
    row(
        "fuse " + name,
        () -> {
          Module layer = make.get().eval();
          RunningNorm norm = norms.get();
          long count = norm.num_features();
          norm.get_tensor("running_mean").copy_(torch.randn(count));
          norm.get_tensor("running_var").copy_(torch.rand(count).add(0.5));
          for (Parameter parameter : norm.parameters()) {
            init.normal_(parameter);
          }
          norm.eval();
          Tensor x = torch.randn(shape);
          boolean transposed = layer instanceof ConvTranspose2d;
          Module made =
              layer instanceof Linear linear
                  ? utils.fuse_linear_bn_eval(linear, norm)
                  : utils.fuse_conv_bn_eval(layer, norm, transposed);
          return told(
              printed(made),
              made.forward(x),
              norm.forward(layer.forward(x)),
              made.state_dict().values());
        });
  }

  /** Adds the rows. */
  static void fill() {
    Supplier<RunningNorm> pictures = () -> new BatchNorm2d(3);
    fused("Linear", () -> new Linear(3, 4), () -> new BatchNorm1d(4), 2, 3);
    fused(
        "Linear without bias", () -> new Linear(3, 4, bias(false)), () -> new BatchNorm1d(4), 2, 3);
    fused("Conv1d", () -> new Conv1d(2, 3, 2), () -> new BatchNorm1d(3), 2, 2, 4);
    fused("Conv2d", () -> new Conv2d(2, 3, 2, bias(false)), pictures, 2, 2, 3, 3);
    fused(
        "Conv2d plain",
        () -> new Conv2d(2, 4, 2, groups(2)),
        () -> new BatchNorm2d(4, affine(false)),
        new long[] {2, 2, 3, 3});
    fused("ConvTranspose2d", () -> new ConvTranspose2d(2, 3, 2), pictures, 2, 2, 3, 3);
  }
}
