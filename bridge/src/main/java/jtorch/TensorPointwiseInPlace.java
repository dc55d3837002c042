package jtorch;

import jtorch.NnKwargs.Eps;
import jtorch.TensorKwargs.Decimals;
import jtorch.internal.blocked.Blocks;
import org.bytedeco.pytorch.DoubleOptional;

/**
 * Functions of each element that change the tensor and return it.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TensorPointwiseInPlace extends TensorPointwise {
  TensorPointwiseInPlace() {}

  /** As {@link #abs()}, in place; returns this tensor. */
  public Tensor abs_() {
    return change("abs_", x -> x.abs_());
  }

  /** As {@link #neg()}, in place; returns this tensor. */
  public Tensor neg_() {
    return change("neg_", x -> x.neg_());
  }

  /** As {@link #exp()}, in place; returns this tensor. */
  public Tensor exp_() {
    return change("exp_", x -> x.exp_());
  }

  /** As {@link #exp2()}, in place; returns this tensor. */
  public Tensor exp2_() {
    return change("exp2_", x -> x.exp2_());
  }

  /** As {@link #expm1()}, in place; returns this tensor. */
  public Tensor expm1_() {
    return change("expm1_", x -> x.expm1_());
  }

  /** As {@link #log()}, in place; returns this tensor. */
  public Tensor log_() {
    return change("log_", x -> x.log_());
  }

  /** As {@link #log2()}, in place; returns this tensor. */
  public Tensor log2_() {
    return change("log2_", x -> x.log2_());
  }

  /** As {@link #log10()}, in place; returns this tensor. */
  public Tensor log10_() {
    return change("log10_", x -> x.log10_());
  }

  /** As {@link #log1p()}, in place; returns this tensor. */
  public Tensor log1p_() {
    return change("log1p_", x -> x.log1p_());
  }

  /** As {@link #sin()}, in place; returns this tensor. */
  public Tensor sin_() {
    return change("sin_", x -> x.sin_());
  }

  /** As {@link #cos()}, in place; returns this tensor. */
  public Tensor cos_() {
    return change("cos_", x -> x.cos_());
  }

  /** As {@link #tan()}, in place; returns this tensor. */
  public Tensor tan_() {
    return change("tan_", x -> x.tan_());
  }

  /** As {@link #asin()}, in place; returns this tensor. */
  public Tensor asin_() {
    return change("asin_", x -> x.asin_());
  }

  /** As {@link #acos()}, in place; returns this tensor. */
  public Tensor acos_() {
    return change("acos_", x -> x.acos_());
  }

  /** As {@link #atan()}, in place; returns this tensor. */
  public Tensor atan_() {
    return change("atan_", x -> x.atan_());
  }

  /** As {@link #sinh()}, in place; returns this tensor. */
  public Tensor sinh_() {
    return change("sinh_", x -> x.sinh_());
  }

  /** As {@link #cosh()}, in place; returns this tensor. */
  public Tensor cosh_() {
    return change("cosh_", x -> x.cosh_());
  }

  /** As {@link #tanh()}, in place; returns this tensor. */
  public Tensor tanh_() {
    return change("tanh_", x -> x.tanh_());
  }

  /** As {@link #asinh()}, in place; returns this tensor. */
  public Tensor asinh_() {
    return change("asinh_", x -> x.asinh_());
  }

  /** As {@link #acosh()}, in place; returns this tensor. */
  public Tensor acosh_() {
    return change("acosh_", x -> x.acosh_());
  }

  /** As {@link #atanh()}, in place; returns this tensor. */
  public Tensor atanh_() {
    return change("atanh_", x -> x.atanh_());
  }

  /** As {@link #sigmoid()}, in place; returns this tensor. */
  public Tensor sigmoid_() {
    return change("sigmoid_", x -> x.sigmoid_());
  }

  /** As {@link #logit()}, in place; returns this tensor. */
  public Tensor logit_() {
    return change("logit_", x -> x.logit_());
  }

  /** Does {@link #logit(Eps)} in place. */
  public Tensor logit_(Eps eps) {
    try (DoubleOptional bound = new DoubleOptional(eps.value())) {
      return change("logit_", x -> x.logit_(bound));
    }
  }

  /** As {@link #relu()}, in place; returns this tensor. */
  public Tensor relu_() {
    Tensor inBlocks = Blocks.relu(self(), true);
    return inBlocks == null ? change("relu_", x -> x.relu_()) : inBlocks;
  }

  /** As {@link #sqrt()}, in place; returns this tensor. */
  public Tensor sqrt_() {
    return change("sqrt_", x -> x.sqrt_());
  }

  /** As {@link #rsqrt()}, in place; returns this tensor. */
  public Tensor rsqrt_() {
    return change("rsqrt_", x -> x.rsqrt_());
  }

  /** As {@link #square()}, in place; returns this tensor. */
  public Tensor square_() {
    return change("square_", x -> x.square_());
  }

  /** As {@link #reciprocal()}, in place; returns this tensor. */
  public Tensor reciprocal_() {
    return change("reciprocal_", x -> x.reciprocal_());
  }

  /** As {@link #floor()}, in place; returns this tensor. */
  public Tensor floor_() {
    return change("floor_", x -> x.floor_());
  }

  /** As {@link #ceil()}, in place; returns this tensor. */
  public Tensor ceil_() {
    return change("ceil_", x -> x.ceil_());
  }

  /** As {@link #round()}, in place; returns this tensor. */
  public Tensor round_() {
    return change("round_", x -> x.round_());
  }

  /** Does {@link #round(Decimals)} in place. */
  public Tensor round_(Decimals decimals) {
    return change("round_", x -> x.round_(decimals.value()));
  }

  /** As {@link #trunc()}, in place; returns this tensor. */
  public Tensor trunc_() {
    return change("trunc_", x -> x.trunc_());
  }

  /** As {@link #frac()}, in place; returns this tensor. */
  public Tensor frac_() {
    return change("frac_", x -> x.frac_());
  }

  /** As {@link #sign()}, in place; returns this tensor. */
  public Tensor sign_() {
    return change("sign_", x -> x.sign_());
  }

  /** As {@link #erf()}, in place; returns this tensor. */
  public Tensor erf_() {
    return change("erf_", x -> x.erf_());
  }

  /** As {@link #erfc()}, in place; returns this tensor. */
  public Tensor erfc_() {
    return change("erfc_", x -> x.erfc_());
  }

  /** As {@link #erfinv()}, in place; returns this tensor. */
  public Tensor erfinv_() {
    return change("erfinv_", x -> x.erfinv_());
  }

  /** As {@link #lgamma()}, in place; returns this tensor. */
  public Tensor lgamma_() {
    return change("lgamma_", x -> x.lgamma_());
  }

  /** As {@link #digamma()}, in place; returns this tensor. */
  public Tensor digamma_() {
    return change("digamma_", x -> x.digamma_());
  }

  /** As {@link #i0()}, in place; returns this tensor. */
  public Tensor i0_() {
    return change("i0_", x -> x.i0_());
  }

  /** As {@link #sinc()}, in place; returns this tensor. */
  public Tensor sinc_() {
    return change("sinc_", x -> x.sinc_());
  }

  /** As {@link #deg2rad()}, in place; returns this tensor. */
  public Tensor deg2rad_() {
    return change("deg2rad_", x -> x.deg2rad_());
  }

  /** As {@link #rad2deg()}, in place; returns this tensor. */
  public Tensor rad2deg_() {
    return change("rad2deg_", x -> x.rad2deg_());
  }

  /** As {@link #logical_not()}, in place; returns this tensor. */
  public Tensor logical_not_() {
    return change("logical_not_", x -> x.logical_not_());
  }

  /** As {@link #bitwise_not()}, in place; returns this tensor. */
  public Tensor bitwise_not_() {
    return change("bitwise_not_", x -> x.bitwise_not_());
  }
}
