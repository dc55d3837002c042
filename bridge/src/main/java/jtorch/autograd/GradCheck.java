package jtorch.autograd;

import static jtorch.Kwargs.allow_unused;
import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.retain_graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jtorch.DType;
import jtorch.GradMode;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Compares gradients with differences of the function's values.
 *
 * @param eps how far an input is moved to each side
 * @param atol the difference that is allowed
 * @param rtol the difference that is allowed, relative to the numerical gradient
 */
public record GradCheck(double eps, double atol, double rtol) {
  /** As {@code torch.autograd.gradcheck} does by default: for float64. */
  public static final GradCheck DEFAULT = new GradCheck(1e-6, 1e-5, 1e-3);

  /**
   * Checks the gradient of each output's every element for each input's every element.
   *
   * @param inputs what the function takes; those that require a gradient are checked
   * @throws GradcheckError if they differ, with the first place
   * @throws IllegalArgumentException if no input requires a gradient, or one that does is not
   *     float64
   */
  public void check(Function<Tensor[], Tensor> function, Tensor... inputs) {
    checkInputs("gradcheck", inputs);
    for (int i = 0; i < inputs.length; i++) {
      if (!inputs[i].requires_grad()) {
        continue;
      }
      if (inputs[i].dtype() != DType.float64) {
        throw new IllegalArgumentException(
            "gradcheck: input "
                + i
                + " is "
                + inputs[i].dtype()
                + ", but differences of "
                + eps
                + " need float64; call double_() on it.");
      }
      compare(function, i, inputs);
    }
  }

  private static void checkInputs(String check, Tensor... inputs) {
    if (Arrays.stream(inputs).noneMatch(Tensor::requires_grad)) {
      throw new IllegalArgumentException(
          check + ": none of " + inputs.length + " inputs requires a gradient to check.");
    }
  }

  /**
   * Checks the gradients of the gradients, for outputs weighted by numbers that are drawn.
   *
   * @param inputs what the function takes; those that require a gradient are checked
   * @throws GradcheckError if they differ, with the first place
   * @throws IllegalArgumentException if no input requires a gradient, or one that does is not
   *     float64
   */
  public void checkTwice(Function<Tensor[], Tensor> function, Tensor... inputs) {
    checkInputs("gradgradcheck", inputs);
    Tensor weights = torch.rand_like(function.apply(inputs)).mul(2).sub(1).detach();
    Tensor[] all = Arrays.copyOf(inputs, inputs.length + 1);
    all[inputs.length] = weights.requires_grad_();
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i].requires_grad()) {
        int checked = i;
        check(both -> gradientOf(function, checked, both), all);
      }
    }
  }

  /** The gradient of one input as a function of all inputs and of the weights behind them. */
  private static Tensor gradientOf(
      Function<Tensor[], Tensor> function, int input, Tensor... inputsAndWeights) {
    int last = inputsAndWeights.length - 1;
    try (GradMode mode = torch.enable_grad()) {
      assert mode != null;
      Tensor[] inputs = Arrays.copyOf(inputsAndWeights, last);
      if (!inputs[input].requires_grad()) {
        inputs[input] = inputs[input].detach().requires_grad_(); // one that was moved
      }
      Tensor found =
          torch
              .autograd
              .grad(
                  List.of(function.apply(inputs)),
                  List.of(inputs[input]),
                  List.of(inputsAndWeights[last]),
                  create_graph(true),
                  allow_unused(true))
              .getFirst();
      return found == null ? torch.zeros_like(inputs[input]) : found;
    }
  }

  private void compare(Function<Tensor[], Tensor> function, int checked, Tensor... inputs) {
    double[][] numerical = numerical(function, checked, inputs);
    double[][] analytical = analytical(function, checked, inputs);
    for (int in = 0; in < numerical.length; in++) {
      for (int out = 0; out < numerical[in].length; out++) {
        double expected = numerical[in][out];
        double found = analytical[in][out];
        if (!(Math.abs(found - expected) <= atol + rtol * Math.abs(expected))) {
          throw new GradcheckError(
              String.format(
                  "Jacobian mismatch for the output's element %d with respect to element %d of"
                      + " input %d: by differences %g, by backward %g.",
                  out, in, checked, expected, found));
        }
      }
    }
  }

  /** A row for each element of the input, a column for each of the output. */
  private double[][] numerical(Function<Tensor[], Tensor> function, int checked, Tensor... inputs) {
    Tensor[] moved = inputs.clone();
    try (GradMode mode = torch.no_grad()) {
      assert mode != null;
      double[] values = inputs[checked].flatten().toDoubles();
      double[][] rows = new double[values.length][];
      for (int i = 0; i < values.length; i++) {
        double[] above = valuesAt(function, moved, checked, inputs[checked], values, i, eps);
        double[] below = valuesAt(function, moved, checked, inputs[checked], values, i, -eps);
        rows[i] = new double[above.length];
        for (int j = 0; j < above.length; j++) {
          rows[i][j] = (above[j] - below[j]) / (2 * eps);
        }
      }
      return rows;
    }
  }

  private static double[] valuesAt(
      Function<Tensor[], Tensor> function,
      Tensor[] inputs,
      int checked,
      Tensor like,
      double[] values,
      int place,
      double step) {
    double[] shifted = values.clone();
    shifted[place] += step;
    inputs[checked] = torch.tensor(shifted, dtype(DType.float64)).view(like.shape());
    return function.apply(inputs).flatten().toDoubles();
  }

  private static double[][] analytical(
      Function<Tensor[], Tensor> function, int checked, Tensor... inputs) {
    Tensor output = function.apply(inputs);
    int outputs = (int) output.numel();
    int elements = (int) inputs[checked].numel();
    double[][] rows = new double[elements][outputs];
    for (int out = 0; out < outputs; out++) {
      double[] seed = new double[outputs];
      seed[out] = 1;
      double[] gradient =
          gradient(
              output,
              inputs[checked],
              torch.tensor(seed, dtype(DType.float64)).view(output.shape()));
      for (int in = 0; in < elements; in++) {
        rows[in][out] = gradient[in];
      }
    }
    return rows;
  }

  private static double[] gradient(Tensor output, Tensor input, Tensor seed) {
    if (!output.requires_grad()) {
      return new double[(int) input.numel()];
    }
    Tensor found =
        torch
            .autograd
            .grad(
                List.of(output),
                List.of(input),
                List.of(seed),
                retain_graph(true),
                allow_unused(true))
            .getFirst();
    return found == null ? new double[(int) input.numel()] : found.flatten().toDoubles();
  }
}
