package jtorch.optim.lr_scheduler;

import static jtorch.Kwargs.T_mult;
import static jtorch.Kwargs.anneal_epochs;
import static jtorch.Kwargs.anneal_strategy;
import static jtorch.Kwargs.cooldown;
import static jtorch.Kwargs.end_factor;
import static jtorch.Kwargs.epochs;
import static jtorch.Kwargs.eta_min;
import static jtorch.Kwargs.factor;
import static jtorch.Kwargs.gamma;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.milestones;
import static jtorch.Kwargs.min_lr;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.patience;
import static jtorch.Kwargs.power;
import static jtorch.Kwargs.start_factor;
import static jtorch.Kwargs.step_size_down;
import static jtorch.Kwargs.step_size_up;
import static jtorch.Kwargs.steps_per_epoch;
import static jtorch.Kwargs.swa_lr;
import static jtorch.Kwargs.three_phase;
import static jtorch.Kwargs.threshold;
import static jtorch.Kwargs.threshold_mode;
import static jtorch.Kwargs.total_iters;
import static jtorch.Kwargs.total_steps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.PythonTable;
import jtorch.nn.Parameter;
import jtorch.optim.Adam;
import jtorch.optim.Optimizer;
import jtorch.optim.Pair;
import jtorch.optim.ParamGroup;
import jtorch.optim.SGD;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Schedulers; lr_scheduler.py makes their fifty steps, too. */
public class SchedulerTest {
  private static final Map<String, Function<Optimizer, LRScheduler>> MAKE =
      Map.ofEntries(
          Map.entry("StepLR", o -> new StepLR(o, 7, 0.7)),
          Map.entry("MultiStepLR", o -> new MultiStepLR(o, milestones(3, 10, 10, 30), 0.3)),
          Map.entry("ConstantLR", o -> new ConstantLR(o, factor(0.3), total_iters(11))),
          Map.entry(
              "LinearLR",
              o -> new LinearLR(o, start_factor(0.3), end_factor(0.9), total_iters(20))),
          Map.entry("ExponentialLR", o -> new ExponentialLR(o, 0.93)),
          Map.entry("CosineAnnealingLR", o -> new CosineAnnealingLR(o, 11, eta_min(0.001))),
          Map.entry(
              "CosineAnnealingWarmRestarts",
              o -> new CosineAnnealingWarmRestarts(o, 5, T_mult(2), eta_min(0.01))),
          Map.entry("SWALR", o -> new SWALR(o, swa_lr(0.02))),
          Map.entry(
              "SWALR linear",
              o -> new SWALR(o, List.of(0.02, 0.5), anneal_epochs(7), anneal_strategy("linear"))),
          Map.entry("SWALR at once", o -> new SWALR(o, 0.02, anneal_epochs(0))),
          Map.entry("LambdaLR", o -> new LambdaLR(o, e -> 1 / (1 + 0.3 * e))),
          Map.entry("MultiplicativeLR", o -> new MultiplicativeLR(o, e -> 1 - 1.0 / (e + 3))),
          Map.entry(
              "CyclicLR", o -> new CyclicLR(o, 0.01, 0.1, step_size_up(7), step_size_down(4))),
          Map.entry(
              "CyclicLR triangular2",
              o -> new CyclicLR(o, 0.01, 0.1, step_size_up(7), mode("triangular2"))),
          Map.entry(
              "CyclicLR exp_range",
              o -> new CyclicLR(o, 0.01, 0.1, step_size_up(7), mode("exp_range"), gamma(0.97))),
          Map.entry("OneCycleLR", o -> new OneCycleLR(o, 0.3, total_steps(60))),
          Map.entry(
              "OneCycleLR three_phase",
              o ->
                  new OneCycleLR(
                      o,
                      0.3,
                      epochs(6),
                      steps_per_epoch(10),
                      three_phase(true),
                      anneal_strategy("linear"))),
          Map.entry(
              "ReduceLROnPlateau",
              o -> new ReduceLROnPlateau(o, factor(0.5), patience(2), cooldown(1), min_lr(1e-3))),
          Map.entry(
              "ReduceLROnPlateau max",
              o ->
                  new ReduceLROnPlateau(
                      o, "max", factor(0.7), patience(1), threshold(0.01), threshold_mode("abs"))),
          Map.entry("PolynomialLR", o -> new PolynomialLR(o, total_iters(40), power(1.7))),
          Map.entry(
              "SequentialLR",
              o ->
                  new SequentialLR(
                      o,
                      List.of(
                          new LinearLR(o, start_factor(0.1), total_iters(5)),
                          new CosineAnnealingLR(o, 20),
                          new StepLR(o, 7)),
                      List.of(5, 30))),
          Map.entry(
              "ChainedScheduler",
              o ->
                  new ChainedScheduler(
                      List.of(
                          new ConstantLR(o, factor(0.1), total_iters(10)),
                          new ExponentialLR(o, 0.9)))));

