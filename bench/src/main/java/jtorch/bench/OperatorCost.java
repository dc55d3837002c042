package jtorch.bench;

import java.util.concurrent.TimeUnit;
import jtorch.Tensor;
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
 * What an operator costs beyond its arithmetic: {@code mul} of two vectors, result freed at once.
 *
 * <p>You should see: with one element the bridge costs little more than the presets that it stands
 * on, and from some ten thousand elements on the difference can't be seen.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@State(Scope.Benchmark)
public class OperatorCost {
  /** How many elements the vectors have. */
  @Param({"1", "1000", "100000"})
  public long size;

  private Tensor a;
  private Tensor b;
  private org.bytedeco.pytorch.Tensor rawA;
  private org.bytedeco.pytorch.Tensor rawB;
  private float[] javaA;
  private float[] javaB;

  /** Makes the vectors; the bridge's first call also settles JavaCPP's settings. */
  @Setup
  public void makeVectors() {
    torch.set_num_threads(1);
    a = torch.ones(size);
    b = torch.ones(size);
    rawA = org.bytedeco.pytorch.global.torch.ones(size);
    rawB = org.bytedeco.pytorch.global.torch.ones(size);
    javaA = new float[(int) size];
    javaB = new float[(int) size];
  }

  /** The arithmetic alone, in Java. */
  @Benchmark
  public float[] plainJava() {
    float[] product = new float[javaA.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = javaA[i] * javaB[i];
    }
    return product;
  }

  /** The presets with the settings that the bridge chooses: the baseline. */
  @Benchmark
  public long presets() {
    try (org.bytedeco.pytorch.Tensor product = rawA.mul(rawB)) {
      return product.address();
    }
  }

  /** The bridge. */
  @Benchmark
  public boolean jtorch() {
    try (Tensor product = a.mul(b)) {
      return product.isClosed();
    }
  }
}
