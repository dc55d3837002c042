package jtorch.jit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.nn.Module;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** A model's computation on examples, made into a script. */
final class Trace {
  private final Module model;
  private final jit.Forward forward;
  private final Tensor[] examples;
  private final Map<List<String>, Tensor> state = new LinkedHashMap<>();

  Trace(Module model, jit.Forward forward, Tensor... examples) {
    if (examples.length == 0) {
      throw new IllegalArgumentException("jit.trace: give an example of each input.");
    }
    this.model = model;
    this.forward = forward;
    this.examples = examples;
    collect(List.of(), model);
  }

  private void collect(List<String> path, Module module) {
    module.named_parameters().forEach((name, parameter) -> add(path, name, parameter));
    module.named_buffers().forEach((name, buffer) -> add(path, name, buffer));
    module._modules().forEach((name, child) -> collect(joined(path, name), child));
  }

  /** Adds a module's own tensor; those below it come with their own modules. */
  private void add(List<String> path, String name, Tensor tensor) {
    if (name.indexOf('.') < 0) {
      state.put(joined(path, name), tensor);
    }
  }

  private static List<String> joined(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }

  /** What one run of the model gave. */
  private record Run(Recording recording, Object output, List<Integer> outputs)
      implements AutoCloseable {
    @Override
    public void close() {
      recording.close();
    }
  }

  ScriptModule script() {
    Map<List<String>, Tensor> before = buffers();
    Tensor random = torch.get_rng_state();
    try (Run run = run(examples)) {
      List<RecordedOperator> operators = generalized(run);
      Map<List<String>, Tensor> constants = new LinkedHashMap<>();
      ScriptSource source = source(run.recording());
      run.recording()
          .constants()
          .forEach((id, tensor) -> {
            List<String> name = List.of("_constant" + constants.size());
            constants.put(name, tensor);
            source.attribute(id, name);
          });
      String code =
          source.forward(inputs(), operators, run.outputs(), run.output() instanceof Tensor);
      ScriptModule script = new ScriptBuilder(model).build(constants, code);
      check(
          script,
          () -> {
            restore(before);
            torch.set_rng_state(random);
          });
      return script;
    } finally {
      restore(before);
      torch.set_rng_state(random);
      random.close();
    }
  }

  private List<String> inputs() {
    return IntStream.range(0, examples.length).mapToObj(i -> "x" + i).toList();
  }

  private ScriptSource source(Recording recording) {
    ScriptSource source = new ScriptSource();
    for (int i = 0; i < examples.length; i++) {
      source.name(recording.known(examples[i]), "x" + i);
    }
    state.forEach((path, tensor) -> source.attribute(recording.known(tensor), path));
    return source;
  }

  private Run run(Tensor... inputs) {
    Recording recording = new Recording();
    try {
      Arrays.stream(inputs).forEach(recording::known);
      state.values().forEach(recording::known);
      Object output = recording.record(() -> forward.forward(inputs));
      return new Run(recording, output, tensors(output).stream().map(recording::output).toList());
    } catch (RuntimeException e) {
      recording.close();
      throw e;
    }
  }

  private static List<Tensor> tensors(Object output) {
    List<?> parts =
        switch (output) {
          case Tensor tensor -> List.of(tensor);
          case List<?> list -> list;
          case Object[] array -> Arrays.asList(array);
          default -> List.of();
        };
    if (parts.isEmpty() || !parts.stream().allMatch(Tensor.class::isInstance)) {
      throw new IllegalArgumentException(
          "jit.trace: the model must return a tensor or a list of tensors, not a "
              + output.getClass().getSimpleName()
              + ".");
    }
    return parts.stream().map(Tensor.class::cast).toList();
  }

  /** Returns the operators for any batch size where a second, longer run shows how. */
  private List<RecordedOperator> generalized(Run run) {
    List<RecordedOperator> once = run.recording().operators();
    if (examples[0].dim() == 0 || examples[0].size(0) == 0) {
      return once;
    }
    long size = examples[0].size(0);
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor[] longer = Arrays.stream(examples).map(x -> twice(x, size)).toArray(Tensor[]::new);
      try (Run twice = run(longer)) {
        List<RecordedOperator> merged =
            sameConstants(run, twice)
                ? Generalized.of(once, twice.recording().operators(), size)
                : null;
        return merged == null ? once : merged;
      }
    } catch (TorchException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return once; // the model takes inputs of this size only, and so will the script
    }
  }

  private static Tensor twice(Tensor example, long size) {
    boolean batched = example.dim() > 0 && example.size(0) == size;
    return batched ? torch.cat(List.of(example, example)) : example;
  }

  private static boolean sameConstants(Run a, Run b) {
    Map<Integer, Tensor> first = a.recording().constants();
    Map<Integer, Tensor> second = b.recording().constants();
    return first.keySet().equals(second.keySet())
        && first.keySet().stream()
            .allMatch(id -> equal(first.get(id), Objects.requireNonNull(second.get(id))));
  }

  private static boolean equal(@Nullable Tensor a, Tensor b) {
    return a != null && Arrays.equals(a.size(), b.size()) && a.dtype() == b.dtype() && a.equal(b);
  }

  /** Copies the buffers, which a model in training mode changes as it is run. */
  private Map<List<String>, Tensor> buffers() {
    Map<List<String>, Tensor> copies = new LinkedHashMap<>();
    try (var mode = torch.no_grad()) {
      assert mode != null;
      state.forEach((path, tensor) -> {
        if (!tensor.requires_grad()) {
          copies.put(path, tensor.clone());
        }
      });
    }
    return copies;
  }

  private void restore(Map<List<String>, Tensor> copies) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      copies.forEach((path, copy) -> Objects.requireNonNull(state.get(path)).copy_(copy));
    }
  }

  /** Compares the script with the model; in training mode both may draw other random numbers. */
  private void check(ScriptModule script, Runnable restore) {
    if (model.training()) {
      return;
    }
    try (var scope = torch.scope()) {
      assert scope != null;
      restore.run();
      List<Tensor> expected = tensors(forward.forward(examples));
      restore.run();
      Object again = Objects.requireNonNull(script.forward((Object[]) examples));
      List<Tensor> found = tensors(again);
      for (int i = 0; i < expected.size(); i++) {
        if (!close(expected.get(i), found.get(i))) {
          throw new TorchException(
              "jit.trace: the script computes something else than the model, as output "
                  + i
                  + " shows; the model draws random numbers that are not PyTorch's, or keeps"
                  + " something from run to run.");
        }
      }
    }
  }

  private static boolean close(Tensor a, Tensor b) {
    return Arrays.equals(a.size(), b.size())
        && org.bytedeco.pytorch.global.torch.allclose(
            jtorch.internal.Raw.of(a), jtorch.internal.Raw.of(b), 1e-5, 1e-6, true);
  }
}
