package jtorch;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jtorch.FunctionKwargs.VmapKwarg;
import jtorch.func.Function3;
import jtorch.func.Function4;
import jtorch.internal.transforms.Vmap;
import org.jspecify.annotations.Nullable;

/** Functions of one sample for many. */
@SuppressWarnings("overloads") // UnaryOperator is a Function, so that of tensors alone is chosen
abstract class Vectorizing {
  Vectorizing() {}

  /**
   * Returns the function that computes another for many samples at once: {@code vmap(f).apply(x)}
   * is {@code f} of each row of {@code x}, stacked.
   *
   * <p>Within {@code func} a tensor doesn't show the mapped dimension and has no memory of its own:
   * it can't be read or saved, only computed with, by the thread that called. What another thread
   * makes of it, or code after the call, is refused by LibTorch. Operators by which a sample would
   * decide what comes next ({@code item()}, {@code nonzero()}) are refused too; {@code where} is
   * the way.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/generated/torch.func.vmap.html">torch.func.vmap</a>.
   * It is on Linux with an x86-64 processor only.
   *
   * @param func from a tensor to a tensor
   * @param keywords {@code in_dims(0)}: the mapped dimension; {@code out_dims(0)}: where it is in
   *     the result; {@code randomness("error")}: whether random operators are refused, draw the
   *     {@code "same"} for all or something {@code "different"} for each; {@code chunk_size(n)}:
   *     how many are computed at once
   * @throws IllegalArgumentException if the mapped dimensions have several sizes, or there is none
   */
  public static Function<Tensor, Tensor> vmap(UnaryOperator<Tensor> func, VmapKwarg... keywords) {
    Function<Tensor, Tensor> any = func;
    return vmap(any, keywords);
  }

  /** As the other, of a function of tensors in lists, maps or records, which may return such. */
  public static <A, R> Function<A, R> vmap(Function<A, R> func, VmapKwarg... keywords) {
    Vmap how = Vmap.of(keywords);
    return a -> call(how, all -> func.apply(at(all, 0)), a);
  }

  /**
   * As the other, of a function of two tensors.
   *
   * @param keywords {@code in_dims(0, null)}: a dimension for each argument, null for one that is
   *     the same for all samples
   */
  public static BinaryOperator<Tensor> vmap(BinaryOperator<Tensor> func, VmapKwarg... keywords) {
    BiFunction<Tensor, Tensor, Tensor> any = func;
    return vmap(any, keywords)::apply;
  }

  /** As the other, of a function of two trees of tensors. */
  public static <A, B, R> BiFunction<A, B, R> vmap(
      BiFunction<A, B, R> func, VmapKwarg... keywords) {
    Vmap how = Vmap.of(keywords);
    return (a, b) -> call(how, all -> func.apply(at(all, 0), at(all, 1)), a, b);
  }

  /** As the other, of a function of three trees of tensors. */
  public static <A, B, C, R> Function3<A, B, C, R> vmap(
      Function3<A, B, C, R> func, VmapKwarg... keywords) {
    Vmap how = Vmap.of(keywords);
    return (a, b, c) -> call(how, all -> func.apply(at(all, 0), at(all, 1), at(all, 2)), a, b, c);
  }

  /** As the other, of a function of four trees of tensors. */
  public static <A, B, C, D, R> Function4<A, B, C, D, R> vmap(
      Function4<A, B, C, D, R> func, VmapKwarg... keywords) {
    Vmap how = Vmap.of(keywords);
    return (a, b, c, d) ->
        call(how, all -> func.apply(at(all, 0), at(all, 1), at(all, 2), at(all, 3)), a, b, c, d);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // of the function's own form
  private static <T> T at(List<@Nullable Object> all, int number) {
    return (T) all.get(number);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // of what the function returns
  private static <R> R call(
      Vmap how, Function<List<@Nullable Object>, Object> func, @Nullable Object... arguments) {
    return (R) how.call(func, Arrays.asList(arguments));
  }
}
