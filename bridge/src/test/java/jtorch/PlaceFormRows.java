package jtorch;

import static jtorch.Index.all;
import static jtorch.Index.slice;
import static jtorch.Kwargs.align_corners;
import static jtorch.Kwargs.attn_mask;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.input;
import static jtorch.Kwargs.is_causal;
import static jtorch.Kwargs.key;
import static jtorch.Kwargs.need_weights;
import static jtorch.Kwargs.num_groups;
import static jtorch.Kwargs.output_size;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.query;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.return_indices;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.target;
import static jtorch.Kwargs.value;
import static jtorch.Kwargs.weight;

import java.util.function.UnaryOperator;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.AdaptiveAvgPool3d;
import jtorch.nn.AdaptiveMaxPool2d;
import jtorch.nn.AdaptiveMaxPool3d;
import jtorch.nn.AvgPool2d;
import jtorch.nn.ConstantPad1d;
import jtorch.nn.Conv1d;
import jtorch.nn.Conv2d;
import jtorch.nn.Conv3d;
import jtorch.nn.ConvTranspose1d;
import jtorch.nn.ConvTranspose2d;
import jtorch.nn.ConvTranspose3d;
import jtorch.nn.F;
import jtorch.nn.Hardtanh;
import jtorch.nn.LocalResponseNorm;
import jtorch.nn.LogSoftmax;
import jtorch.nn.MaxPool1d;
import jtorch.nn.MaxPool2d;
import jtorch.nn.MaxPool3d;
import jtorch.nn.MaxUnpool1d;
import jtorch.nn.MultiheadAttention;
import jtorch.nn.RReLU;
import jtorch.nn.Softmax;
import jtorch.nn.Softmin;
import jtorch.nn.Softplus;
import jtorch.nn.Threshold;

/** As {@link RarerFormRows}, of layers and functions on them. */
final class PlaceFormRows {
  private final OperatorTable table;

  private PlaceFormRows(OperatorTable table) {
    this.table = table;
  }

  /** Adds the rows. */
  static void addTo(OperatorTable table) {
    PlaceFormRows all = new PlaceFormRows(table);
    all.convolutions();
    all.convolutionsToo();
    all.pools();
    all.poolsToo();
    all.layers();
    all.layersToo();
    all.layersAlso();
  }

  private void row(String call, UnaryOperator<Tensor> operator) {
    RarerFormRows.row(table, call, operator);
  }

  private void convolutions() {
    row(
        "nn.Conv2d(2, 4, 1, 1, 0, 1, 2)(x.view(1, 2, 1, 3))",
        x -> new Conv2d(2, 4, 1, 1, 0, 1, 2).forward(x.view(1, 2, 1, 3)));
    row(
        "nn.Conv2d(2, 4, 1, 1, 0, 1, 2, False)(x.view(1, 2, 1, 3))",
        x -> new Conv2d(2, 4, 1, 1, 0, 1, 2, false).forward(x.view(1, 2, 1, 3)));
    row(
        "nn.Conv1d(2, 4, 2, 1, 1, 2)(x.view(1, 2, 3))",
        x -> new Conv1d(2, 4, 2, 1, 1, 2).forward(x.view(1, 2, 3)));
    row(
        "nn.Conv1d(2, 2, 3, 1, 'same')(x.view(1, 2, 3))",
        x -> new Conv1d(2, 2, 3, 1, "same").forward(x.view(1, 2, 3)));
    row(
        "nn.Conv3d(2, 2, 1, 1, 0, 1, 2)(x.view(1, 2, 1, 1, 3))",
        x -> new Conv3d(2, 2, 1, 1, 0, 1, 2).forward(x.view(1, 2, 1, 1, 3)));
    row(
        "nn.Conv2d(1, 2, (1, 2), 1, (0, 1))(x.view(1, 1, 2, 3))",
        x -> new Conv2d(1, 2, shape(1, 2), 1, shape(0, 1)).forward(x.view(1, 1, 2, 3)));
    row(
        "nn.ConvTranspose1d(2, 2, 2, 2, 0, 1, 2)(x.view(1, 2, 3))",
        x -> new ConvTranspose1d(2, 2, 2, 2, 0, 1, 2).forward(x.view(1, 2, 3)));
    row(
        "nn.ConvTranspose2d(2, 2, 2, 1, 0, 0, 2, False, 2)(x.view(1, 2, 1, 3))",
        x -> new ConvTranspose2d(2, 2, 2, 1, 0, 0, 2, false, 2).forward(x.view(1, 2, 1, 3)));
    row(
        "nn.ConvTranspose3d(2, 2, 1, 1, 0, 0, 2)(x.view(1, 2, 1, 1, 3))",
        x -> new ConvTranspose3d(2, 2, 1, 1, 0, 0, 2).forward(x.view(1, 2, 1, 1, 3)));
    row(
        "nn.ConvTranspose2d(1, 2, (1, 2), (1, 2), (0, 1))(x.view(1, 1, 2, 3))",
        x ->
            new ConvTranspose2d(1, 2, shape(1, 2), shape(1, 2), shape(0, 1))
                .forward(x.view(1, 1, 2, 3)));
    row(
        "nn.ConvTranspose1d(1, 1, 2, 2)(x.view(2, 1, 3), output_size=(7,))",
        x -> new ConvTranspose1d(1, 1, 2, 2).forward(x.view(2, 1, 3), output_size(7)));
    row("F.linear(x, x * 2, bias=torch.ones(2))", x -> F.linear(x, x.mul(2), bias(torch.ones(2))));
    row(
        "F.linear(input=x, weight=x * 2, bias=torch.ones(2))",
        x -> F.linear(input(x), weight(x.mul(2)), bias(torch.ones(2))));
  }

