package jtorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.OutKwargs.OutTriple;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.BetaOf;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import jtorch.internal.Sizes;
import jtorch.ops.Argument;
import jtorch.ops.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Calls the forms of LibTorch's operators that write to tensors of the caller's: what Python calls
 * for {@code out=}. Shapes, types, overlaps and gradients are LibTorch's to check.
 */
final class Into {
  private static final Map<String, Form> KNOWN = new ConcurrentHashMap<>();

  private Into() {}

  /** An operator and what its schema calls the tensors that it writes to. */
  private record Form(Operator operator, List<String> outs) {
    static Form of(String name) {
      int dot = name.indexOf('.');
      Operator operator = Operator.find("aten::" + name.substring(0, dot), name.substring(dot + 1));
      return new Form(
          operator,
          operator.schema().arguments().stream()
              .filter(Form::isWritten)
              .map(Argument::name)
              .toList());
    }

    private static boolean isWritten(Argument argument) {
      String alias = argument.type().alias();
      return alias != null && alias.endsWith("!");
    }

    void write(List<Tensor> outs, @Nullable Object... arguments) {
      Map<String, Tensor> keywords = new HashMap<>();
      for (int i = 0; i < outs.size(); i++) {
        keywords.put(this.outs.get(i), outs.get(i));
      }
      operator.call(keywords, arguments);
    }
  }

  private static void write(String form, List<Tensor> outs, @Nullable Object... arguments) {
    KNOWN.computeIfAbsent(form, Form::of).write(outs, arguments);
  }

  /**
   * Calls a form, such as {@code add.out}, and returns the tensor that it wrote to.
   *
   * @param arguments in the order of its schema; those that are left out have their defaults
   */
  static Tensor call(String form, Out out, @Nullable Object... arguments) {
    write(form, List.of(out.value()), arguments);
    return out.value();
  }

  /** As the other, of a form that writes to two tensors. */
  static OutPair call(String form, OutPair out, @Nullable Object... arguments) {
    write(form, List.of(out.first(), out.second()), arguments);
    return out;
  }

  /** As the other, of a form that writes to three tensors. */
  static OutTriple call(String form, OutTriple out, @Nullable Object... arguments) {
    write(form, List.of(out.first(), out.second(), out.third()), arguments);
    return out;
  }

  /** Calls a form that takes two tensors with a number for the second, as Python does. */
  static Tensor callWithNumber(
      String form, Out out, Tensor input, Number other, Object... arguments) {
    try (Tensor number = number(form, other)) {
      List<Object> all = new ArrayList<>(List.of(input, number));
      all.addAll(Arrays.asList(arguments));
      return call(form, out, all.toArray());
    }
  }

  /** Returns a number as a tensor that doesn't decide the result's type. */
  private static Tensor number(String form, Number value) {
    return switch (value) {
      case Double real -> Natives.withNumber(real.doubleValue(), Into::shared);
      case Float real -> Natives.withNumber(real.doubleValue(), Into::shared);
      case Long whole -> Natives.withNumber(whole.longValue(), Into::shared);
      case Integer whole -> Natives.withNumber(whole.longValue(), Into::shared);
      case Short whole -> Natives.withNumber(whole.longValue(), Into::shared);
      case Byte whole -> Natives.withNumber(whole.longValue(), Into::shared);
      case null, default ->
          throw new IllegalArgumentException(
              form + ": " + value + " is no number that LibTorch takes; use a long or a double.");
    };
  }

  private static Tensor shared(org.bytedeco.pytorch.Tensor number) {
    return Raw.wrapUnscoped(new org.bytedeco.pytorch.Tensor(number));
  }

  /** Calls a product that is added to something, with what says how both are weighted. */
  static Tensor callWeighted(
      String form, Out out, Tensor input, Tensor first, Tensor second, MatrixKwarg... keywords) {
    Number alpha = 1L;
    Number beta = 1L;
    for (MatrixKwarg keyword : keywords) {
      switch (keyword) {
        case Alpha(Number value) -> alpha = value;
        case BetaOf(Number value) -> beta = value;
      }
    }
    return call(form, out, input, first, second, beta, alpha);
  }

  /** Calls a form that makes numbers. */
  static Tensor make(String form, Out out, @Nullable Object... arguments) {
    checkSizes(form, arguments);
    return made(call(form, out, arguments));
  }

  /** Says that no gradient is recorded for numbers that were made, as Python does. */
  static Tensor made(Tensor numbers) {
    return numbers.requires_grad() ? numbers.requires_grad_(false) : numbers;
  }

  /** Refuses negative sizes, of which LibTorch says that they overflow. */
  private static void checkSizes(String form, @Nullable Object... arguments) {
    for (Object argument : arguments) {
      if (argument instanceof long[] sizes) {
        Sizes.notNegative(form.substring(0, form.indexOf('.')), sizes);
      }
    }
  }

  /**
   * Calls a form that draws numbers.
   *
   * @param generator where they come from; null is the thread's default one
   */
  static Tensor draw(
      String form, Out out, @Nullable GeneratorOf generator, @Nullable Object... arguments) {
    checkSizes(form, arguments);
    Generator source =
        generator != null
            ? generator.value()
            : out.value().is_cpu() ? Generators.ofThisThread() : null;
    if (source == null) { // what Python calls then
      return call(form.replace("generator_", ""), out, arguments);
    }
    @Nullable Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = source;
    return call(form, out, all);
  }

  static List<Tensor> list(Iterable<? extends Tensor> tensors) {
    List<Tensor> all = new ArrayList<>();
    tensors.forEach(all::add);
    return all;
  }
}
