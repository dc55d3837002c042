package jtorch.nn;

import static jtorch.Kwargs.BATCHMEAN;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.append;
import static jtorch.Kwargs.approximate;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.bins;
import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dim1;
import static jtorch.Kwargs.dim2;
import static jtorch.Kwargs.dims;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.end_dim;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.indexing;
import static jtorch.Kwargs.init;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.k;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.lambd;
import static jtorch.Kwargs.largest;
import static jtorch.Kwargs.log_target;
import static jtorch.Kwargs.lower;
import static jtorch.Kwargs.max;
import static jtorch.Kwargs.max_val;
import static jtorch.Kwargs.min;
import static jtorch.Kwargs.min_val;
import static jtorch.Kwargs.minlength;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.n;
import static jtorch.Kwargs.nan;
import static jtorch.Kwargs.negative_slope;
import static jtorch.Kwargs.neginf;
import static jtorch.Kwargs.num_parameters;
import static jtorch.Kwargs.offset;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.pos_weight;
import static jtorch.Kwargs.posinf;
import static jtorch.Kwargs.prepend;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.shifts;
import static jtorch.Kwargs.side;
import static jtorch.Kwargs.sorted;
import static jtorch.Kwargs.stable;
import static jtorch.Kwargs.start_dim;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.threshold;
import static jtorch.Kwargs.training;
import static jtorch.Kwargs.upper;
import static jtorch.Kwargs.use_input_stats;
import static jtorch.Kwargs.weight;
import static jtorch.Kwargs.weights;
import static jtorch.nn.FunctionRows.w;
import static jtorch.nn.LossCalls.labels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Calls whose arguments have names, and torch's own functions of layers, as named.py calls them.
 */
public final class NamedArgumentRows {
  static final Map<String, NnCallRows.Case> CASES = new LinkedHashMap<>();

