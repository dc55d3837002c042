package jtorch.distributions;

import jtorch.Generator;
import jtorch.Tensor;
import jtorch.autograd.Function;
import jtorch.autograd.FunctionCtx;
import jtorch.internal.Generators;
import jtorch.ops.Operator;
import org.jspecify.annotations.Nullable;

/** Draws for which LibTorch has operators that neither {@code torch} nor a tensor names. */
final class Draw {
  private static final Operator STANDARD_GAMMA = Operator.find("aten::_standard_gamma", "");
  private static final Operator DIRICHLET = Operator.find("aten::_sample_dirichlet", "");
  private static final Operator DIRICHLET_GRADIENT = Operator.find("aten::_dirichlet_grad", "");

  private Draw() {}

  /** Draws from the Gamma distributions of these concentrations and the rate 1. */
  static Tensor standardGamma(Tensor concentration) {
    return STANDARD_GAMMA.call(concentration, generator(concentration)).tensor();
  }

  /** Draws from the Dirichlet distributions of these concentrations: (..., K). */
  static Tensor dirichlet(Tensor concentration) {
    return new Dirichlets().apply(concentration);
  }

  /** Draws standard normal numbers in the type of a tensor. */
  static Tensor standardNormal(Tensor like, long... shape) {
    return like.new_empty(shape).normal_();
  }

  private static @Nullable Generator generator(Tensor beside) {
    return beside.is_cuda() ? null : Generators.ofThisThread();
  }

  /** LibTorch knows the slopes of such draws, but not that they are their gradient. */
  private static final class Dirichlets extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      Tensor drawn = DIRICHLET.call(inputs[0], generator(inputs[0])).tensor();
      ctx.save_for_backward(drawn, inputs[0]);
      return drawn;
    }

    @Override
    protected @Nullable Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
      Tensor drawn = ctx.saved_tensors().get(0);
      Tensor concentration = ctx.saved_tensors().get(1);
      Tensor total = concentration.sum(-1).unsqueeze(-1).expand_as(concentration);
      Tensor slope = DIRICHLET_GRADIENT.call(drawn, concentration, total).tensor();
      Tensor along = drawn.mul(grad_output).sum(-1).unsqueeze(-1);
      return new Tensor[] {slope.mul(grad_output.sub(along))};
    }
  }
}
