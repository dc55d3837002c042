package jtorch.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.serialization.Dict;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** The models that exports.py wrote, and what Python computed with them. */
final class Exports {
  private Exports() {}

  /** Copies a committed file into a folder. */
  static Path file(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      try (InputStream in = Exports.class.getResourceAsStream(name)) {
        Files.copy(Objects.requireNonNull(in), file);
      }
    }
    return file;
  }

  static ExportedProgram load(Path folder, String name) throws IOException {
    return torch.export.load(file(folder, name + ".pt2"));
  }

  /** Compares what a model in a folder computes with what Python wrote beside it. */
  static void compare(Path folder, String name, double tolerance) {
    GraphModule module = torch.export.load(folder.resolve(name + ".pt2")).module();
    Dict python = torch.load(folder.resolve(name + ".pth"));
    Object[] args = ((List<?>) Objects.requireNonNull(python.get("args"))).toArray();
    torch.manual_seed(0);
    List<@Nullable Object> outputs = new ArrayList<>();
    leaves(module.call(python.dict("kwargs"), args), outputs);
    List<?> wanted = (List<?>) Objects.requireNonNull(python.get("outputs"));
    assertEquals(wanted.size(), outputs.size(), name);
    for (int i = 0; i < wanted.size(); i++) {
      compare(name + "'s output " + i, wanted.get(i), outputs.get(i), tolerance);
    }
    compareGradients(name, module, outputs, python.state_dict("gradients"), tolerance);
    Map<String, Tensor> state = python.state_dict("state");
    assertEquals(List.copyOf(state.keySet()), List.copyOf(module.state_dict().keySet()), name);
    state.forEach((key, value) ->
        compare(name + "'s " + key, value, module.state_dict().get(key), tolerance));
    List<?> after = (List<?>) Objects.requireNonNull(python.get("after"));
    for (int i = 0; i < args.length; i++) {
      if (after.get(i) instanceof Tensor) {
        compare(name + "'s input " + i + " afterwards", after.get(i), args[i], tolerance);
      }
    }
  }

  private static void compareGradients(
      String name,
      GraphModule module,
      List<?> outputs,
      Map<String, Tensor> wanted,
      double tolerance) {
    if (wanted.isEmpty()) {
      return;
    }
    outputs.stream()
        .filter(output -> output instanceof Tensor tensor && tensor.requires_grad())
        .map(output -> ((Tensor) output).to(torch.float64).pow(2).mean())
        .reduce(Tensor::add)
        .orElseThrow()
        .backward();
    module
        .named_parameters()
        .forEach((key, parameter) ->
            compare(name + "'s gradient of " + key, wanted.get(key), parameter.grad(), tolerance));
  }

  private static void leaves(@Nullable Object value, List<@Nullable Object> all) {
    switch (value) {
      case Map<?, ?> map -> map.values().forEach(part -> leaves(part, all));
      case List<?> list -> list.forEach(part -> leaves(part, all));
      case null, default -> all.add(value);
    }
  }

  private static void compare(
      String what, @Nullable Object wanted, @Nullable Object given, double tolerance) {
    if (!(wanted instanceof Tensor tensor)) {
      assertEquals(wanted, given, what);
      return;
    }
    Tensor own = (Tensor) Objects.requireNonNull(given, what);
    assertEquals(tensor.dtype(), own.dtype(), what);
    assertArrayEquals(tensor.shape(), own.shape(), what);
    assertTrue(
        torch.allclose(numbers(own), numbers(tensor), tolerance, tolerance),
        () -> what + " is " + own + ", not " + tensor);
  }

  private static Tensor numbers(Tensor tensor) {
    Tensor plain = tensor.detach();
    return (plain.dtype().is_complex() ? torch.view_as_real(plain) : plain).to(torch.float64);
  }
}
