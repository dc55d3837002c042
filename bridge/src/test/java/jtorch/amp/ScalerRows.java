package jtorch.amp;

import static jtorch.Kwargs.backoff_factor;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.enabled;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.AmpKwargs.ScalerKwarg;
import jtorch.Autocast;
import jtorch.DType;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.nn.F;
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

  /** Steps with fewer bits, of which the second kind needs a scaler. */
  private static final Map<String, DType> NARROW =
      Map.of("autocast bfloat16", torch.bfloat16, "autocast float16", torch.float16);

  private static final double NARROW_TOLERANCE = 2e-3; // bfloat16 has 8 bits of precision

  private ScalerRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "grad_scaler.py",
        ScalerRows.class,
        "grad-scaler.txt",
        "|",
        Stream.concat(CASES.keySet().stream(), NARROW.keySet().stream())
            .collect(Collectors.toSet()),
        ScalerRows::compare);
  }

  private static void compare(String... cells) {
    if (cells[0].startsWith("autocast")) {
      compareNarrow(cells);
      return;
    }
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

  private static Parameter grid(long rows, long columns, double step, double from) {
    return new Parameter(
        torch.arange(rows * columns).view(rows, columns).float_().mul(step).add(from));
  }

  private static void compareNarrow(String... cells) {
    DType type = Objects.requireNonNull(NARROW.get(cells[0]));
    Parameter w = grid(6, 8, 0.01, -0.2);
    Parameter v = grid(3, 6, 0.02, -0.15);
    Tensor x = grid(4, 8, 0.05, -0.7).detach();
    Tensor target = torch.tensor(0L, 2, 1, 0);
    SGD optimizer = new SGD(List.of(w, v), 0.5);
    boolean scaled = type == torch.float16;
    GradScaler scaler = new GradScaler("cpu", enabled(scaled), init_scale(256));
    for (int i = 1; i < cells.length; i++) {
      optimizer.zero_grad();
      Tensor loss;
      try (Autocast _ = torch.autocast("cpu", dtype(type))) {
        loss = F.cross_entropy(F.relu(x.matmul(w.t())).matmul(v.t()), target);
      }
      scaler.scale(loss).backward();
      scaler.step(optimizer);
      scaler.update();
      assertEquals(Double.parseDouble(cells[i]), loss.item(), NARROW_TOLERANCE, cells[0]);
    }
  }
}
