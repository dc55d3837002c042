package jtorch.optim;

import java.util.Arrays;
import java.util.List;
import jtorch.OptimKwargs.SparseAdamKwarg;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Gradients;
import jtorch.internal.Raw;
import jtorch.sys.CMath;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam for sparse gradients: only the rows that a gradient has values of are changed, and so are
 * the means that are kept of them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.SparseAdam.html">SparseAdam</a>;
 * paper: <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>. Such gradients are
 * those of {@link jtorch.nn.Embedding} with {@code sparse(true)}.
 */
public class SparseAdam extends Optimizer {
  /** Makes one with a learning rate of 1e-3, or what the keywords say. */
  public SparseAdam(Iterable<? extends Tensor> params, SparseAdamKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public SparseAdam(List<ParamGroup> groups, SparseAdamKwarg... keywords) {
    super(settings().set(keywords), SparseAdam::check, groups);
  }

  private static Settings settings() {
    return new Settings("SparseAdam")
        .set("lr", 1e-3)
        .set("betas", new Pair(0.9, 0.999))
        .set("eps", 1e-8)
        .set("maximize", false);
  }

  private static void check(Settings settings) {
    settings.check(settings.number("lr") > 0, "lr", "above 0");
    settings.check(settings.number("eps") > 0, "eps", "above 0");
    settings.checkBetas();
  }

  @Override
  protected boolean takesSparse(ParamGroup group) {
    return true;
  }

  @Override
  void checkGradients() {
    for (ParamGroup group : param_groups()) {
      for (Tensor parameter : group.params()) {
        if (Gradients.isDense(parameter)) {
          throw new IllegalArgumentException(
              "SparseAdam: the gradient of a parameter of shape "
                  + Arrays.toString(parameter.shape())
                  + " is dense; use Adam, or sparse(true) for an embedding.");
        }
      }
    }
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    long step = (state.get("step") instanceof Number made ? made.longValue() : 0) + 1;
    state.set("step", step);
    Tensor exp_avg = state.zerosLike("exp_avg", param);
    Tensor exp_avg_sq = state.zerosLike("exp_avg_sq", param);
    Tensor slope = (group.is("maximize") ? grad.neg() : grad).coalesce();
    Tensor values = Call.tensor("_values", () -> Raw.of(slope)._values());
    if (values.numel() == 0) {
      return;
    }
    Pair betas = group.pair("betas");
    // Their range is checked by sparse_mask, before anything is changed.
    Tensor indices = Call.tensor("_indices", () -> Raw.of(slope)._indices());
    Tensor mean = old(exp_avg, slope);
    Tensor square = old(exp_avg_sq, slope);
    Tensor numer = moved(exp_avg, indices, mean, values.sub(mean), betas.first());
    Tensor denom = moved(exp_avg_sq, indices, square, values.square().sub_(square), betas.second());

    denom.sqrt_().add_(group.number("eps"));
    double bias_correction1 = 1 - CMath.pow(betas.first(), (double) step);
    double bias_correction2 = 1 - CMath.pow(betas.second(), (double) step);
    double step_size = group.lr() * Math.sqrt(bias_correction2) / bias_correction1;
    add(param, indices, numer.div_(denom).mul(-step_size));
  }

  /** Returns what a dense tensor has where a sparse one has values. */
  private static Tensor old(Tensor dense, Tensor slope) {
    Tensor masked = dense.sparse_mask(slope);
    return Call.tensor("_values", () -> Raw.of(masked)._values());
  }

  /** Moves a running mean by a share of what it is short of; returns what it is there then. */
  private static Tensor moved(
      Tensor mean, Tensor indices, Tensor old, Tensor missing, double beta) {
    Tensor change = missing.mul_(1 - beta);
    add(mean, indices, change);
    return change.add_(old);
  }

  /** Adds values at indices of which is known that they are all there. */
  private static void add(Tensor dense, Tensor indices, Tensor values) {
    Tensor sparse =
        Call.tensor(
            "sparse_coo_tensor",
            () ->
                torch.torch__sparse_coo_tensor_unsafe(
                    Raw.of(indices), Raw.of(values), dense.shape()));
    dense.add_(sparse);
  }
}
