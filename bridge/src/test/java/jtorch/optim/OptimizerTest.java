package jtorch.optim;

import static jtorch.Kwargs.amsgrad;
import static jtorch.Kwargs.betas;
import static jtorch.Kwargs.dampening;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.max_iter;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.nesterov;
import static jtorch.Kwargs.weight_decay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/**
 * Ten steps towards a point; the expected numbers are what Python's PyTorch 2.10 gives. Its build
 * contracts other products into sums than the packaged one, hence the last bit's tolerance.
 */
class OptimizerTest {
  private static float[] tenSteps(Function<List<Parameter>, Optimizer> make) {
    Parameter p = new Parameter(torch.tensor(1.0, -2, 3));
    Tensor goal = torch.tensor(0.5, 0.25, -1);
    Optimizer optimizer = make.apply(List.of(p));
    for (int i = 0; i < 10; i++) {
      optimizer.zero_grad();
      p.sub(goal).square().sum().backward();
      optimizer.step();
    }
    return p.toFloats();
  }

  private static void assertSteps(float[] expected, float[] found) {
    assertArrayEquals(expected, found, 1e-6f);
  }

  @Test
  void anOptimizerIsPrintedAsInPython() {
    List<Parameter> one = List.of(new Parameter(torch.ones(2)));
    assertEquals(
        """
        Adam (
        Parameter Group 0
            amsgrad: False
            betas: (0.9, 0.999)
            capturable: False
            decoupled_weight_decay: False
            differentiable: False
            eps: 1e-08
            foreach: None
            fused: None
            lr: 0.001
            maximize: False
            weight_decay: 0
        )\
        """,
        new Adam(one).toString());
  }

  @Test
  void sgdStepsAsInPython() {
    assertArrayEquals(
        new float[] {0.6743392f, -0.5345265f, 0.39471376f}, tenSteps(p -> new SGD(p, 0.05)));
  }

  @Test
  void momentumStepsAsInPython() {
    assertSteps(
        new float[] {0.20144925f, 1.5737122f, -3.3488736f},
        tenSteps(p -> new SGD(p, lr(0.05), momentum(0.9), weight_decay(0.01), dampening(0.1))));
  }

  @Test
  void nesterovMomentumStepsAsInPython() {
    assertSteps(
        new float[] {0.32671094f, 1.0298008f, -2.3863125f},
        tenSteps(p -> new SGD(p, lr(0.05), momentum(0.9), nesterov(true))));
  }

  @Test
  void adamStepsAsInPython() {
    assertArrayEquals(
        new float[] {0.29667714f, -1.0208223f, 2.0099118f}, tenSteps(p -> new Adam(p, lr(0.1))));
  }

  @Test
  void amsgradStepsAsInPython() {
    assertSteps(
        new float[] {0.3427677f, -1.0305115f, 2.0150514f},
        tenSteps(p ->
            new Adam(p, lr(0.1), betas(0.8, 0.95), eps(1e-6), weight_decay(0.1), amsgrad(true))));
  }

  @Test
  void sparseAdamRefusesADenseGradientBeforeAnyStep() {
    Parameter first = new Parameter(torch.ones(3));
    Parameter second = new Parameter(torch.ones(2));
    first.grad(torch.ones(3).to_sparse());
    second.grad(torch.ones(2));
    SparseAdam optimizer = new SparseAdam(List.of(first, second));
    var e = assertThrows(IllegalArgumentException.class, optimizer::step);
    assertEquals(
        "SparseAdam: the gradient of a parameter of shape [2] is dense; use Adam, or sparse(true)"
            + " for an embedding.",
        e.getMessage());
    assertTrue(first.equal(torch.ones(3)));
    var rate =
        assertThrows(IllegalArgumentException.class, () -> new SparseAdam(List.of(first), lr(0)));
    assertEquals("SparseAdam: lr must be above 0, not 0.0.", rate.getMessage());
  }

