package jtorch;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jtorch.FunctionKwargs.HasAux;
import jtorch.autograd.GradAndValue;
import jtorch.func.WithAux;
import jtorch.internal.transforms.Pullback;
import jtorch.internal.transforms.Trees;
import org.jspecify.annotations.Nullable;

/**
 * A function of a tree of tensors, and the form of what it returns beside its value.
 *
 * @param <T> the argument's type
 * @param <A> that of what goes beside the value
 */
final class Beside<T, A> {
  private final String name;
  private final Function<T, WithAux<Tensor, A>> func;
  private final T place;
  private @Nullable A form;

  Beside(String name, Function<T, WithAux<Tensor, A>> func, T place, HasAux has_aux) {
    if (!has_aux.value()) {
      throw new IllegalArgumentException(
          name
              + ": has_aux is false, but the function returns a WithAux; say has_aux(true), or"
              + " return the tensor alone and leave has_aux out.");
    }
    this.name = name;
    this.func = func;
    this.place = place;
  }

  /** The tensors of the place. */
  List<Tensor> tensors() {
    return Trees.tensors(name, place);
  }

  /** The function of the place's tensors; it keeps the form of what goes beside. */
  Pullback.Result compute(List<Tensor> all) {
    WithAux<Tensor, A> found = func.apply(Trees.filled(place, all));
    form = found.aux();
    return new Pullback.Result(found.output(), Trees.tensors(name, found.aux()));
  }

  /** A result with what goes beside the value. */
  <R> WithAux<R, A> with(R output, List<Tensor> aux) {
    return new WithAux<>(output, Trees.filled(Objects.requireNonNull(form), aux));
  }

  WithAux<GradAndValue<T>, A> gradAndValue() {
    Pullback.Gradients found = Pullback.gradAndValue(name, this::compute, tensors());
    T grads = Trees.filled(place, found.grads());
    return with(new GradAndValue<>(grads, found.value()), found.aux());
  }
}