  /** Returns the table: each scheduler with two optimizers. */
  public static PythonTable table() {
    Set<String> names =
        MAKE.keySet().stream()
            .flatMap(name -> Stream.of(name + " SGD", name + " Adam"))
            .collect(Collectors.toSet());
    return new PythonTable(
        "lr_scheduler.py", SchedulerTest.class, "rates.csv", ",", names, SchedulerTest::compare);
  }

  private static Optimizer optimizer(boolean sgd) {
    List<ParamGroup> groups =
        List.of(
            ParamGroup.of(List.of(new Parameter(torch.ones(1)))),
            ParamGroup.of(List.of(new Parameter(torch.ones(1))), lr(0.05)));
    return sgd ? new SGD(groups, lr(0.1), momentum(0.9)) : new Adam(groups, lr(0.1));
  }

  private static LRScheduler make(String name, Optimizer optimizer) {
    return Objects.requireNonNull(MAKE.get(name)).apply(optimizer);
  }

  private static void step(LRScheduler scheduler, int step) {
    if (scheduler instanceof ReduceLROnPlateau plateau) {
      plateau.step(1.0 / (1 + Math.min(step, 7) % 5 + step / 20));
    } else {
      scheduler.step();
    }
  }

  private static void compare(String... cells) {
    boolean sgd = cells[0].endsWith(" SGD");
    Optimizer optimizer = optimizer(sgd);
    LRScheduler scheduler = make(cells[0].substring(0, cells[0].lastIndexOf(' ')), optimizer);
    assertEquals(cells[1], String.join(" ", scheduler.state_dict().keySet()));
    for (int i = 0; i < 51; i++) {
      String where = "step " + i;
      ParamGroup group = optimizer.param_groups().getFirst();
      assertClose(cells[2 + 3 * i], scheduler.get_last_lr().get(0), where);
      assertClose(cells[3 + 3 * i], scheduler.get_last_lr().get(1), where);
      assertEquals(scheduler.get_last_lr().get(0), group.lr(), where);
      double momentum = sgd ? group.number("momentum") : ((Pair) betas(group)).first();
      assertClose(cells[4 + 3 * i], momentum, where);
      step(scheduler, i);
    }
  }

  private static Object betas(ParamGroup group) {
    return Objects.requireNonNull(group.get("betas"));
  }

  private static void assertClose(String expected, double found, String where) {
    double number = Double.parseDouble(expected);
    assertEquals(number, found, 1e-15 * Math.abs(number), where);
  }

  @Test
  void aLoadedSchedulerGoesOnWhereTheOtherStopped() {
    for (String name : MAKE.keySet()) {
      Optimizer first = optimizer(true);
      LRScheduler one = make(name, first);
      for (int i = 0; i < 9; i++) {
        step(one, i);
      }
      Optimizer second = optimizer(true);
      LRScheduler two = make(name, second);
      two.load_state_dict(one.state_dict());
      second.load_state_dict(first.state_dict());
      for (int i = 9; i < 20; i++) {
        step(one, i);
        step(two, i);
        assertEquals(one.get_last_lr(), two.get_last_lr(), name + " at step " + i);
      }
    }
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    Optimizer optimizer = optimizer(true);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new ConstantLR(optimizer, factor(1.5)));
    assertTrue(e.toString().contains("factor must be from 0 to 1, not 1.5"), e.toString());
    assertThrows(IllegalArgumentException.class, () -> new StepLR(optimizer, 0));
    assertThrows(IllegalArgumentException.class, () -> new OneCycleLR(optimizer, 0.1));
    assertThrows(
        IllegalArgumentException.class, () -> new CyclicLR(optimizer, 0.1, 1, mode("round")));
    assertThrows(IllegalArgumentException.class, () -> new ChainedScheduler(List.of()));
    ReduceLROnPlateau plateau = new ReduceLROnPlateau(optimizer);
    assertThrows(IllegalStateException.class, plateau::step);
    assertThrows(IllegalArgumentException.class, () -> new ChainedScheduler(List.of(plateau)));
    StepLR other = new StepLR(optimizer(true), 3);
    assertThrows(
        IllegalArgumentException.class,
        () -> new SequentialLR(optimizer, List.of(other), List.of()));
  }
}