  @Test
  void aStepLeavesNothingButItsState() {
    List<Function<List<Parameter>, Optimizer>> kinds =
        List.of(
            p -> new SGD(p, lr(0.1), momentum(0.9)),
            Adam::new,
            AdamW::new,
            Adadelta::new,
            Adagrad::new,
            Adamax::new,
            NAdam::new,
            RAdam::new,
            RMSprop::new,
            Rprop::new,
            ASGD::new);
    List<Optimizer> optimizers = new ArrayList<>();
    for (Function<List<Parameter>, Optimizer> kind : kinds) {
      Parameter p = new Parameter(torch.ones(3));
      p.sum().backward();
      optimizers.add(kind.apply(List.of(p)));
    }
    optimizers.forEach(Optimizer::step);
    long before = LiveTensors.settled();
    for (int i = 0; i < 5; i++) {
      optimizers.forEach(Optimizer::step);
    }
    long after = torch.live_tensors();
    assertTrue(
        after <= before, before + " before, " + after + " after"); // others' may be collected
  }

  @Test
  void groupsHaveTheirOwnSettings() {
    Parameter a = new Parameter(torch.ones(1));
    Parameter b = new Parameter(torch.ones(1));
    Parameter c = new Parameter(torch.ones(1));
    SGD sgd =
        new SGD(List.of(ParamGroup.of(List.of(a)), ParamGroup.of(List.of(b), lr(0.5))), lr(0.25));
    sgd.add_param_group(ParamGroup.of(List.of(c), lr(1)));
    a.add(b).add(c).sum().backward();
    sgd.step();
    assertEquals(0.75, a.item());
    assertEquals(0.5, b.item());
    assertEquals(0, c.item());
    assertEquals(3, sgd.param_groups().size());
    sgd.param_groups().getFirst().set("lr", 2.0);
    assertEquals(2.0, sgd.param_groups().getFirst().lr());
    IllegalArgumentException twice =
        assertThrows(
            IllegalArgumentException.class, () -> sgd.add_param_group(ParamGroup.of(List.of(a))));
    assertTrue(twice.toString().contains("more than one group"));
    List<Parameter> d = List.of(new Parameter(torch.ones(1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> sgd.add_param_group(ParamGroup.of(d, betas(0.9, 0.99))));
  }

  @Test
  void aStepWithAClosureReturnsItsLoss() {
    Parameter p = new Parameter(torch.tensor(3.0));
    SGD sgd = new SGD(List.of(p), 0.1);
    Tensor loss =
        sgd.step(() -> {
          sgd.zero_grad();
          Tensor square = p.square().sum();
          square.backward();
          return square;
        });
    assertEquals(9, loss.item());
    assertEquals(2.4, p.item(), 1e-6);
  }

  @Test
  void gradientsCanBeKeptAsZeros() {
    Parameter p = new Parameter(torch.ones(2));
    p.sum().backward();
    SGD sgd = new SGD(List.of(p), 0.1);
    sgd.zero_grad(false);
    assertArrayEquals(new float[2], Objects.requireNonNull(p.grad()).toFloats());
    sgd.zero_grad();
    assertNull(p.grad());
  }

  @Test
  void trainingGoesOnFromALoadedState() {
    Parameter p = new Parameter(torch.tensor(1.0, -2));
    Parameter q = new Parameter(torch.tensor(1.0, -2));
    Adam first = new Adam(List.of(p), lr(0.1));
    Adam second = new Adam(List.of(q), lr(0.5));
    descend(first, p);
    q.requires_grad_(false).copy_(p.detach());
    q.requires_grad_();
    second.load_state_dict(first.state_dict());
    descend(first, p);
    descend(second, q);
    assertArrayEquals(p.toFloats(), q.toFloats());
    assertEquals(0.1, second.param_groups().getFirst().lr());
    Map<?, ?> states = (Map<?, ?>) second.state_dict().get("state");
    Map<?, ?> state = (Map<?, ?>) Objects.requireNonNull(states).get(0);
    Tensor step = (Tensor) Objects.requireNonNull(Objects.requireNonNull(state).get("step"));
    assertEquals(0, step.dim());
    assertEquals(torch.float32, step.dtype());
    assertEquals(2, step.item());
  }

  private static void descend(Optimizer optimizer, Parameter p) {
    optimizer.zero_grad();
    p.square().sum().backward();
    optimizer.step();
  }

  @Test
  void aStateOfAnotherShapeIsRefused() {
    Adam one = new Adam(List.of(new Parameter(torch.ones(1))));
    Adam two = new Adam(List.of(new Parameter(torch.ones(1)), new Parameter(torch.ones(1))));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> one.load_state_dict(two.state_dict()));
    assertTrue(e.toString().contains("has 2 parameters, the optimizer's has 1"));
    assertThrows(IllegalArgumentException.class, () -> one.load_state_dict(Map.of()));
  }

  /** Returns a group's settings as a file has them, with one that is another. */
  private static Map<String, Object> group(Optimizer optimizer, int at, String name, Object value) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("params", List.of((long) at));
    group.putAll(optimizer.param_groups().get(at).settings());
    group.put(name, value);
    return group;
  }

