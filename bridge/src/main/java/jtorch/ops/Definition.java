package jtorch.ops;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import jtorch.TensorScope;
import jtorch.TorchException;
import jtorch.sys.JavaOperators;
import jtorch.torch;

/** An operator that Java has defined, and to which it gives its bodies and its gradient. */
public final class Definition {
  private final String namespace;
  private final Operator operator;
  private final Set<DispatchKey> done = EnumSet.noneOf(DispatchKey.class);

  Definition(String namespace, Operator operator) {
    this.namespace = namespace;
    this.operator = operator;
  }

  /** Returns the operator, as {@code torch.ops} does. */
  public Operator operator() {
    return operator;
  }

  /**
   * Gives the operator a body.
   *
   * @param key for which tensors: {@link DispatchKey#CPU}, or {@link
   *     DispatchKey#CompositeImplicitAutograd} for a body of operators that have gradients
   * @throws IllegalStateException if it has one for that key, or this machine's processor or system
   *     is not x86-64 with Linux
   */
  public synchronized Definition impl(DispatchKey key, Kernel kernel) {
    Objects.requireNonNull(kernel);
    String name = operator.schema().fullName();
    if (!JavaOperators.isSupported()) {
      throw new IllegalStateException(
          name + ": operators in Java need Linux on x86-64 and LibTorch 2.10.");
    }
    if (done.contains(key)) {
      throw new IllegalStateException(name + " has an implementation for " + key + " already.");
    }
    if (!JavaOperators.implement(namespace, name, key.name(), new Body(operator, kernel)::run)) {
      throw new TorchException(name + ": LibTorch took no implementation for " + key + ".");
    }
    done.add(key);
    return this;
  }

  /**
   * Gives the operator a gradient, where its body isn't made of operators that have one.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/library.html#torch.library.register_autograd">torch.library.register_autograd</a>.
   *
   * @param backward computes the gradients of the inputs
   * @param setup_context keeps what {@code backward} needs, after each call of the body
   * @throws IllegalArgumentException if the operator changes its inputs or takes or returns lists
   *     of tensors
   * @throws IllegalStateException if it has a gradient
   */
  public Definition register_autograd(Gradient backward, SetupContext setup_context) {
    CustomOperator.check(operator.schema());
    Objects.requireNonNull(backward);
    Objects.requireNonNull(setup_context);
    return impl(
        DispatchKey.Autograd,
        args -> new CustomOperator(operator, args, backward, setup_context).run());
  }

  /** As the other, for a gradient that needs nothing of the inputs. */
  public Definition register_autograd(Gradient backward) {
    return register_autograd(backward, (_, _, _) -> {});
  }

  /** A body as LibTorch calls it. */
  private record Body(Operator operator, Kernel kernel) {
    void run(java.lang.foreign.MemorySegment stack) {
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        Schema schema = operator.schema();
        Values args = StableReader.arguments(schema, stack);
        StableWriter.results(schema, kernel.run(args), stack);
      }
    }
  }

  @Override
  public String toString() {
    return operator.toString();
  }
}
