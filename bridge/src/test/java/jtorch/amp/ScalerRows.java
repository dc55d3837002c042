package jtorch.amp;

import static jtorch.Kwargs.backoff_factor;
import static jtorch.Kwargs.fused;
import static jtorch.Kwargs.growth_factor;
import static jtorch.Kwargs.growth_interval;
import static jtorch.Kwargs.init_scale;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jtorch.AmpKwargs.ScalerKwarg;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.nn.utils;
import jtorch.optim.Adam;
import jtorch.optim.Optimizer;
import jtorch.optim.SGD;
import jtorch.torch;

/** Scaled steps with losses that are not finite among them, as grad_scaler.py makes them, too. */
public final class ScalerRows {
  private static final double[] LOSSES = {
    1,
    0.5,
    Double.POSITIVE_INFINITY,
    2,
    Double.NaN,
    1,
    1,
    1,
    Double.POSITIVE_INFINITY,
    Double.POSITIVE_INFINITY,
    0.25,
    1
  };

  /** A case: what makes the optimizer, whether gradients are clipped, the scaler's keywords. */
  private record Case(
      Function<List<Parameter>, Optimizer> make, boolean clips, ScalerKwarg... keywords) {}

  private static final Map<String, Case> CASES = new LinkedHashMap<>();

  static {
    ScalerKwarg[] usual = {init_scale(1024), growth_interval(2)};
    CASES.put("SGD", new Case(p -> new SGD(p, 0.05, momentum(0.9)), false, usual));
    CASES.put("SGD defaults", new Case(p -> new SGD(p, 0.05, momentum(0.9)), false));
    CASES.put(
        "SGD clipped",
        new Case(
            p -> new SGD(p, 0.05, momentum(0.9)),
            true,
            init_scale(8),
            growth_interval(3),
            growth_factor(4),
            backoff_factor(0.25)));
    CASES.put("Adam", new Case(p -> new Adam(p, lr(0.1)), false, usual));
    CASES.put("SGD fused", new Case(p -> new SGD(p, 0.05, fused(true)), false, usual));
    CASES.put("Adam fused", new Case(p -> new Adam(p, lr(0.1), fused(true)), false, usual));
  }

  private ScalerRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "grad_scaler.py",
        ScalerRows.class,
        "grad-scaler.txt",
        "|",
        CASES.keySet(),
        ScalerRows::compare);
  }

  private static void compare(String... cells) {
    Case made = Objects.requireNonNull(CASES.get(cells[0]));
    Parameter p = new Parameter(torch.tensor(1.0, -2, 3));
    Parameter q = new Parameter(torch.full(new long[] {2, 2}, 0.5));
    Optimizer optimizer = made.make().apply(List.of(p, q));
    GradScaler scaler = new GradScaler("cpu", made.keywords());
    for (int i = 0; i < LOSSES.length; i++) {
      optimizer.zero_grad();
      Tensor loss = p.square().sum().add(q.square().sum().mul(3)).mul(LOSSES[i]);
      scaler.scale(loss).backward();
      if (made.clips()) {
        scaler.unscale_(optimizer);
        utils.clip_grad_norm_(List.of(p, q), 0.5);
      }
      scaler.step(optimizer);
      scaler.update();
      String[] expected = cells[i + 1].split(" ", 3);
      String where = cells[0] + ", step " + i;
      assertEquals(Double.parseDouble(expected[0]), scaler.get_scale(), where);
      assertEquals(Long.parseLong(expected[1]), scaler.state_dict().get("_growth_tracker"), where);
      PythonTable.assertClose(where, expected[2], torch.cat(List.of(p, q.flatten()), 0));
    }
  }
}
