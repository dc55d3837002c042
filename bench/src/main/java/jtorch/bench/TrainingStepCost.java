package jtorch.bench;

import java.util.concurrent.TimeUnit;
import jtorch.torch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a whole training step of {@code four-layer} costs beyond the presets that the bridge stands
 * on: forward, loss, backward, SGD.
 *
 * <p>You should see: at batch 64 the bridge is within 3 % of the presets with the same BLAS, and
 * ahead of them where oneDNN multiplies.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(value = 2, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@State(Scope.Benchmark)
public class TrainingStepCost {
  /** How many images a batch has. */
  @Param({"1", "64", "512"})
  public long batch;

  private BridgeFourLayer bridge;
  private PresetsFourLayer presets;

  /** Makes both networks; the bridge's first call also settles JavaCPP's settings. */
  @Setup
  public void makeNetworks() {
    torch.manual_seed(0);
    bridge = new BridgeFourLayer(batch);
    presets = new PresetsFourLayer(batch);
  }

  /** The same loop on the presets, everything closed by hand: the baseline. */
  @Benchmark
  public double presets() {
    return presets.step();
  }

  /** The bridge as it comes: oneDNN beside the packaged OpenBLAS. */
  @Benchmark
  public double jtorch() {
    return bridge.step();
  }

  /** The bridge with the presets' BLAS. */
  @Benchmark
  @Fork(
      value = 2,
      jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-Djtorch.onednn=false"})
  public double jtorchSameBlas() {
    return bridge.step();
  }
}
