package jtorch.nn;

import static jtorch.Kwargs.SUM;
import static jtorch.Kwargs.dilation;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.label_smoothing;
import static jtorch.Kwargs.margin;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.output_ratio;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.pos_weight;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.scale_factor;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.training;
import static jtorch.Kwargs.weight;
import static jtorch.nn.LossCalls.labels;
import static jtorch.nn.LossCalls.places;
import static jtorch.nn.LossCalls.signs;
import static jtorch.nn.LossCalls.w3;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;

/** Functions of F, init and utils by their names, as functions.py calls them. */
public final class FunctionRows {
  static final Map<String, NnCallRows.Case> CASES = new LinkedHashMap<>();

  private FunctionRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "functions.py",
        FunctionRows.class,
        "functions.txt",
        "|",
        CASES.keySet(),
        row -> NnCallRows.compare(CASES, row));
  }

  static {
    AttentionCalls.Cases cases =
        (name, call, shape) -> CASES.put(name, new NnCallRows.Case(call, shape));
    pools(cases);
    convolutions(cases);
    normalizations(cases);
    activations(cases);
    drops(cases);
    losses(cases);
    beginnings(cases);
  }

  static Tensor w(long... shape) {
    long size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return torch.linspace(-1, 1.5, size).view(shape);
  }

  private static Tensor unpool1d(Tensor x) {
    PoolOutput pooled = F.max_pool1d_with_indices(x, 2);
    return F.max_unpool1d(pooled.output(), pooled.indices(), 2);
  }

  private static Tensor unpool3d(Tensor x) {
    PoolOutput pooled = F.max_pool3d_with_indices(x, 2);
    return F.max_unpool3d(pooled.output(), pooled.indices(), 2);
  }

  private static Tensor attend(Tensor x) {
    return F.multi_head_attention_forward(
            x, x, x, 2, w(12, 4), w(12), null, null, false, 0, w(4, 4), w(4), true)
        .attn_output();
  }

  private static Tensor clipped(Tensor x, Consumer<Parameter> clip) {
    Parameter parameter = new Parameter(x.detach().clone());
    parameter.square().sum().backward();
    clip.accept(parameter);
    return Objects.requireNonNull(parameter.grad());
  }

  private static void pools(AttentionCalls.Cases cases) {
    cases.add("adaptive_avg_pool1d", x -> F.adaptive_avg_pool1d(x, 2), 2, 3, 5);
    cases.add("adaptive_avg_pool2d", x -> F.adaptive_avg_pool2d(x, 2, 3), 1, 2, 5, 5);
    cases.add("adaptive_avg_pool3d", x -> F.adaptive_avg_pool3d(x, 1, 2, 2), 1, 2, 3, 3, 3);
    cases.add("adaptive_max_pool1d", x -> F.adaptive_max_pool1d(x, 2), 2, 3, 5);
    cases.add(
        "adaptive_max_pool1d_with_indices",
        x -> F.adaptive_max_pool1d_with_indices(x, 2).indices(),
        2,
        3,
        5);
    cases.add("adaptive_max_pool2d", x -> F.adaptive_max_pool2d(x, 2, 2), 1, 2, 5, 5);
    cases.add(
        "adaptive_max_pool2d_with_indices",
        x -> F.adaptive_max_pool2d_with_indices(x, 2, 2).indices(),
        1,
        2,
        5,
        5);
    cases.add("adaptive_max_pool3d", x -> F.adaptive_max_pool3d(x, 2, 2, 2), 1, 2, 3, 3, 3);
    cases.add(
        "adaptive_max_pool3d_with_indices",
        x -> F.adaptive_max_pool3d_with_indices(x, 2, 2, 2).indices(),
        1,
        2,
        3,
        3,
        3);
    cases.add("avg_pool1d", x -> F.avg_pool1d(x, 2), 2, 3, 6);
    cases.add("max_pool1d", x -> F.max_pool1d(x, 2, stride(1), padding(1)), 2, 3, 6);
    cases.add("max_pool1d_with_indices", x -> F.max_pool1d_with_indices(x, 2).indices(), 2, 3, 6);
    cases.add("max_unpool1d", x -> unpool1d(x), 2, 3, 6);
    cases.add("lp_pool1d", x -> F.lp_pool1d(x, 2, 2), 2, 3, 6);
    cases.add("avg_pool2d", x -> F.avg_pool2d(x, 2), 1, 2, 5, 6);
    cases.add("max_pool2d", x -> F.max_pool2d(x, 2, stride(1), padding(1)), 1, 2, 5, 6);
    cases.add(
        "max_pool2d_with_indices", x -> F.max_pool2d_with_indices(x, 2).indices(), 1, 2, 5, 6);
    cases.add("lp_pool2d", x -> F.lp_pool2d(x, 4, 2), 1, 2, 5, 6);
    cases.add("avg_pool3d", x -> F.avg_pool3d(x, 2), 1, 2, 4, 4, 4);
    cases.add("max_pool3d", x -> F.max_pool3d(x, 2, stride(1), padding(1)), 1, 2, 4, 4, 4);
    cases.add(
        "max_pool3d_with_indices", x -> F.max_pool3d_with_indices(x, 2).indices(), 1, 2, 4, 4, 4);
    cases.add("max_unpool3d", x -> unpool3d(x), 1, 2, 4, 4, 4);
    cases.add("lp_pool3d", x -> F.lp_pool3d(x, 2, 2), 1, 2, 4, 4, 4);
    cases.add(
        "fractional_max_pool2d", x -> F.fractional_max_pool2d(x, 2, output_ratio(0.5)), 1, 2, 6, 6);
    cases.add(
        "fractional_max_pool2d_with_indices",
        x ->
            F.fractional_max_pool2d_with_indices(x, new long[] {2, 2}, output_ratio(0.5)).indices(),
        new long[] {1, 2, 6, 6});
    cases.add(
        "fractional_max_pool3d",
        x -> F.fractional_max_pool3d(x, 2, output_ratio(0.5)),
        1,
        2,
        4,
        5,
        6);
    cases.add(
        "fractional_max_pool3d_with_indices",
        x ->
            F.fractional_max_pool3d_with_indices(x, new long[] {2, 2, 2}, output_ratio(0.5))
                .indices(),
        new long[] {1, 2, 4, 5, 6});
  }

  private static void convolutions(AttentionCalls.Cases cases) {
    cases.add("conv1d", x -> F.conv1d(x, w(4, 2, 3), w(4), stride(2), padding(1)), 2, 2, 8);
    cases.add("conv_transpose1d", x -> F.conv_transpose1d(x, w(2, 3, 3), w(3), stride(2)), 2, 2, 8);
    cases.add("conv2d", x -> F.conv2d(x, w(4, 2, 3, 2), w(4), stride(2), padding(1)), 1, 2, 5, 6);
    cases.add(
        "conv_transpose2d", x -> F.conv_transpose2d(x, w(2, 3, 3, 2), w(3), stride(2)), 1, 2, 5, 6);
    cases.add(
        "conv3d", x -> F.conv3d(x, w(4, 2, 2, 2, 2), w(4), stride(2), padding(1)), 1, 2, 3, 4, 4);
    cases.add(
        "conv_transpose3d",
        x -> F.conv_transpose3d(x, w(2, 3, 2, 2, 2), w(3), stride(2)),
        1,
        2,
        3,
        4,
        4);
    cases.add("bilinear", x -> F.bilinear(x, x.narrow(1, 0, 2), w(5, 4, 2), w(5)), 3, 4);
    cases.add("linear", x -> F.linear(x, w(2, 4), w(2)), 3, 4);
    cases.add("fold", x -> F.fold(x, new long[] {4, 5}, new long[] {2, 3}), 1, 6, 9);
    cases.add("unfold", x -> F.unfold(x, 2, dilation(2), padding(1), stride(2)), 1, 2, 5, 5);
    cases.add("pad", x -> F.pad(x, 1, 2), 1, 2, 3);
    cases.add("pad reflect", x -> F.pad(x, new long[] {1, 2}, "reflect", 0), 1, 2, 4);
    cases.add("pixel_shuffle", x -> F.pixel_shuffle(x, 2), 1, 4, 2, 2);
    cases.add("pixel_unshuffle", x -> F.pixel_unshuffle(x, 2), 1, 1, 4, 4);
    cases.add("channel_shuffle", x -> F.channel_shuffle(x, 2), 1, 4, 2, 3);
    cases.add("native_channel_shuffle", x -> F.native_channel_shuffle(x.detach(), 2), 1, 4, 2, 3);
    cases.add("interpolate", x -> F.interpolate(x, scale_factor(2), mode("bicubic")), 1, 2, 3, 4);
    cases.add("upsample", x -> F.upsample(x, scale_factor(2)), 1, 2, 3, 4);
    cases.add("upsample_nearest", x -> F.upsample_nearest(x, size(5, 6)), 1, 2, 3, 4);
    cases.add("upsample_bilinear", x -> F.upsample_bilinear(x, size(5, 6)), 1, 2, 3, 4);
    cases.add("affine_grid", x -> F.affine_grid(x, new long[] {1, 2, 3, 4}), 1, 2, 3);
  }

  private static void normalizations(AttentionCalls.Cases cases) {
    cases.add(
        "batch_norm",
        x -> F.batch_norm(x, torch.zeros(3), torch.ones(3), w(3), w(3), true, 0.1, 1e-3),
        new long[] {4, 3});
    cases.add(
        "batch_norm eval",
        x -> F.batch_norm(x, w(3), torch.ones(3), w(3), w(3), false, 0.1, 1e-5),
        new long[] {4, 3});
    cases.add(
        "instance_norm", x -> F.instance_norm(x, null, null, w(3), w(3), true, 0.1, 1e-5), 2, 3, 5);
    cases.add("group_norm", x -> F.group_norm(x, 2, w(4), w(4), 1e-5), 2, 4, 3);
    cases.add("layer_norm", x -> F.layer_norm(x, new long[] {4}, w(4), w(4), 1e-5), 2, 4);
    cases.add("rms_norm", x -> F.rms_norm(x, new long[] {4}, w(4), 1e-3), 2, 4);
    cases.add("local_response_norm", x -> F.local_response_norm(x, 3, 0.5, 0.75, 2), 2, 5, 4);
    cases.add("pairwise_distance", x -> F.pairwise_distance(x, x.flip(1), 3, 1e-6), 3, 4);
    cases.add("cosine_similarity", x -> F.cosine_similarity(x, x.flip(1)), 3, 4);
    cases.add("one_hot", x -> x.mul(F.one_hot(labels(), 4)), 1);
    cases.add(
        "scaled_dot_product_attention",
        x -> F.scaled_dot_product_attention(x, x.mul(2), x.add(1)),
        2,
        3,
        4);
    cases.add("multi_head_attention_forward", x -> attend(x), 3, 2, 4);
  }

  private static void activations(AttentionCalls.Cases cases) {
    cases.add("celu", x -> F.celu(x), 3, 4);
    cases.add("elu", x -> F.elu(x), 3, 4);
    cases.add("gelu", x -> F.gelu(x), 3, 4);
    cases.add("glu", x -> F.glu(x), 3, 4);
    cases.add("hardsigmoid", x -> F.hardsigmoid(x), 3, 4);
    cases.add("hardswish", x -> F.hardswish(x), 3, 4);
    cases.add("hardtanh", x -> F.hardtanh(x), 3, 4);
    cases.add("leaky_relu", x -> F.leaky_relu(x), 3, 4);
    cases.add("logsigmoid", x -> F.logsigmoid(x), 3, 4);
    cases.add("mish", x -> F.mish(x), 3, 4);
    cases.add("relu", x -> F.relu(x), 3, 4);
    cases.add("relu6", x -> F.relu6(x), 3, 4);
    cases.add("selu", x -> F.selu(x), 3, 4);
    cases.add("silu", x -> F.silu(x), 3, 4);
    cases.add("sigmoid", x -> F.sigmoid(x), 3, 4);
    cases.add("tanh", x -> F.tanh(x), 3, 4);
    cases.add("softplus", x -> F.softplus(x), 3, 4);
    cases.add("softshrink", x -> F.softshrink(x), 3, 4);
    cases.add("softsign", x -> F.softsign(x), 3, 4);
    cases.add("tanhshrink", x -> F.tanhshrink(x), 3, 4);
    cases.add("hardshrink", x -> F.hardshrink(x), 3, 4);
    cases.add("celu alpha", x -> F.celu(x, 0.5), 3, 4);
    cases.add("elu alpha", x -> F.elu(x, 0.5), 3, 4);
    cases.add("gelu tanh", x -> F.gelu(x, "tanh"), 3, 4);
    cases.add("hardtanh bounds", x -> F.hardtanh(x, -0.5, 0.7), 3, 4);
    cases.add("softplus beta", x -> F.softplus(x, 2, 1), 3, 4);
    cases.add("threshold", x -> F.threshold(x, 0.1, 20), 3, 4);
    cases.add("threshold_", x -> F.threshold_(x.mul(1), 0.1, 20), 3, 4);
    cases.add("relu_", x -> F.relu_(x.mul(1)), 3, 4);
    cases.add("selu_", x -> F.selu_(x.mul(1)), 3, 4);
    cases.add("celu_", x -> F.celu_(x.mul(1), 0.5), 3, 4);
    cases.add("relu inplace", x -> F.relu(x.mul(1), inplace(true)), 3, 4);
    cases.add("softmax", x -> F.softmax(x, dim(1)), 3, 4);
    cases.add("softmin", x -> F.softmin(x, dim(1)), 3, 4);
    cases.add("log_softmax", x -> F.log_softmax(x, dim(1)), 3, 4);
    cases.add("prelu", x -> F.prelu(x, w(4)), 3, 4);
    cases.add("rrelu", x -> F.rrelu(x, 0.1, 0.3, false), 3, 4);
    cases.add("rrelu training", x -> F.rrelu(x, 0.1, 0.3, true), 3, 4);
  }

  private static void drops(AttentionCalls.Cases cases) {
    cases.add("alpha_dropout", x -> F.alpha_dropout(x, 0.3, true), 3, 4);
    cases.add("dropout", x -> F.dropout(x, p(0.3)), 3, 4);
    cases.add("dropout1d", x -> F.dropout1d(x, p(0.3)), 2, 3, 4);
    cases.add("dropout2d", x -> F.dropout2d(x, p(0.3)), 2, 3, 2, 2);
    cases.add("dropout3d", x -> F.dropout3d(x, p(0.3)), 2, 3, 2, 2, 2);
    cases.add(
        "feature_alpha_dropout", x -> F.feature_alpha_dropout(x, p(0.3), training(true)), 2, 3, 4);
  }

  private static void losses(AttentionCalls.Cases cases) {
    cases.add(
        "binary_cross_entropy",
        x -> F.binary_cross_entropy(x.sigmoid(), places(), weight(w3())),
        3);
    cases.add(
        "binary_cross_entropy_with_logits",
        x -> F.binary_cross_entropy_with_logits(x, places(), pos_weight(w3())),
        new long[] {3});
    cases.add("cross_entropy", x -> F.cross_entropy(x, labels(), label_smoothing(0.1)), 3, 4);
    cases.add("nll_loss", x -> F.nll_loss(x.log_softmax(1), labels(), reduction(SUM)), 3, 4);
    cases.add(
        "ctc_loss",
        x ->
            F.ctc_loss(
                x.log_softmax(2),
                torch.tensor(1L, 2L, 3L, 3L),
                new long[] {5, 4},
                new long[] {2, 2}),
        new long[] {5, 2, 4});
    cases.add(
        "cosine_embedding_loss", x -> F.cosine_embedding_loss(x, x.flip(1), signs(), 0.2), 3, 4);
    cases.add("hinge_embedding_loss", x -> F.hinge_embedding_loss(x, signs(), 0.8), 3);
    cases.add(
        "margin_ranking_loss", x -> F.margin_ranking_loss(x, x.flip(0).mul(2), signs(), 0.1), 3);
    cases.add("multi_margin_loss", x -> F.multi_margin_loss(x, labels(), margin(0.7)), 3, 4);
    cases.add(
        "multilabel_margin_loss",
        x -> F.multilabel_margin_loss(x, torch.tensor(2L, 0L, -1L, 1L, -1L, 0L).view(2, 3)),
        new long[] {2, 3});
    cases.add(
        "multilabel_soft_margin_loss", x -> F.multilabel_soft_margin_loss(x, torch.eye(3)), 3, 3);
    cases.add("poisson_nll_loss", x -> F.poisson_nll_loss(x, w3()), 3);
    cases.add("smooth_l1_loss", x -> F.smooth_l1_loss(x, places(), 0.5), 3);
    cases.add("soft_margin_loss", x -> F.soft_margin_loss(x, signs()), 3);
    cases.add("triplet_margin_loss", x -> F.triplet_margin_loss(x, x.flip(0), x.flip(1)), 3, 4);
    cases.add(
        "triplet_margin_with_distance_loss",
        x -> F.triplet_margin_with_distance_loss(x, x.flip(0), x.flip(1)),
        new long[] {3, 4});
  }

  private static void beginnings(AttentionCalls.Cases cases) {
    cases.add("constant_", x -> x.mul(init.constant_(torch.empty(4, 3), 0.3)), 1);
    cases.add("eye_", x -> x.mul(init.eye_(torch.empty(4, 3))), 1);
    cases.add("kaiming_normal_", x -> x.mul(init.kaiming_normal_(torch.empty(4, 3))), 1);
    cases.add("kaiming_uniform_", x -> x.mul(init.kaiming_uniform_(torch.empty(4, 3))), 1);
    cases.add("normal_", x -> x.mul(init.normal_(torch.empty(4, 3))), 1);
    cases.add("ones_", x -> x.mul(init.ones_(torch.empty(4, 3))), 1);
    cases.add("orthogonal_", x -> x.mul(init.orthogonal_(torch.empty(4, 3))), 1);
    cases.add("uniform_", x -> x.mul(init.uniform_(torch.empty(4, 3))), 1);
    cases.add("xavier_normal_", x -> x.mul(init.xavier_normal_(torch.empty(4, 3))), 1);
    cases.add("xavier_uniform_", x -> x.mul(init.xavier_uniform_(torch.empty(4, 3))), 1);
    cases.add("zeros_", x -> x.mul(init.zeros_(torch.empty(4, 3))), 1);
    cases.add("calculate_gain", x -> x.mul(init.calculate_gain("leaky_relu", 0.3)), 2);
    cases.add(
        "kaiming_normal_ fan_out",
        x -> x.mul(init.kaiming_normal_(torch.empty(4, 3), 0.1, "fan_out", "leaky_relu")),
        new long[] {1});
    cases.add(
        "clip_grad_norm_", x -> clipped(x, p -> utils.clip_grad_norm_(List.of(p), 0.5)), 2, 3);
    cases.add(
        "clip_grad_value_", x -> clipped(x, p -> utils.clip_grad_value_(List.of(p), 0.5)), 2, 3);
    cases.add(
        "parameters_to_vector",
        x -> utils.parameters_to_vector(List.of(new Parameter(x.detach()))).detach(),
        new long[] {2, 3});
  }
}