  private void convolutionsToo() {
    row(
        "F.bilinear(x, x, x.view(1, 2, 3).mT @ x, bias=torch.ones(1))",
        x -> F.bilinear(x, x, x.view(1, 2, 3).mT().matmul(x), bias(torch.ones(1))));
    row(
        "F.conv1d(x.view(1, 2, 3), x.view(3, 2, 1), bias=torch.ones(3))",
        x -> F.conv1d(x.view(1, 2, 3), x.view(3, 2, 1), bias(torch.ones(3))));
    row(
        "F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), bias=torch.ones(6), stride=2)",
        x -> F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), bias(torch.ones(6)), stride(2)));
    row(
        "F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), padding=1, bias=torch.ones(6))",
        x -> F.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), padding(1), bias(torch.ones(6))));
    row(
        "F.conv2d(x.view(1, 2, 1, 3), x.view(6, 1, 1, 1), None, 1, 0, 1, 2)",
        x -> F.conv2d(x.view(1, 2, 1, 3), x.view(6, 1, 1, 1), null, 1, 0, 1, 2));
    row(
        "F.conv1d(x.view(1, 2, 3), x.view(6, 1, 1), torch.ones(6), 1, 1, 1, 2)",
        x -> F.conv1d(x.view(1, 2, 3), x.view(6, 1, 1), torch.ones(6), 1, 1, 1, 2));
    row(
        "F.conv3d(x.view(1, 1, 1, 2, 3), x.view(6, 1, 1, 1, 1), torch.ones(6), 1, 1)",
        x -> F.conv3d(x.view(1, 1, 1, 2, 3), x.view(6, 1, 1, 1, 1), torch.ones(6), 1, 1));
    row(
        "F.conv3d(x.view(1, 1, 1, 2, 3), x.view(6, 1, 1, 1, 1), bias=torch.ones(6), stride=2)",
        x ->
            F.conv3d(x.view(1, 1, 1, 2, 3), x.view(6, 1, 1, 1, 1), bias(torch.ones(6)), stride(2)));
    row(
        "F.conv_transpose1d(x.view(1, 2, 3), x.view(2, 3, 1), bias=torch.ones(3), stride=2)",
        x -> F.conv_transpose1d(x.view(1, 2, 3), x.view(2, 3, 1), bias(torch.ones(3)), stride(2)));
    row(
        "F.conv_transpose2d(x.view(1, 1, 2, 3), x.view(1, 6, 1, 1), bias=torch.ones(6), stride=2)",
        x ->
            F.conv_transpose2d(
                x.view(1, 1, 2, 3), x.view(1, 6, 1, 1), bias(torch.ones(6)), stride(2)));
    row(
        "F.conv_transpose2d(x.view(1, 1, 2, 3), x.view(1, 6, 1, 1), None, 2, 0, 1)",
        x -> F.conv_transpose2d(x.view(1, 1, 2, 3), x.view(1, 6, 1, 1), null, 2, 0, 1));
    row(
        "F.conv_transpose3d(x.view(1, 1, 1, 2, 3), x.view(1, 6, 1, 1, 1), bias=torch.ones(6), stride=2)",
        x ->
            F.conv_transpose3d(
                x.view(1, 1, 1, 2, 3), x.view(1, 6, 1, 1, 1), bias(torch.ones(6)), stride(2)));
    row(
        "torch.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), bias=torch.ones(6))",
        x -> torch.conv2d(x.view(1, 1, 2, 3), x.view(6, 1, 1, 1), bias(torch.ones(6))));
  }

  private void pools() {
    row("nn.MaxPool1d(2, 1, 0, 1)(x)", x -> new MaxPool1d(2, 1, 0, 1).forward(x));
    row(
        "nn.MaxPool1d(2, 1, 0, 1, True)(x)[1]",
        x -> new MaxPool1d(2, 1, 0, 1, true).forwardWithIndices(x).indices());
    row(
        "nn.MaxPool2d(2, 2, 0, 1, True, True)(x.view(1, 2, 3))[0]",
        x -> new MaxPool2d(2, 2, 0, 1, true, true).forwardWithIndices(x.view(1, 2, 3)).output());
    row(
        "nn.MaxPool2d(2, stride=1, return_indices=True)(x.view(1, 2, 3))[1]",
        x ->
            new MaxPool2d(2, stride(1), return_indices(true))
                .forwardWithIndices(x.view(1, 2, 3))
                .indices());
    row(
        "nn.MaxPool3d(1, 1, 0, 1, True)(x.view(1, 1, 2, 3))[1]",
        x -> new MaxPool3d(1, 1, 0, 1, true).forwardWithIndices(x.view(1, 1, 2, 3)).indices());
    row(
        "F.max_pool1d(x, 2, 1, return_indices=True)[1]",
        x -> F.max_pool1d(x, 2, 1, return_indices(true)).indices());
    row(
        "F.max_pool2d(x.view(1, 2, 3), 2, return_indices=True)[1]",
        x -> F.max_pool2d(x.view(1, 2, 3), 2, return_indices(true)).indices());
    row(
        "F.max_pool2d(x.view(1, 2, 3), 2, stride=1, return_indices=True)[0]",
        x -> F.max_pool2d(x.view(1, 2, 3), 2, stride(1), return_indices(true)).output());
    row(
        "F.max_pool3d(x.view(1, 1, 2, 3), 1, 1, return_indices=True)[1]",
        x -> F.max_pool3d(x.view(1, 1, 2, 3), 1, 1, return_indices(true)).indices());
    row(
        "F.max_pool2d(x.view(1, 2, 3), (2, 1), (1, 2))",
        x -> F.max_pool2d(x.view(1, 2, 3), shape(2, 1), shape(1, 2)));
    row(
        "F.adaptive_max_pool1d(x, 2, return_indices=True)[1]",
        x -> F.adaptive_max_pool1d(x, 2, return_indices(true)).indices());
    row(
        "F.adaptive_max_pool2d(x.view(1, 2, 3), 1, return_indices=True)[1]",
        x -> F.adaptive_max_pool2d(x.view(1, 2, 3), 1, return_indices(true)).indices());
    row(
        "nn.AdaptiveAvgPool2d((None, 2))(x.view(1, 2, 3))",
        x -> new AdaptiveAvgPool2d(null, 2).forward(x.view(1, 2, 3)));
  }

  private void poolsToo() {
    row(
        "nn.AdaptiveAvgPool2d((1, None))(x.view(1, 2, 3))",
        x -> new AdaptiveAvgPool2d(1, null).forward(x.view(1, 2, 3)));
    row(
        "nn.AdaptiveAvgPool3d((1, None, 2))(x.view(1, 1, 2, 3))",
        x -> new AdaptiveAvgPool3d(1, null, 2).forward(x.view(1, 1, 2, 3)));
    row(
        "nn.AdaptiveMaxPool2d((None, 2))(x.view(1, 2, 3))",
        x -> new AdaptiveMaxPool2d(null, 2).forward(x.view(1, 2, 3)));
    row(
        "nn.AdaptiveMaxPool3d((1, None, None))(x.view(1, 2, 1, 3))",
        x -> new AdaptiveMaxPool3d(1, null, null).forward(x.view(1, 2, 1, 3)));
    row(
        "F.adaptive_avg_pool2d(x.view(1, 2, 3), (None, 1))",
        x -> F.adaptive_avg_pool2d(x.view(1, 2, 3), null, 1));
    row(
        "F.adaptive_avg_pool3d(x.view(1, 1, 2, 3), (1, None, 1))",
        x -> F.adaptive_avg_pool3d(x.view(1, 1, 2, 3), 1, null, 1));
    row(
        "F.adaptive_max_pool2d(x.view(1, 2, 3), (None, 1))",
        x -> F.adaptive_max_pool2d(x.view(1, 2, 3), null, 1));
    row(
        "nn.AvgPool2d(2, 1, 1, False, False)(x.view(1, 2, 3))",
        x -> new AvgPool2d(2, 1, 1, false, false).forward(x.view(1, 2, 3)));
    row(
        "F.max_unpool1d(x[:, :1], torch.tensor([[1], [0]]), 2, 2)",
        x -> F.max_unpool1d(x.get(all(), slice(1)), torch.tensor(new long[][] {{1}, {0}}), 2, 2));
    row(
        "nn.MaxUnpool1d(2)(x[:, :1], torch.tensor([[1], [0]]), output_size=(3,))",
        x ->
            new MaxUnpool1d(2)
                .forward(
                    x.get(all(), slice(1)), torch.tensor(new long[][] {{1}, {0}}), output_size(3)));
  }

  private void layers() {
    row("nn.Softmax()(x)", x -> new Softmax().forward(x));
    row("nn.Softmax()(x.view(1, 2, 3))", x -> new Softmax().forward(x.view(1, 2, 3)));
    row("nn.LogSoftmax()(x)", x -> new LogSoftmax().forward(x));
    row("nn.Softmin()(x.view(6))", x -> new Softmin().forward(x.view(6)));
    row("F.softmin(x)", x -> F.softmin(x));
    row("F.softmax(x, -1, dtype=torch.float64)", x -> F.softmax(x, -1, dtype(torch.float64)));
    row(
        "F.log_softmax(x, -1, dtype=torch.float64)",
        x -> F.log_softmax(x, -1, dtype(torch.float64)));
    row(
        "nn.MultiheadAttention(3, 1)(query=x, key=x * 2, value=x)[0]",
        x -> new MultiheadAttention(3, 1).call(query(x), key(x.mul(2)), value(x)).attn_output());
    row(
        "nn.MultiheadAttention(3, 1)(query=x, key=x, value=x, need_weights=True)[1]",
        x ->
            new MultiheadAttention(3, 1)
                .forward(query(x), key(x), value(x), need_weights(true))
                .attn_output_weights());
    row(
        "nn.MultiheadAttention(3, 1)(x, x, x, attn_mask=torch.ones(2, 2).triu(1).bool())[0]",
        x ->
            new MultiheadAttention(3, 1)
                .call(x, x, x, attn_mask(torch.ones(2, 2).triu(1).bool()))
                .attn_output());
    row(
        "F.scaled_dot_product_attention(query=x, key=x, value=x, attn_mask=torch.ones(2, 2), is_causal=False)",
        x ->
            F.scaled_dot_product_attention(
                query(x), key(x), value(x), attn_mask(torch.ones(2, 2)), is_causal(false)));
    row(
        "F.scaled_dot_product_attention(x, x, x, torch.eye(2))",
        x -> F.scaled_dot_product_attention(x, x, x, torch.eye(2)));
    row(
        "F.scaled_dot_product_attention(x, x, x, None, 0.0)",
        x -> F.scaled_dot_product_attention(x, x, x, null, 0.0));
  }

  private void layersToo() {
    row(
        "F.cross_entropy(input=x, target=torch.tensor([2, 0]))",
        x -> F.cross_entropy(input(x), target(torch.tensor(2, 0))));
    row(
        "F.mse_loss(input=x, target=torch.ones(2, 3), reduction='sum')",
        x -> F.mse_loss(input(x), target(torch.ones(2, 3)), reduction("sum")));
    row(
        "F.nll_loss(x, torch.tensor([2, 0]), torch.tensor([1.0, 2.0, 3.0]))",
        x -> F.nll_loss(x, torch.tensor(2, 0), torch.tensor(1.0, 2, 3)));
    row(
        "F.interpolate(x.view(1, 1, 2, 3), (4, 4))",
        x -> F.interpolate(x.view(1, 1, 2, 3), shape(4, 4)));
    row(
        "F.affine_grid(x.view(1, 2, 3), size=(1, 1, 2, 2), align_corners=False)",
        x -> F.affine_grid(x.view(1, 2, 3), size(1, 1, 2, 2), align_corners(false)));
    row("F.pairwise_distance(x, x * x, 1)", x -> F.pairwise_distance(x, x.mul(x), 1));
    row("F.pdist(x, p=1)", x -> F.pdist(x, p(1)));
    row("F.group_norm(x, num_groups=1)", x -> F.group_norm(x, num_groups(1)));
    row("F.rms_norm(x, (3,), torch.ones(3))", x -> F.rms_norm(x, shape(3), torch.ones(3)));
    row("nn.Softplus(2)(x)", x -> new Softplus(2).forward(x));
    row("nn.Hardtanh(0, 1)(x)", x -> new Hardtanh(0, 1).forward(x));
    row(
        "nn.LocalResponseNorm(2, 1, 1, 2)(x.view(1, 2, 3))",
        x -> new LocalResponseNorm(2, 1, 1, 2).forward(x.view(1, 2, 3)));
    row("nn.ConstantPad1d(1, 3)(x)", x -> new ConstantPad1d(1, 3).forward(x));
  }

  private void layersAlso() {
    row("nn.RReLU(0, 1).eval()(x)", x -> new RReLU(0, 1).eval().forward(x));
    row("nn.Threshold(1, 20)(x)", x -> new Threshold(1, 20).forward(x));
  }
}