  @Test
  void aTensorMayBeALearningRateOfPythons() {
    Parameter p = new Parameter(torch.ones(1));
    Adam adam = new Adam(List.of(p));
    Map<String, Object> group = group(adam, 0, "lr", torch.tensor(0.5).view());
    group.put("betas", List.of(torch.tensor(0.25).view(), 0.5));
    adam.load_state_dict(Map.of("state", Map.of(), "param_groups", List.of(group)));
    descend(adam, p);
    assertEquals(0.5, p.item(), 1e-6);
    assertEquals(0.5, adam.param_groups().getFirst().lr());
    assertEquals(new Pair(0.25, 0.5), adam.param_groups().getFirst().get("betas"));
  }

  @Test
  void aStateThatIsRefusedChangesNothing() {
    Parameter p = new Parameter(torch.ones(1));
    Parameter q = new Parameter(torch.ones(1));
    Adam adam = new Adam(List.of(ParamGroup.of(List.of(p)), ParamGroup.of(List.of(q))));
    descend(adam, p);
    String before = adam.state_dict().toString();
    for (Object wrong : List.of("fast", torch.ones(2), List.of(0.1, 0.2))) {
      List<?> groups = List.of(group(adam, 0, "lr", 0.5), group(adam, 1, "lr", wrong));
      assertThrows(
          IllegalArgumentException.class,
          () -> adam.load_state_dict(Map.of("state", Map.of(), "param_groups", groups)));
      assertEquals(before, adam.state_dict().toString());
    }
    List<?> groups = List.of(group(adam, 0, "lr", 0.5), group(adam, 1, "betas", 0.9));
    assertThrows(
        IllegalArgumentException.class,
        () -> adam.load_state_dict(Map.of("state", Map.of(), "param_groups", groups)));
    assertEquals(before, adam.state_dict().toString());
  }

  @Test
  void doublePrecisionIsKeptInALoadedState() {
    Parameter p = new Parameter(torch.linspace(-1, 2, 5).to(torch.float64));
    LBFGS first = new LBFGS(List.of(p), lr(0.1), max_iter(3));
    descend(first, p);
    descend(first, p);
    Parameter q = new Parameter(p.detach().clone());
    LBFGS second = new LBFGS(List.of(q));
    Map<?, ?> states = (Map<?, ?>) Objects.requireNonNull(first.state_dict().get("state"));
    Map<String, Object> state = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(states.get(0)))
        .forEach((name, value) -> state.put(String.valueOf(name), asTensors(value)));
    second.load_state_dict(
        Map.of(
            "state",
            Map.of(0, state),
            "param_groups",
            Objects.requireNonNull(first.state_dict().get("param_groups"))));
    descend(first, p);
    descend(second, q);
    assertArrayEquals(p.detach().toDoubles(), q.detach().toDoubles());
  }

  /** Returns numbers as Python keeps them for parameters in double precision. */
  private static Object asTensors(Object value) {
    return switch (value) {
      case Double number -> torch.tensor(number, dtype(torch.float64)).view();
      case List<?> list ->
          list.stream().filter(Objects::nonNull).map(OptimizerTest::asTensors).toList();
      default -> value;
    };
  }

  private static void descend(LBFGS optimizer, Parameter p) {
    optimizer.step(() -> {
      optimizer.zero_grad();
      Tensor loss = p.mul(p).add(p).sin().square().sum();
      loss.backward();
      return loss;
    });
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    List<Parameter> p = List.of(new Parameter(torch.ones(1)));
    assertThrows(IllegalArgumentException.class, () -> new SGD(p, -0.1));
    assertThrows(IllegalArgumentException.class, () -> new SGD(p, lr(0.1), nesterov(true)));
    assertThrows(IllegalArgumentException.class, () -> new Adam(p, betas(1, 0.9)));
    assertThrows(IllegalArgumentException.class, () -> new Adam(List.<Parameter>of()));
  }
}
