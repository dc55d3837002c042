package jtorch.bench;

import java.util.Locale;
import jtorch.Tensor;
import jtorch.torch;

/**
 * What the bridge costs beyond the presets below it, both in turn in one JVM: an operator on one
 * element, and a training step of {@code four-layer}.
 *
 * <p>You should see: a step at batch 64 within 3 % with the same BLAS ({@code
 * -Djtorch.onednn=false}), an operator within some nanoseconds.
 *
 * <p>Arguments: the number of pairs, 400 unless given, and the batch sizes, 64 unless given.
 */
public final class CostInTurn {
  private static final int OPERATORS = 2000; // in a block
  private static final int STEPS = 10;

  private CostInTurn() {}

  /** Measures and prints. */
  public static void main(String[] args) {
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 400;
    operator(pairs);
    if (args.length < 2) {
      step(pairs, 64);
    }
    for (int i = 1; i < args.length; i++) {
      step(pairs, Integer.parseInt(args[i]));
    }
  }

  private static void operator(int pairs) {
    Tensor a = torch.ones(1);
    Tensor b = torch.ones(1);
    org.bytedeco.pytorch.Tensor rawA = org.bytedeco.pytorch.global.torch.ones(1);
    org.bytedeco.pytorch.Tensor rawB = org.bytedeco.pytorch.global.torch.ones(1);
    InTurn.Found found =
        InTurn.measure(pairs, OPERATORS, () -> rawA.mul(rawB).close(), () -> a.mul(b).close());
    print("mul of one element", found, 1, "ns", pairs);
  }

  private static void step(int pairs, int batch) {
    PresetsFourLayer presets = new PresetsFourLayer(batch);
    BridgeFourLayer bridge = new BridgeFourLayer(batch);
    InTurn.Found found = InTurn.measure(pairs, STEPS, presets::step, bridge::step);
    print("a step of four-layer at batch " + batch, found, 1000, "us", pairs);
  }

  private static void print(
      String what, InTurn.Found found, double nanoseconds, String unit, int pairs) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: presets %.0f %s, bridge %.0f %s, ratio %.3f (95 %% interval %.3f to %.3f, n = %d)",
            what,
            found.first() / nanoseconds,
            unit,
            found.second() / nanoseconds,
            unit,
            found.ratio(),
            found.low(),
            found.high(),
            pairs));
  }
}
