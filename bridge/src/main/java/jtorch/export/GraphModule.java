package jtorch.export;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/**
 * A module whose code is the graph of an exported model: what {@link ExportedProgram#module}
 * returns.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/export/api_reference.html#torch.export.ExportedProgram.module">ExportedProgram.module</a>.
 * Its parameters and buffers are those that the graph computes with, so it is trained, moved and
 * saved as any other module. It computes in the mode, training or evaluation, that the model was
 * exported in.
 *
 * <p>What Python gives as a tuple or a list is a {@code List} or an {@code Object[]}, a dict a
 * {@code Map}, None null; a number is a Long, an Integer, a Double or a Float. What is returned are
 * {@link jtorch.serialization.Tuple}, {@code List}, {@link jtorch.serialization.Dict}, tensors,
 * Long, Double and Boolean.
 */
public final class GraphModule extends ExportedPart {
  private final Supplier<ExportedProgram> program; // a function, as copies of the module share it

  GraphModule(ExportedProgram program) {
    this.program = () -> program;
    for (InputSpec spec : program.graph_signature().input_specs()) {
      if (spec.kind() == InputKind.PARAMETER || spec.kind() == InputKind.BUFFER) {
        add(spec, Objects.requireNonNull(spec.target()), program);
      }
    }
  }

  private void add(InputSpec spec, String name, ExportedProgram program) {
    Tensor tensor = program.tensor(spec);
    try {
      if (spec.kind() == InputKind.PARAMETER && tensor instanceof Parameter parameter) {
        add(name, parameter);
      } else {
        add(name, tensor, spec.persistent() == null || spec.persistent());
      }
    } catch (IllegalArgumentException e) {
      throw new FileException(
          "the model has no proper names for its tensors, as '" + Json.plain(name) + "' shows", e);
    }
  }

  /**
   * Is refused, as in Python: whether a model trains or evaluates was decided when it was exported.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public jtorch.nn.Module train(boolean mode) {
    throw new UnsupportedOperationException(
        "An exported graph has the mode, train() or eval(), that its model was in; export it again"
            + " in the other mode.");
  }

  /**
   * Computes the output of an input, if the model takes and returns one tensor.
   *
   * @throws IllegalArgumentException if the input doesn't fit what the model was exported for
   * @throws IllegalStateException if the model returns something else than a tensor
   */
  @Override
  public Tensor forward(Tensor input) {
    Object output = call(Map.of(), input);
    if (output instanceof Tensor tensor) {
      return tensor;
    }
    String kind = output == null ? "None" : "a " + output.getClass().getSimpleName();
    throw new IllegalStateException(
        "The exported model returns " + kind + ", no tensor; use forward(new Object[] {x}).");
  }

  /**
   * Computes the output of any inputs by place.
   *
   * @throws IllegalArgumentException if the inputs don't fit what the model was exported for
   */
  public @Nullable Object forward(@Nullable Object... args) {
    return call(Map.of(), args);
  }

  /**
   * Computes the output of inputs by name and by place: {@code module(x, mask=mask)} in Python is
   * {@code module.call(Map.of("mask", mask), x)}. No hooks run.
   *
   * @throws IllegalArgumentException if the inputs don't fit what the model was exported for
   * @throws jtorch.TorchException if an operator throws
   */
  public @Nullable Object call(Map<String, ?> kwargs, @Nullable Object... args) {
    Program code = program.get().program();
    @Nullable Object[] given;
    try {
      given = code.checks().check(code.call().flatten(kwargs, args));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("forward: " + e.getMessage(), e);
    }
    try {
      @Nullable Object[] outputs = code.plan().run(inputs(given));
      return code.call().unflatten(Arrays.asList(outputs).iterator());
    } finally {
      Reference.reachabilityFence(this);
      Reference.reachabilityFence(args);
    }
  }

  /** Puts what the caller gave and the module's own tensors in the graph's order. */
  private @Nullable Object[] inputs(@Nullable Object... given) {
    List<InputSpec> specs = program.get().graph_signature().input_specs();
    @Nullable Object[] all = new @Nullable Object[specs.size()];
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      InputSpec spec = specs.get(i);
      all[i] =
          switch (spec.kind()) {
            case USER_INPUT -> given[next++];
            case PARAMETER, BUFFER -> own(Objects.requireNonNull(spec.target()));
            default -> program.get().tensor(spec);
          };
    }
    return all;
  }

  private Tensor own(String name) {
    int dot = name.lastIndexOf('.');
    jtorch.nn.Module holder = dot < 0 ? this : get_submodule(name.substring(0, dot));
    return holder.get_tensor(name.substring(dot + 1));
  }
}
