package jtorch.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.autograd.FunctionCtx;
import jtorch.autograd.MultiFunction;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.AutoDispatchBelowAutograd;
import org.jspecify.annotations.Nullable;

/** One call of an operator whose gradient is written in Java, at the place of autograd's turn. */
final class CustomOperator extends MultiFunction {
  private final Operator operator;
  private final Values inputs;
  private final Gradient gradient;
  private final SetupContext setup;
  private @Nullable Values output;

  CustomOperator(Operator operator, Values inputs, Gradient gradient, SetupContext setup) {
    this.operator = operator;
    this.inputs = inputs;
    this.gradient = gradient;
    this.setup = setup;
  }

  /**
   * Checks that an operator can have a gradient of its own.
   *
   * @throws IllegalArgumentException if it can't
   */
  static void check(Schema schema) {
    boolean changes = schema.arguments().stream().anyMatch(a -> a.type().alias() != null);
    boolean lists =
        java.util.stream.Stream.concat(schema.arguments().stream(), schema.results().stream())
            .map(place -> place.type().present())
            .anyMatch(type ->
                type.kind() == ValueType.Kind.LIST
                    && type.inner().present().kind() == ValueType.Kind.TENSOR);
    if (changes || lists) {
      throw new IllegalArgumentException(
          schema.fullName()
              + (changes ? " changes or returns its inputs" : " has lists of tensors")
              + ", so that it can't have a gradient of its own; implement it for"
              + " CompositeImplicitAutograd, with operators that have gradients.");
    }
  }

  /** Calls the operator's body, and records the gradient. */
  Object run() {
    Tensor[] tensors =
        Arrays.stream(inputs.all())
            .filter(Tensor.class::isInstance)
            .map(Tensor.class::cast)
            .toArray(Tensor[]::new);
    List<Tensor> results = apply(tensors);
    @Nullable Object[] all = Objects.requireNonNull(output).all().clone();
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] instanceof Tensor) {
        all[i] = results.get(next++);
      }
    }
    return all.length == 1 ? Objects.requireNonNull(all[0]) : Arrays.asList(all);
  }

  @Override
  protected List<Tensor> forward(FunctionCtx ctx, Tensor... tensors) {
    try (AutoDispatchBelowAutograd below = new AutoDispatchBelowAutograd()) {
      assert !below.isNull();
      output = operator.call(inputs.all());
    }
    @Nullable Object[] all = output.all();
    for (int i = 0; i < all.length; i++) {
      if (all[i] instanceof Tensor result) {
        all[i] = ofItsOwn(result, tensors);
      }
    }
    setup.setup_context(ctx, inputs, output);
    return Arrays.stream(all).filter(Tensor.class::isInstance).map(Tensor.class::cast).toList();
  }

  /** A result that is an input itself can't have another node than the input has. */
  private static Tensor ofItsOwn(Tensor result, Tensor... tensors) {
    long address = Raw.of(result).unsafeGetTensorImpl().address();
    boolean given =
        Arrays.stream(tensors)
            .anyMatch(input -> Raw.of(input).unsafeGetTensorImpl().address() == address);
    return given ? result.detach() : result;
  }

  @Override
  protected List<@Nullable Tensor> backward(FunctionCtx ctx, List<Tensor> grad_outputs) {
    return Arrays.asList(gradient.backward(ctx, grad_outputs.toArray(Tensor[]::new)));
  }

  @Override
  protected String name() {
    return operator.schema().name().replace("::", "_");
  }
}
