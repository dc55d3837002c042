package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.keepdim;

import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.OptimKwargs.AdafactorKwarg;
import jtorch.Tensor;
import jtorch.sys.CMath;
import org.jspecify.annotations.Nullable;

/**
 * Second moments of rows and columns in place of a matrix of them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adafactor.html">Adafactor</a>;
 * paper: <a href="https://arxiv.org/abs/1804.04235">Shazeer and Stern, 2018</a>.
 */
public class Adafactor extends Optimizer {
  /**
   * Makes one with a learning rate of 1e-2, or what the keywords say.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public Adafactor(Iterable<? extends Tensor> params, AdafactorKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /**
   * Makes one for groups of parameters; the keywords are for what the groups don't say.
   *
   * @throws IllegalArgumentException if a setting is out of its range
   */
  public Adafactor(List<ParamGroup> groups, AdafactorKwarg... keywords) {
    super(settings().set(keywords), Adafactor::check, groups);
  }

  private static Settings settings() {
    return new Settings("Adafactor")
        .set("lr", 1e-2)
        .set("beta2_decay", -0.8)
        .set("eps", Arrays.asList(null, 1e-3))
        .set("d", 1.0)
        .set("weight_decay", 0.0)
        .set("foreach", null)
        .set("maximize", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "weight_decay");
    settings.check(settings.number("beta2_decay") <= 0, "beta2_decay", "0 or less");
    settings.check(settings.number("d") >= 1, "d", "1 or more");
    List<?> eps = settings.numbers("eps");
    boolean fits =
        eps.size() == 2
            && (eps.get(0) == null || isNotNegative(eps.get(0)))
            && isNotNegative(eps.get(1));
    settings.check(fits, "eps", "two numbers of 0 or more, or None and one");
  }

  private static boolean isNotNegative(@Nullable Object value) {
    return value instanceof Number number && number.doubleValue() >= 0;
  }

  @Override
  String zero() {
    return "0.0";
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor given, State state) {
    Tensor grad = group.is("maximize") ? Arithmetic.neg(given) : given;
    List<?> eps = group.numbers("eps");
    double eps1 = eps.get(0) instanceof Number number ? number.doubleValue() : spacing(param);
    double eps2 = eps.get(1) instanceof Number number ? number.doubleValue() : 0;
    double step = state.nextStep();
    double share = CMath.pow(step, group.number("beta2_decay"));
    double rho = Math.min(group.lr(), 1 / CMath.pow(step, 0.5));
    double rate = Math.max(eps2, size(param)) * rho;
    double decay = group.number("weight_decay");
    if (decay != 0) {
      param.mul_(1 - group.lr() * decay);
    }
    Tensor change = squares(grad, state, share, eps1).clamp_min_(eps1 * eps1).rsqrt_();
    change.mul_(grad);
    double longer = Math.max(1, size(change) / group.number("d"));
    param.add_(change, alpha(-rate / longer));
  }

  /** Returns the estimate of the gradient's squares, which the step may change. */
  private static Tensor squares(Tensor grad, State state, double share, double eps1) {
    if (grad.dim() < 2) {
      Tensor variance = state.zerosLike("variance", grad);
      variance.lerp_(grad.mul(grad), share);
      return variance.clone();
    }
    Tensor rows = mean(grad, -1);
    Tensor columns = mean(grad, -2);
    Tensor row_var = state.zerosLike("row_var", rows).lerp_(rows, share);
    Tensor col_var = state.zerosLike("col_var", columns).lerp_(columns, share);
    Tensor all = row_var.matmul(col_var);
    return all.div_(row_var.mean(-2, keepdim(true)).clamp_min_(eps1));
  }

  /** Returns the mean of the squares along a dimension. */
  private static Tensor mean(Tensor grad, int dim) {
    return grad.norm(2, dim, keepdim(true)).square_().div_(grad.size(dim));
  }

  private static double size(Tensor tensor) {
    return tensor.norm(2).item() / CMath.pow((double) tensor.numel(), 0.5);
  }

  /** Returns the distance of 1 to the next number of the type. */
  private static double spacing(Tensor param) {
    DType type = param.dtype();
    if (type == DType.float64) {
      return Math.ulp(1.0);
    }
    return type == DType.bfloat16 ? 0x1p-7 : type == DType.float16 ? 0x1p-10 : Math.ulp(1f);
  }
}
