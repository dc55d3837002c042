package jtorch.bench;

import java.util.concurrent.TimeUnit;
import jtorch.Tensor;
import jtorch.sys.TensorMemory;
import jtorch.torch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the time of an operator on one element is made of: {@code mul} whole, and its parts alone.
 *
 * <p>You should see: the parts that are not the operator's own, a call by JNI, the Java object of
 * the result and the end of the native one, make up what separates the presets from plain C.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "--enable-native-access=ALL-UNNAMED")
@State(Scope.Benchmark)
public class OperatorParts {
  private Tensor a;
  private Tensor b;
  private org.bytedeco.pytorch.Tensor rawA;
  private org.bytedeco.pytorch.Tensor rawB;
  private org.bytedeco.pytorch.Tensor out;

  /** Makes the tensors; the bridge's first call also settles JavaCPP's settings. */
  @Setup
  public void makeTensors() {
    torch.set_num_threads(1);
    a = torch.ones(1);
    b = torch.ones(1);
    rawA = org.bytedeco.pytorch.global.torch.ones(1);
    rawB = org.bytedeco.pytorch.global.torch.ones(1);
    out = org.bytedeco.pytorch.global.torch.ones(1);
  }

  /** The whole on the bridge. */
  @Benchmark
  public boolean bridge() {
    try (Tensor product = a.mul(b)) {
      return product.isClosed();
    }
  }

  /** The whole on the presets: the baseline. */
  @Benchmark
  public long presets() {
    try (org.bytedeco.pytorch.Tensor product = rawA.mul(rawB)) {
      return product.address();
    }
  }

  /** The arithmetic by JNI, without a new native tensor, returning a Java object. */
  @Benchmark
  public Object inPlace() {
    return rawA.mul_(rawB);
  }

  /** The arithmetic by JNI into a tensor that is there. */
  @Benchmark
  public Object intoAnother() {
    return org.bytedeco.pytorch.global.torch.mul_out(out, rawA, rawB);
  }

  /** A JNI call that only reads a number. */
  @Benchmark
  public long jniCall() {
    return rawA.dim();
  }

  /** A new native tensor over the same data with its Java object, and their end, by JNI. */
  @Benchmark
  public long javaObject() {
    try (org.bytedeco.pytorch.Tensor copy = new org.bytedeco.pytorch.Tensor(rawA)) {
      return copy.address();
    }
  }

  /** The same without a Java object, by the foreign function interface. */
  @Benchmark
  public long nativeObject() {
    long copy = TensorMemory.copy(rawA.address());
    TensorMemory.delete(copy);
    return copy;
  }

  /** A new tensor of the bridge's over the same data, and its end. */
  @Benchmark
  public boolean bridgeObject() {
    try (Tensor copy = a.detach()) {
      return copy.isClosed();
    }
  }
}
