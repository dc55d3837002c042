package jtorch.utils;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import jtorch.TrainingKwargs.CheckpointKwarg;
import jtorch.TrainingKwargs.PreserveRngState;
import jtorch.TrainingKwargs.UseReentrant;
import jtorch.internal.checkpoint.Checkpoint;
import jtorch.nn.Module;
import jtorch.nn.Sequential;

/**
 * Saves memory for time: what a part of a network computes on its way is dropped in the forward
 * pass, and computed again in the backward pass.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/checkpoint.html">torch.utils.checkpoint</a>. It does
 * what {@code use_reentrant=False} does there; {@code use_reentrant(true)} is taken and does the
 * same. Random numbers, {@code autocast} and gradients are as without it. What the function makes,
 * other than its results, is freed at its end. It is called twice, so that a batch normalization
 * counts a batch twice, as in Python; a checkpoint within another is called once more.
 */
public final class checkpoint {
  private checkpoint() {}

  /**
   * Returns what a function returns, without what it needs for its gradient.
   *
   * @param function uses no other tensors that have a graph; parameters are leaves, and may be used
   * @throws IllegalArgumentException if it does use one; give that as an input as well
   * @throws IllegalStateException in the backward pass, if an input was changed in place since, or
   *     the function returns another shape or type than at first
   */
  public static Tensor checkpoint(
      UnaryOperator<Tensor> function, Tensor input, CheckpointKwarg... keywords) {
    return checkpoint(
            inputs -> List.of(function.apply(inputs.getFirst())), List.of(input), keywords)
        .getFirst();
  }

  /** As the other, of a module, whose hooks run each time. */
  public static Tensor checkpoint(Module function, Tensor input, CheckpointKwarg... keywords) {
    return checkpoint(function::call, input, keywords);
  }

  /** As the others, of a function of two tensors. */
  public static Tensor checkpoint(
      BinaryOperator<Tensor> function, Tensor first, Tensor second, CheckpointKwarg... keywords) {
    return checkpoint(
            inputs -> List.of(function.apply(inputs.get(0), inputs.get(1))),
            List.of(first, second),
            keywords)
        .getFirst();
  }

  /** As the others, of a function of any tensors with any results. */
  public static List<Tensor> checkpoint(
      Function<List<Tensor>, List<Tensor>> function,
      List<? extends Tensor> inputs,
      CheckpointKwarg... keywords) {
    boolean preserve = true;
    for (CheckpointKwarg keyword : keywords) {
      switch (keyword) {
        case PreserveRngState k -> preserve = k.value();
        case UseReentrant _ -> {}
      }
    }
    return Checkpoint.of(function, inputs, preserve);
  }

  /**
   * Returns what modules one behind the other return, computed in segments: each but the last drops
   * what it computes on its way.
   *
   * @param segments how many; the last one also takes what is left over
   * @throws IllegalArgumentException if there are fewer modules than segments, or none
   */
  public static Tensor checkpoint_sequential(
      Sequential functions, int segments, Tensor input, CheckpointKwarg... keywords) {
    return checkpoint_sequential(
        List.copyOf(functions._modules().values()), segments, input, keywords);
  }

  /**
   * As the other, of a list of modules.
   *
   * @throws IllegalArgumentException if there are fewer modules than segments, or none
   */
  public static Tensor checkpoint_sequential(
      List<? extends Module> functions, int segments, Tensor input, CheckpointKwarg... keywords) {
    if (segments < 1 || segments > functions.size()) {
      throw new IllegalArgumentException(
          "checkpoint_sequential: "
              + functions.size()
              + " modules can't be cut into "
              + segments
              + " segments; give a number from 1 to "
              + functions.size()
              + ".");
    }
    int length = functions.size() / segments;
    Tensor output = input;
    for (int i = 0; i < segments - 1; i++) {
      List<? extends Module> segment = functions.subList(i * length, (i + 1) * length);
      output = checkpoint(x -> chain(segment, x), output, keywords);
    }
    return chain(functions.subList((segments - 1) * length, functions.size()), output);
  }

  private static Tensor chain(List<? extends Module> functions, Tensor input) {
    Tensor output = input;
    for (Module function : functions) {
      output = function.call(output);
    }
    return output;
  }
}
