package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.DType;
import jtorch.Doubles;
import jtorch.GradMode;
import jtorch.Tensor;
import jtorch.autograd.GradcheckError;
import jtorch.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code gradcheck} in double over the table's layers, with their parameters. What draws numbers
 * begins from the same seed each time, so that it is a function as well.
 */
class GradCheckTableTest {
  /** The padding's gradient is left out by design, and that of a choice is that of its softmax. */
  private static final Set<String> OTHERWISE = Set.of("embedding", "gumbel_softmax hard");

  @TestFactory
  Stream<DynamicTest> layersHaveTheGradientsOfTheirDifferences() {
    return LayerRows.CASES.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> layer(row.getValue())));
  }

  private static Stream<Map.Entry<String, NnCallRows.Case>> functions() {
    return Stream.of(NnCallRows.CASES, FunctionRows.CASES)
        .flatMap(table -> table.entrySet().stream())
        .filter(row -> hasGradient(row.getValue()));
  }

  private static boolean hasGradient(NnCallRows.Case row) {
    torch.manual_seed(0);
    return row.call().apply(torch.randn(row.shape()).requires_grad_()).requires_grad();
  }

  @Test
  void whatIsLeftOutFails() {
    Set<String> fail =
        functions()
            .filter(row -> OTHERWISE.contains(row.getKey()))
            .filter(row -> fails(row.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertEquals(OTHERWISE, fail);
  }

  private static boolean fails(NnCallRows.Case row) {
    try {
      function(row);
      return false;
    } catch (GradcheckError e) {
      return true;
    }
  }

  @TestFactory
  Stream<DynamicTest> functionsHaveTheGradientsOfTheirDifferences() {
    return functions()
        .filter(row -> !OTHERWISE.contains(row.getKey()))
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> function(row.getValue())));
  }

  private static void function(NnCallRows.Case row) {
    Doubles.run(() -> {
      Tensor x = torch.randn(row.shape()).requires_grad_();
      torch.autograd.gradcheck(
          given -> {
            torch.manual_seed(1);
            return row.call().apply(given[0]);
          },
          x);
    });
  }

  private static void layer(LayerRows.Case row) {
    Doubles.run(() -> {
      Module layer = row.layer().get();
      layer.to(DType.float64);
      List<Tensor> inputs = new ArrayList<>(List.of(torch.randn(row.shape()).requires_grad_()));
      inputs.addAll(layer.parameters());
      torch.autograd.gradcheck(given -> with(layer, given), inputs.toArray(Tensor[]::new));
    });
  }

  /** Computes with other numbers in the parameters, then puts theirs back. */
  private static Tensor with(Module layer, Tensor... given) {
    List<Parameter> parameters = layer.parameters();
    List<Tensor> own = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      own.add(parameters.get(i));
      exchange(parameters.get(i), given[i + 1], own, i);
    }
    torch.manual_seed(1);
    Tensor output = layer.forward(given[0]);
    for (int i = 0; i < parameters.size(); i++) {
      exchange(parameters.get(i), own.get(i), own, i);
    }
    return output;
  }

  /** Copies numbers into a parameter, unless they are the parameter itself. */
  private static void exchange(Tensor parameter, Tensor other, List<Tensor> own, int place) {
    if (other instanceof Parameter) {
      return;
    }
    own.set(place, parameter.detach().clone());
    try (GradMode mode = torch.no_grad()) {
      assert mode != null;
      parameter.copy_(other);
    }
  }
}
