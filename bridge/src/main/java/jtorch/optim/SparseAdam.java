package jtorch.optim;

import java.util.List;
import jtorch.OptimKwargs.SparseAdamKwarg;
import jtorch.Tensor;
import jtorch.internal.Gradients;
import jtorch.sys.CMath;
import jtorch.torch;

/**
 * Adam for sparse gradients, as those of an embedding with {@code sparse(true)}: only rows that a
 * gradient has values of are changed, and their running means with them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.SparseAdam.html">SparseAdam</a>;
 * paper: <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>.
 */
public final class SparseAdam extends Optimizer {
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
    settings.check(settings.number("lr") > 0, "lr", "more than 0");
    settings.check(settings.number("eps") > 0, "eps", "more than 0");
    settings.checkBetas();
  }

  @Override
  boolean takesSparse(ParamGroup group) {
    return true;
  }

  /** What is dense would be changed as a whole, which is {@link Adam}'s way. */
  @Override
  void checkGradients() {
    for (ParamGroup group : param_groups()) {
      for (Tensor parameter : group.params()) {
        if (parameter.grad() != null && !Gradients.isSparse(parameter)) {
          throw new IllegalArgumentException(
              "SparseAdam: a gradient is dense, and only sparse ones can be used; give the embedding"
                  + " sparse(true), or train with Adam.");
        }
      }
    }
  }

  @Override
  void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    Tensor exp_avg = state.zerosLike("exp_avg", param);
    Tensor exp_avg_sq = state.zerosLike("exp_avg_sq", param);
    long step = nextStep(state);
    Tensor slope = (group.is("maximize") ? grad.neg() : grad).coalesce();
    Tensor values = slope.values();
    if (values.numel() == 0) {
      return;
    }
    Pair betas = group.pair("betas");
    Tensor mean = exp_avg.sparse_mask(slope).values();
    Tensor change = values.sub(mean).mul_(1 - betas.first());
    exp_avg.add_(like(slope, change));
    Tensor square = exp_avg_sq.sparse_mask(slope).values();
    Tensor squareChange = values.square().sub_(square).mul_(1 - betas.second());
    exp_avg_sq.add_(like(slope, squareChange));

    double bias_correction1 = 1 - CMath.pow(betas.first(), (double) step);
    double bias_correction2 = 1 - CMath.pow(betas.second(), (double) step);
    double step_size = group.lr() * Math.sqrt(bias_correction2) / bias_correction1;
    Tensor denom = squareChange.add(square).sqrt_().add_(group.number("eps"));
    Tensor move = change.add(mean).div_(denom).mul_(-step_size);
    param.add_(like(slope, move));
  }

  private static Tensor like(Tensor slope, Tensor values) {
    return torch.sparse_coo_tensor(slope.indices(), values, slope.shape());
  }

  /** Python counts with a number here, where other optimizers have a tensor. */
  private static long nextStep(State state) {
    long step = state.get("step") instanceof Number before ? before.longValue() + 1 : 1;
    state.set("step", step);
    return step;
  }
}
