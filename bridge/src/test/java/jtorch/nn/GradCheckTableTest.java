package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jtorch.DType;
import jtorch.Doubles;
import jtorch.GradMode;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code gradcheck} in double over the table's layers, with their parameters. What draws numbers
 * begins from the same seed each time, so that it is a function as well.
 */
class GradCheckTableTest {
  @TestFactory
  Stream<DynamicTest> layersHaveTheGradientsOfTheirDifferences() {
    return LayerRows.CASES.entrySet().stream()
        .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> layer(row.getValue())));
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
