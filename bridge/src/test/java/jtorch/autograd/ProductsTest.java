package jtorch.autograd;

import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jtorch.LiveTensors;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Linear;
import jtorch.nn.Sequential;
import jtorch.torch;
import jtorch.torch.autograd.functional;
import jtorch.torch.func;
import org.junit.jupiter.api.Test;

/** The numbers are those of Python's torch.autograd.functional and torch.func. */
class ProductsTest {
  private static final Map<String, Supplier<List<Tensor>>> CASES = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "derivatives.py",
          ProductsTest.class,
          "derivatives.txt",
          "|",
          CASES.keySet(),
          ProductsTest::compare);

  private static Tensor x() {
    return torch.tensor(1f, 2, 3);
  }

  private static Tensor y() {
    return torch.tensor(0.5f, -1, 2);
  }

  private static Tensor v() {
    return torch.tensor(1f, 0.5f, -2);
  }

  private static Tensor leaf() {
    return x().requires_grad_();
  }

  private static Tensor outer(Tensor x) {
    return x.pow(2).outer(x);
  }

  private static Tensor cubes(Tensor x) {
    return x.pow(3).sum().add(x.get(0).mul(x.get(1)));
  }

  private static Tensor both(List<Tensor> all) {
    return all.get(0).pow(2).mul(all.get(1)).sum();
  }

  private static Tensor pairs(List<Tensor> all) {
    return all.get(0).mul(all.get(1)).add(all.get(0).sin());
  }

  private static void one(String name, Supplier<ValueAndProduct> make) {
    CASES.put(
        name,
        () -> {
          ValueAndProduct found = make.get();
          return List.of(found.output(), found.product());
        });
  }

  private static void two(String name, Supplier<ValueAndProducts> make) {
    CASES.put(
        name,
        () -> {
          ValueAndProducts found = make.get();
          return Stream.concat(Stream.of(found.output()), found.products().stream()).toList();
        });
  }

  private static void plain(String name, Supplier<Tensor> make) {
    CASES.put(name, () -> List.of(make.get()));
  }

  private static List<Tensor> places() {
    return List.of(x(), y());
  }

  private static List<Tensor> vectors() {
    return List.of(v(), v().mul(2));
  }

  static {
    one("vjp", () -> functional.vjp(ProductsTest::outer, x(), torch.arange(9.0).view(3, 3)));
    one("vjp number", () -> functional.vjp(ProductsTest::cubes, x()));
    two("vjp two", () -> functional.vjp(ProductsTest::pairs, places(), v()));
    one("vjp graph", () -> functional.vjp(ProductsTest::cubes, leaf(), create_graph(true)));
    one("vjp nothing", () -> functional.vjp(x -> torch.ones(2), x(), torch.ones(2)));
    one("jvp", () -> functional.jvp(ProductsTest::outer, x(), v()));
    one("jvp two", () -> functional.jvp(ProductsTest::pairs, places(), vectors()));
    one("jvp graph", () -> functional.jvp(ProductsTest::cubes, leaf(), v(), create_graph(true)));
    one("jvp linear", () -> functional.jvp(x -> x.mul(3), x(), v()));
    one("jvp flat", () -> functional.jvp(x -> x.floor(), x(), v()));
    one("vhp", () -> functional.vhp(ProductsTest::cubes, x(), v()));
    two("vhp two", () -> functional.vhp(ProductsTest::both, places(), vectors()));
    one("vhp linear", () -> functional.vhp(x -> x.mul(3).sum(), x(), v()));
    one("vhp graph", () -> functional.vhp(ProductsTest::cubes, leaf(), v(), create_graph(true)));
    one("hvp", () -> functional.hvp(ProductsTest::cubes, x(), v()));
    two("hvp two", () -> functional.hvp(ProductsTest::both, places(), vectors()));
    one("hvp graph", () -> functional.hvp(ProductsTest::cubes, leaf(), v(), create_graph(true)));
  }

  static {
    plain("func grad", () -> func.grad(ProductsTest::cubes).apply(x()));
    plain("func grad leaf", () -> func.grad(ProductsTest::cubes).apply(leaf()));
    plain(
        "func grad grad",
        () -> func.grad(x -> func.grad(ProductsTest::cubes).apply(x).get(1)).apply(x()));
    plain(
        "func grad third",
        () ->
            func.grad(x ->
                    func.grad(y -> func.grad(ProductsTest::cubes).apply(y).sum()).apply(x).sum())
                .apply(x()));
    plain(
        "func grad others",
        () -> {
          Tensor w = torch.tensor(2f, 0.5f, 1).requires_grad_();
          return func.grad(x -> x.pow(2).mul(w).sum()).apply(x());
        });
    CASES.put(
        "func grad_and_value",
        () -> {
          GradAndValue<Tensor> found = func.grad_and_value(ProductsTest::cubes).apply(x());
          return List.of(found.grad(), found.value());
        });
    CASES.put(
        "func vjp",
        () -> {
          Vjp<Tensor> found = func.vjp(ProductsTest::outer, x());
          Tensor ones = found.vjp_fn().apply(torch.ones(3, 3));
          return List.of(found.output(), ones, found.vjp_fn().apply(torch.eye(3)));
        });
    one("func jvp", () -> func.jvp(ProductsTest::outer, x(), v()));
    plain("func jacrev", () -> func.jacrev(ProductsTest::outer).apply(x()));
    plain("func jacrev jacrev", () -> func.jacrev(func.jacrev(ProductsTest::outer)).apply(x()));
    plain("func hessian", () -> func.hessian(ProductsTest::cubes).apply(x()));
    CASES.put("functional_call", ProductsTest::called);
  }

  private static Sequential net() {
    return new Sequential(new Linear(3, 2), new BatchNorm1d(2));
  }

  private static Map<String, Tensor> others() {
    return Map.of(
        "0.weight",
        torch.tensor(0.1f, 0.2f, 0.3f, -0.4f, 0.5f, 0.6f).view(2, 3).detach().requires_grad_(),
        "0.bias",
        torch.tensor(0.25f, -0.5f),
        "1.weight",
        torch.tensor(1.5f, 2),
        "1.bias",
        torch.tensor(0.5f, 0.25f),
        "1.running_mean",
        torch.tensor(0.1f, 0.2f),
        "1.running_var",
        torch.tensor(1.5f, 0.5f));
  }

  private static Tensor batch() {
    return torch.arange(12.0).pow(2).view(4, 3).remainder(7).sub(2);
  }

  private static List<Tensor> called() {
    Map<String, Tensor> others = others();
    Tensor weight = Objects.requireNonNull(others.get("0.weight"));
    Tensor output = func.functional_call(net(), others, batch());
    return List.of(
        output,
        torch.autograd.grad(output.pow(3).sum(), weight),
        Objects.requireNonNull(others.get("1.running_mean")),
        Objects.requireNonNull(others.get("1.running_var")));
  }

  private static void compare(String... cells) {
    List<Tensor> found = Objects.requireNonNull(CASES.get(cells[0])).get();
    assertEquals(cells.length - 1, found.size(), cells[0]);
    for (int i = 0; i < found.size(); i++) {
      String[] python = cells[i + 1].split("; ", -1);
      assertEquals(python[0], PythonTable.words(found.get(i).shape()), cells[0] + i);
      assertEquals(python[1], Boolean.toString(found.get(i).requires_grad()), cells[0] + i);
      PythonTable.assertClose(cells[0] + i, python[2], found.get(i));
    }
  }

  @Test
  void theNumbersArePythons() {
    TABLE.assertCommitted();
  }

  @Test
  void theNumbersAreThoseOfThePythonThatIsHere() throws IOException {
    TABLE.assertFresh();
  }

  @Test
  void aModuleKeepsItsOwnParameters() {
    Sequential net = net();
    net.eval();
    Tensor before = net.call(batch());
    long live = LiveTensors.settled();
    try (var scope = torch.scope()) {
      assertTrue(scope != null);
      assertFalse(before.equal(func.functional_call(net, others(), batch())));
      try (var mode = torch.no_grad()) {
        assertTrue(mode != null);
        assertFalse(before.equal(func.functional_call(net, others(), batch())));
      }
      assertThrows(
          IllegalStateException.class,
          () ->
              func.functional_call(
                  net,
                  others(),
                  () -> {
                    throw new IllegalStateException("in forward");
                  }));
      assertThrows(
          IllegalArgumentException.class,
          () -> func.functional_call(net, Map.of("0.weights", x()), batch()));
      assertTrue(before.equal(net.call(batch())));
      assertEquals(0, net.parameters().stream().filter(p -> p.grad() != null).count());
    }
    assertEquals(live, LiveTensors.settled());
  }

  @Test
  void wrongShapesAreRefused() {
    List<Supplier<Object>> bad =
        List.of(
            () -> functional.vjp(ProductsTest::outer, x(), x()),
            () -> functional.vjp(ProductsTest::outer, x()),
            () -> functional.jvp(ProductsTest::outer, x(), torch.ones(2)),
            () -> functional.jvp(ProductsTest::pairs, places(), List.of(x())),
            () -> functional.vhp(ProductsTest::outer, x(), x()),
            () -> functional.hvp(ProductsTest::cubes, x(), torch.ones(2)),
            () -> func.grad(ProductsTest::outer).apply(x()),
            () -> func.vjp(ProductsTest::outer, x()).vjp_fn().apply(x()));
    bad.forEach(each -> assertThrows(IllegalArgumentException.class, each::get));
  }

  @Test
  void gradientsOfGradientsAreChecked() {
    Tensor x = torch.rand(new long[] {3}, dtype(torch.float64), requires_grad(true));
    Tensor y = torch.rand(new long[] {3}, dtype(torch.float64), requires_grad(true));
    assertTrue(torch.autograd.gradgradcheck(all -> all[0].pow(3).mul(all[1]), x, y));
    assertThrows(
        GradcheckError.class,
        () -> torch.autograd.gradgradcheck(all -> all[0].pow(2).mul(all[0].detach()), x));
  }

  @Test
  void anAnomalyIsNamedByItsOperator() {
    Tensor x = torch.zeros(1).requires_grad_();
    x.sqrt().mul(0).sum().backward();
    assertTrue(Double.isNaN(Objects.requireNonNull(x.grad()).item()));
    try (var mode = torch.autograd.detect_anomaly()) {
      assertTrue(mode != null);
      Tensor loss = x.sqrt().mul(0).sum();
      var e = assertThrows(TorchException.class, loss::backward);
      assertTrue(
          String.valueOf(e.getMessage())
              .contains("Function 'SqrtBackward0' returned nan values in its 0th output"),
          e.getMessage());
    }
    x.sqrt().mul(0).sum().backward();
    try (var mode = torch.autograd.set_detect_anomaly(true, false)) {
      assertTrue(mode != null);
      x.sqrt().mul(0).sum().backward();
    }
  }
}
