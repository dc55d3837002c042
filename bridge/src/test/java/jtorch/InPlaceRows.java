package jtorch;

import static jtorch.Kwargs.accumulate;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.value;
import static jtorch.OperatorTable.POSITIVE;
import static jtorch.OperatorTable.UNIT;
import static jtorch.OperatorTable.X;
import static jtorch.OperatorTable.holes;
import static jtorch.OperatorTable.i;
import static jtorch.OperatorTable.next;
import static jtorch.OperatorTable.places;

import java.util.function.UnaryOperator;

/**
 * Operators that change a tensor in place. {@code in_place.py} wrote Python's values and gradients.
 */
final class InPlaceRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("in_place.py", "in-place.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    InPlaceRows all = new InPlaceRows();
    all.fill();
    return all.table;
  }

  private void fill() {
    functions();
    functionsOfSome();
    arithmetic();
    comparisons();
    pieces();
    matrices();
    draws();
  }

  private void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    table.row(name, input, operator);
  }

  /** Zeros, which the next draws from the seed fill. */
  private static Tensor zeros() {
    torch.manual_seed(0);
    return torch.zeros(2, 3);
  }

  private void functions() {
    row("abs_", X, x -> x.clone().abs_());
    row("absolute_", X, x -> x.clone().absolute_());
    row("ceil_", X, x -> x.clone().ceil_());
    row("cos_", X, x -> x.clone().cos_());
    row("cosh_", X, x -> x.clone().cosh_());
    row("exp_", X, x -> x.clone().exp_());
    row("exp2_", X, x -> x.clone().exp2_());
    row("expm1_", X, x -> x.clone().expm1_());
    row("erf_", X, x -> x.clone().erf_());
    row("erfc_", X, x -> x.clone().erfc_());
    row("floor_", X, x -> x.clone().floor_());
    row("frac_", X, x -> x.clone().frac_());
    row("trunc_", X, x -> x.clone().trunc_());
    row("fix_", X, x -> x.clone().fix_());
    row("neg_", X, x -> x.clone().neg_());
    row("negative_", X, x -> x.clone().negative_());
    row("reciprocal_", X, x -> x.clone().reciprocal_());
    row("round_", X, x -> x.clone().round_());
    row("sgn_", X, x -> x.clone().sgn_());
    row("sign_", X, x -> x.clone().sign_());
    row("sin_", X, x -> x.clone().sin_());
    row("sinc_", X, x -> x.clone().sinc_());
    row("sinh_", X, x -> x.clone().sinh_());
    row("square_", X, x -> x.clone().square_());
    row("tan_", X, x -> x.clone().tan_());
    row("tanh_", X, x -> x.clone().tanh_());
    row("sigmoid_", X, x -> x.clone().sigmoid_());
    row("relu_", X, x -> x.clone().relu_());
    row("i0_", X, x -> x.clone().i0_());
    row("deg2rad_", X, x -> x.clone().deg2rad_());
    row("rad2deg_", X, x -> x.clone().rad2deg_());
    row("arctan_", X, x -> x.clone().arctan_());
    row("atan_", X, x -> x.clone().atan_());
    row("asinh_", X, x -> x.detach().clone().asinh_());
    row("arcsinh_", X, x -> x.detach().clone().arcsinh_());
  }

  private void functionsOfSome() {
    row("log_", POSITIVE, x -> x.clone().log_());
    row("log2_", POSITIVE, x -> x.clone().log2_());
    row("log10_", POSITIVE, x -> x.clone().log10_());
    row("log1p_", POSITIVE, x -> x.clone().log1p_());
    row("sqrt_", POSITIVE, x -> x.clone().sqrt_());
    row("rsqrt_", POSITIVE, x -> x.clone().rsqrt_());
    row("lgamma_", POSITIVE, x -> x.clone().lgamma_());
    row("digamma_", POSITIVE, x -> x.clone().digamma_());
    row("asin_", UNIT, x -> x.clone().asin_());
    row("arcsin_", UNIT, x -> x.clone().arcsin_());
    row("acos_", UNIT, x -> x.clone().acos_());
    row("arccos_", UNIT, x -> x.clone().arccos_());
    row("atanh_", UNIT, x -> x.detach().clone().atanh_());
    row("arctanh_", UNIT, x -> x.detach().clone().arctanh_());
    row("erfinv_", UNIT, x -> x.clone().erfinv_());
    row("acosh_", POSITIVE, x -> x.detach().add(1).acosh_());
    row("arccosh_", POSITIVE, x -> x.detach().add(1).arccosh_());
    row("logit_", UNIT, x -> x.abs().logit_());
    row("mvlgamma_", POSITIVE, x -> x.add(1).mvlgamma_(2));
    row("polygamma_", POSITIVE, x -> x.clone().polygamma_(1));
    row("igamma_", POSITIVE, x -> torch.full(shape(2, 3), 1.5).igamma_(x));
    row("igammac_", POSITIVE, x -> torch.full(shape(2, 3), 1.5).igammac_(x));
    row("logical_not_", X, x -> x.detach().relu().logical_not_());
    row("nan_to_num_", X, x -> x.add(holes()).nan_to_num_());
  }

  private void arithmetic() {
    row("add_", X, x -> x.clone().add_(x.add(3)));
    row("sub_", X, x -> x.clone().sub_(x.add(3)));
    row("subtract_", X, x -> x.clone().subtract_(x.add(3)));
    row("mul_", X, x -> x.clone().mul_(x.add(3)));
    row("multiply_", X, x -> x.clone().multiply_(x.add(3)));
    row("div_", X, x -> x.clone().div_(x.add(3)));
    row("divide_", X, x -> x.clone().divide_(x.add(3)));
    row("true_divide_", X, x -> x.clone().true_divide_(x.add(3)));
    row("fmod_", X, x -> x.clone().fmod_(0.4));
    row("remainder_", X, x -> x.clone().remainder_(0.4));
    row("floor_divide_", X, x -> x.detach().clone().floor_divide_(0.4));
    row("pow_", X, x -> x.clone().pow_(3));
    row("float_power_", POSITIVE, x -> x.clone().to(torch.float64).float_power_(1.5));
    row("copysign_", X, x -> x.clone().copysign_(next()));
    row("atan2_", X, x -> x.clone().atan2_(x.add(3)));
    row("arctan2_", X, x -> x.clone().arctan2_(x.add(3)));
    row("hypot_", X, x -> x.clone().hypot_(x.add(3)));
    row("lerp_", X, x -> x.clone().lerp_(x.mul(x), 0.3));
    row("addcmul_", X, x -> x.clone().addcmul_(x, x, value(0.5)));
    row("addcdiv_", X, x -> x.clone().addcdiv_(x.add(5), x.add(4), value(0.5)));
    row("clamp_", X, x -> x.clone().clamp_(-1, 1));
    row("clip_", X, x -> x.clone().clip_(-1, 1));
    row("clamp_min_", X, x -> x.clone().clamp_min_(0.4));
    row("clamp_max_", X, x -> x.clone().clamp_max_(0.4));
    row("xlogy_", X, x -> x.clone().xlogy_(3));
    row("ldexp_", X, x -> x.detach().clone().ldexp_(torch.tensor(3)));
    row("heaviside_", X, x -> x.detach().clone().heaviside_(torch.tensor(0.5)));
    row("nextafter_", X, x -> x.detach().clone().nextafter_(next()));
    row("gcd_", X, x -> i().gcd_(torch.tensor(6)));
    row("lcm_", X, x -> i().lcm_(torch.tensor(6)));
    row("cumsum_", X, x -> x.clone().cumsum_(1));
    row("cumprod_", X, x -> x.clone().cumprod_(1));
    row("renorm_", X, x -> x.clone().renorm_(2, 0, 1));
  }

  private void comparisons() {
    row("ge_", X, x -> x.detach().clone().ge_(0.75));
    row("greater_equal_", X, x -> x.detach().clone().greater_equal_(0.75));
    row("le_", X, x -> x.detach().clone().le_(0.75));
    row("less_equal_", X, x -> x.detach().clone().less_equal_(0.75));
    row("gt_", X, x -> x.detach().clone().gt_(0.75));
    row("greater_", X, x -> x.detach().clone().greater_(0.75));
    row("lt_", X, x -> x.detach().clone().lt_(0.75));
    row("less_", X, x -> x.detach().clone().less_(0.75));
    row("eq_", X, x -> x.detach().clone().eq_(0.75));
    row("ne_", X, x -> x.detach().clone().ne_(0.75));
    row("not_equal_", X, x -> x.detach().clone().not_equal_(0.75));
    row("logical_and_", X, x -> x.detach().relu().logical_and_(next().relu()));
    row("logical_or_", X, x -> x.detach().relu().logical_or_(next().relu()));
    row("logical_xor_", X, x -> x.detach().relu().logical_xor_(next().relu()));
    row("bitwise_and_", X, x -> i().bitwise_and_(6));
    row("bitwise_or_", X, x -> i().bitwise_or_(6));
    row("bitwise_xor_", X, x -> i().bitwise_xor_(6));
    row("bitwise_left_shift_", X, x -> i().bitwise_left_shift_(2));
    row("bitwise_right_shift_", X, x -> i().bitwise_right_shift_(2));
    row("bitwise_not_", X, x -> i().bitwise_not_());
  }

  private void pieces() {
    row("index_add_", X, x -> x.clone().index_add_(1, torch.tensor(0, 2), torch.ones(2, 2)));
    row("index_copy_", X, x -> x.clone().index_copy_(1, torch.tensor(0, 2), torch.ones(2, 2)));
    row("index_fill_", X, x -> x.clone().index_fill_(1, torch.tensor(0, 2), 7));
    row(
        "index_put_ accumulate",
        X,
        x ->
            x.clone()
                .index_put_(
                    new Tensor[] {torch.tensor(0, 1, 0), torch.tensor(2, 0, 2)},
                    torch.tensor(8.0, 9, 1),
                    accumulate(true)));
    row(
        "index_put_",
        X,
        x ->
            x.clone()
                .index_put_(
                    new Tensor[] {torch.tensor(0, 1), torch.tensor(2, 0)}, torch.tensor(8.0, 9.0)));
    row(
        "index_reduce_",
        X,
        x -> x.clone().index_reduce_(1, torch.tensor(0, 2), torch.full(shape(2, 2), 3.0), "prod"));
    row("masked_fill_", X, x -> x.clone().masked_fill_(x.gt(0), 9));
    row("masked_scatter_", X, x -> x.clone().masked_scatter_(x.gt(0), torch.ones(2, 3)));
    row("scatter_", X, x -> x.clone().scatter_(1, places(), torch.ones(2, 2)));
    row("scatter_add_", X, x -> x.clone().scatter_add_(1, places(), torch.ones(2, 2)));
    row("scatter_reduce_", X, x -> x.clone().scatter_reduce_(1, places(), torch.ones(2, 2), "sum"));
    row("put_", X, x -> x.clone().put_(torch.tensor(1, 4), torch.tensor(8.0, 9.0)));
    row("copy_", X, x -> torch.zeros(2, 3).copy_(x));
    row("fill_", X, x -> x.clone().fill_(7));
    row("zero_", X, x -> x.clone().zero_());
    row("fill_diagonal_", X, x -> x.clone().fill_diagonal_(7));
    row("tril_", X, x -> x.clone().tril_(-1));
    row("triu_", X, x -> x.clone().triu_(1));
    row("transpose_", X, x -> x.clone().transpose_(0, 1));
    row("swapaxes_", X, x -> x.clone().swapaxes_(0, 1));
    row("swapdims_", X, x -> x.clone().swapdims_(0, 1));
    row("t_", X, x -> x.clone().t_());
    row("squeeze_", X, x -> x.clone().view(2, 1, 3).squeeze_(1));
    row("unsqueeze_", X, x -> x.clone().unsqueeze_(0));
    row("as_strided_", X, x -> x.clone().as_strided_(shape(2, 2), shape(1, 2)));
    row("detach_", X, x -> x.mul(2).detach_());
    row("requires_grad_", X, x -> x.mul(x.detach().requires_grad_()));
  }

  private void matrices() {
    row("addr_", X, x -> x.clone().addr_(torch.ones(2), x.get(0)));
    row("addmv_", X, x -> torch.ones(2).addmv_(x, x.get(0), beta(0.5), alpha(2)));
    row(
        "addbmm_",
        X,
        x -> torch.ones(2, 2).addbmm_(x.view(1, 2, 3), x.mT().view(1, 3, 2), beta(0.5), alpha(2)));
    row(
        "baddbmm_",
        X,
        x ->
            torch
                .ones(1, 2, 2)
                .baddbmm_(x.view(1, 2, 3), x.mT().view(1, 3, 2), beta(0.5), alpha(2)));
  }

  private void draws() {
    row("bernoulli_", X, x -> zeros().bernoulli_(0.5));
    row("cauchy_", X, x -> zeros().cauchy_(0, 1));
    row("exponential_", X, x -> zeros().exponential_(2));
    row("geometric_", X, x -> zeros().geometric_(0.3));
    row("log_normal_", X, x -> zeros().log_normal_(0, 1));
    row("normal_", X, x -> zeros().normal_(1, 2));
    row("random_", X, x -> zeros().random_(0, 9));
    row("uniform_", X, x -> zeros().uniform_(-1, 2));
  }
}