  private NamedArgumentRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "named.py",
        NamedArgumentRows.class,
        "named.txt",
        "|",
        CASES.keySet(),
        row -> NnCallRows.compare(CASES, row));
  }

  private static void add(String name, UnaryOperator<Tensor> call, long... shape) {
    CASES.put(name, new NnCallRows.Case(call, shape));
  }

  static {
    activations();
    normalizations();
    operators();
    layersOfTorch();
  }

  /** A normalization's result and the running numbers that it leaves. */
  private static Tensor moved(Tensor x, BinaryOperator<Tensor> norm) {
    Tensor mean = torch.zeros(x.size(1));
    Tensor variance = torch.ones(x.size(1));
    Tensor result = norm.apply(mean, variance);
    return torch.cat(List.of(result, mean.view(1, 3), variance.view(1, 3)));
  }

  private static void activations() {
    add("leaky_relu", x -> F.leaky_relu(x, negative_slope(0.2)), 3, 4);
    add(
        "leaky_relu inplace",
        x -> F.leaky_relu(x.mul(1), inplace(true), negative_slope(0.3)),
        3,
        4);
    add("LeakyReLU", x -> new LeakyReLU(negative_slope(0.2)).forward(x), 3, 4);
    add("elu", x -> F.elu(x, alpha(0.5)), 3, 4);
    add("ELU", x -> new ELU(alpha(2)).forward(x), 3, 4);
    add("celu", x -> F.celu(x, alpha(0.5)), 3, 4);
    add("CELU", x -> new CELU(alpha(2)).forward(x), 3, 4);
    add("gelu", x -> F.gelu(x, approximate("tanh")), 3, 4);
    add("GELU", x -> new GELU(approximate("tanh")).forward(x), 3, 4);
    add("hardtanh", x -> F.hardtanh(x, min_val(-0.5), max_val(0.7)), 3, 4);
    add("Hardtanh", x -> new Hardtanh(max_val(0.5)).forward(x), 3, 4);
    add("softplus", x -> F.softplus(x, beta(2), threshold(1)), 3, 4);
    add("Softplus", x -> new Softplus(beta(0.5)).forward(x), 3, 4);
    add("softshrink", x -> F.softshrink(x, lambd(0.3)), 3, 4);
    add("Softshrink", x -> new Softshrink(lambd(0.2)).forward(x), 3, 4);
    add("hardshrink", x -> F.hardshrink(x, lambd(0.3)), 3, 4);
    add("Hardshrink", x -> new Hardshrink(lambd(0.2)).forward(x), 3, 4);
    add("rrelu", x -> F.rrelu(x, lower(0.2), upper(0.4), training(true)), 3, 4);
    add("RReLU", x -> new RReLU(lower(0.2), upper(0.4)).forward(x), 3, 4);
    add("PReLU", x -> new PReLU(num_parameters(4), init(0.1)).forward(x), 3, 4);
    add("softmin", x -> F.softmin(x, dim(1), dtype(torch.float64)), 3, 4);
    add("Flatten", x -> new Flatten(start_dim(2)).forward(x), 2, 3, 2, 2);
    add("Flatten end", x -> new Flatten(start_dim(0), end_dim(1)).forward(x), 2, 3, 2, 2);
  }

  private static void normalizations() {
    add(
        "layer_norm",
        x -> F.layer_norm(x, shape(4), weight(w(4)), bias(w(4).add(1)), eps(0.1)),
        3,
        4);
    add("layer_norm weight", x -> F.layer_norm(x, shape(4), weight(w(4))), 3, 4);
    add("group_norm", x -> F.group_norm(x, 2, weight(w(4)), bias(w(4)), eps(1e-3)), 2, 4, 3);
    add("rms_norm", x -> F.rms_norm(x, shape(4), weight(w(4)), eps(1e-3)), 3, 4);
    add("rms_norm eps", x -> F.rms_norm(x, shape(4), eps(0.5)), 3, 4);
    add(
        "batch_norm",
        x -> F.batch_norm(x, null, null, weight(w(3)), bias(w(3)), training(true), eps(0.1)),
        4,
        3);
    add(
        "batch_norm momentum",
        x -> moved(x, (m, v) -> F.batch_norm(x, m, v, training(true), momentum(0.5))),
        4,
        3);
    add("batch_norm running", x -> F.batch_norm(x, w(3), w(3).add(2), weight(w(3))), 4, 3);
    add("instance_norm", x -> F.instance_norm(x, weight(w(3)), bias(w(3)), eps(0.1)), 2, 3, 5);
    add(
        "instance_norm running",
        x -> F.instance_norm(x, w(3), w(3).add(2), use_input_stats(false)),
        2,
        3,
        5);
    add(
        "local_response_norm",
        x -> F.local_response_norm(x, 2, alpha(0.1), beta(0.5), k(2)),
        2,
        4,
        3);
    add("LocalResponseNorm", x -> new LocalResponseNorm(3, alpha(0.2), k(2.0)).forward(x), 2, 4, 3);
    add("cosine_similarity", x -> F.cosine_similarity(x, x.flip(0), dim(-1)), 3, 4);
    add("cosine_similarity eps", x -> F.cosine_similarity(x, x.flip(1), dim(0), eps(3)), 3, 4);
    add(
        "CosineSimilarity",
        x -> new CosineSimilarity(dim(1), eps(1e-6)).forward(x, x.flip(0)),
        3,
        4);
    add(
        "pairwise_distance",
        x -> F.pairwise_distance(x, x.flip(0), p(1), eps(0.1), keepdim(true)),
        3,
        4);
    add("PairwiseDistance", x -> new PairwiseDistance(p(3)).forward(x, x.flip(0)), 3, 4);
    add(
        "PairwiseDistance keepdim",
        x -> new PairwiseDistance(keepdim(true)).forward(x, x.flip(0)),
        3,
        4);
    add(
        "kl_div",
        x ->
            F.kl_div(
                x.log_softmax(1), x.flip(1).log_softmax(1), log_target(true), reduction(BATCHMEAN)),
        2,
        3);
    add(
        "KLDivLoss",
        x ->
            new KLDivLoss(reduction(BATCHMEAN), log_target(true))
                .forward(x.log_softmax(1), x.flip(1).log_softmax(1)),
        2,
        3);
    add("flatten", x -> torch.flatten(x, start_dim(1)), 2, 3, 2, 2);
  }

  private static void operators() {
    add("flatten method", x -> x.flatten(start_dim(1), end_dim(2)), 2, 3, 2, 2);
    add("diagonal", x -> x.diagonal(dim1(-2), dim2(-1)), 2, 3, 4);
    add("diagonal offset", x -> torch.diagonal(x, offset(1), dim1(1), dim2(2)), 2, 3, 4);
    add("roll", x -> torch.roll(x, shifts(1), dims(0)).mul(w(3, 4)), 3, 4);
    add("roll both", x -> x.roll(shifts(1, 2), dims(0, 1)).mul(w(3, 4)), 3, 4);
    add("roll flat", x -> torch.roll(x, shifts(5)).mul(w(3, 4)), 3, 4);
    add("roll dims", x -> torch.roll(x, 1, dims(1)).mul(w(3, 4)), 3, 4);
    add("nan_to_num", x -> torch.nan_to_num(torch.log(x), nan(2), neginf(-3)), 3, 4);
    add(
        "nan_to_num posinf",
        x -> x.mul(x.mul(0).add(1).div(torch.tensor(0.0, 1.0, 2.0)).nan_to_num(posinf(7))),
        3);
    add("quantile", x -> torch.quantile(x, 0.3, dim(1), keepdim(true)), 3, 4);
    add("quantile lower", x -> x.quantile(0.3, interpolation("lower")), 3, 4);
    add("quantile several", x -> torch.quantile(x, torch.tensor(0.25, 0.5).float_(), dim(0)), 3, 4);
    add("topk", x -> torch.topk(x, 2, largest(false)).values(), 3, 4);
    add("topk sorted", x -> x.topk(2, dim(0), sorted(true)).values(), 3, 4);
    add("sort", x -> torch.sort(x, descending(true)).values(), 3, 4);
    add("sort stable", x -> x.sign().sort(stable(true), dim(0)).indices().mul(x), 3, 4);
    add("argsort", x -> torch.argsort(x, descending(true)).mul(x), 3, 4);
    add("argsort stable", x -> x.sign().argsort(dim(1), stable(true)).mul(x), 3, 4);
    add("diff", x -> torch.diff(x, dim(0)), 3, 4);
    add("diff edges", x -> x.diff(n(2), prepend(w(3, 1)), append(w(3, 2))), 3, 4);
    add("histc", x -> torch.histc(x.detach(), bins(5), min(-1), max(1)), 3, 4);
    add("bincount", x -> labels().bincount(weights(x.detach()), minlength(5)), 3);
    add("repeat_interleave", x -> torch.repeat_interleave(x, 2, dim(1)), 3, 4);
    add("repeat_interleave each", x -> x.repeat_interleave(labels(), dim(0)), 3, 4);
    add("take_along_dim", x -> torch.take_along_dim(x, x.argmax(1, keepdim(true)), dim(1)), 3, 4);
    add("cross", x -> torch.cross(x, x.flip(1), dim(1)), 4, 3);
    add("norm", x -> torch.norm(x, p(1), dim(1), keepdim(true)), 3, 4);
    add("norm whole", x -> x.norm(p(3)), 3, 4);
    add("dist", x -> torch.dist(x, w(3, 4), p(1)), 3, 4);
    add("cdist", x -> torch.cdist(x, w(2, 4), p(1)), 3, 4);
    add("meshgrid", x -> torch.stack(torch.meshgrid(x, w(2), indexing("ij"))), 3);
    add("meshgrid three", x -> torch.stack(torch.meshgrid(x, w(2), w(4), indexing("xy"))), 3);
    add("meshgrid list", x -> torch.stack(torch.meshgrid(List.of(x, w(2)), indexing("xy"))), 3);
    add("tensordot", x -> torch.tensordot(x, w(4, 2), dims(1)), 3, 4);
    add(
        "searchsorted",
        x ->
            torch
                .searchsorted(w(6), torch.tensor(-0.5, 0.5).float_(), side("right"))
                .mul(x.narrow(0, 0, 2)),
        3);
    add("conv1d", x -> torch.conv1d(x, w(4, 2, 3), stride(2)), 2, 2, 8);
    add("conv2d", x -> torch.conv2d(x, w(4, 2, 3, 2), w(4), padding(1)), 1, 2, 5, 6);
    add("conv3d", x -> torch.conv3d(x, w(4, 2, 2, 2, 2)), 1, 2, 3, 4, 4);
    add("conv_transpose1d", x -> torch.conv_transpose1d(x, w(2, 3, 3)), 2, 2, 8);
    add(
        "conv_transpose2d",
        x -> torch.conv_transpose2d(x, w(2, 3, 3, 2), w(3), stride(2)),
        1,
        2,
        5,
        6);
    add(
        "conv_transpose3d",
        x -> torch.conv_transpose3d(x, w(2, 3, 2, 2, 2), stride(2)),
        1,
        2,
        3,
        4,
        4);
  }

  private static void layersOfTorch() {
    add("max_pool1d", x -> torch.max_pool1d(x, 2), 2, 2, 8);
    add("max_pool2d", x -> torch.max_pool2d(x, shape(3, 2), stride(1)), 1, 2, 5, 6);
    add("max_pool3d", x -> torch.max_pool3d(x, 2, padding(1)), 1, 2, 3, 4, 4);
    add("avg_pool1d", x -> torch.avg_pool1d(x, 3, padding(1)), 2, 2, 8);
    add("adaptive_avg_pool1d", x -> torch.adaptive_avg_pool1d(x, 3), 2, 2, 8);
    add("dropout", x -> torch.dropout(x, 0.4, true), 3, 4);
    add("dropout evaluation", x -> torch.dropout(x, 0.4, false), 3, 4);
    add("alpha_dropout", x -> torch.alpha_dropout(x, 0.4, true), 3, 4);
    add("feature_alpha_dropout", x -> torch.feature_alpha_dropout(x, 0.4, true), 2, 3, 4);
    add("layer_norm torch", x -> torch.layer_norm(x, 4), 3, 4);
    add("layer_norm torch weight", x -> torch.layer_norm(x, shape(4), w(4), w(4).add(1)), 3, 4);
    add("group_norm torch", x -> torch.group_norm(x, 2, weight(w(4))), 2, 4, 3);
    add("rms_norm torch", x -> torch.rms_norm(x, shape(4), weight(w(4))), 3, 4);
    add("embedding", x -> torch.embedding(x, labels()), 3, 4);
    add("bilinear", x -> torch.bilinear(x, x.narrow(1, 0, 2), w(5, 4, 2), w(5)), 3, 4);
    add("cosine_similarity torch", x -> torch.cosine_similarity(x, x.flip(0), dim(-1)), 3, 4);
    add("pairwise_distance torch", x -> torch.pairwise_distance(x, x.flip(0)), 3, 4);
    add("pdist", x -> torch.pdist(x), 3, 4);
    add("selu", x -> torch.selu(x), 3, 4);
    add("celu torch", x -> torch.celu(x, 0.5), 3, 4);
    add("rrelu torch", x -> torch.rrelu(x, training(true)), 3, 4);
    add("threshold", x -> torch.threshold(x, 0.1, 2), 3, 4);
    add("pixel_shuffle", x -> torch.pixel_shuffle(x, 2), 1, 4, 2, 3);
    add("pixel_unshuffle", x -> torch.pixel_unshuffle(x, 2), 1, 1, 4, 2);
    add("channel_shuffle", x -> torch.channel_shuffle(x, 2).mul(w(1, 4, 2, 2)), 1, 4, 2, 2);
    add(
        "binary_cross_entropy_with_logits",
        x ->
            torch.binary_cross_entropy_with_logits(
                x, x.detach().sigmoid(), pos_weight(w(3).add(2))),
        3);
    add("clamp_min", x -> torch.clamp_min(x, 0.1), 3, 4);
    add("clamp_max", x -> torch.clamp_max(x, 0.1), 3, 4);
  }
}
