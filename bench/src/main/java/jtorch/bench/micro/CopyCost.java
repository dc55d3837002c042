package jtorch.bench.micro;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jtorch.Tensor;
import jtorch.torch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Numbers into a tensor and out of it, copied and shared.
 *
 * <p>You should see: sharing costs the same whatever the size, copying what memory costs.
 */
@State(Scope.Benchmark)
public class CopyCost extends Microbenchmark {
  /** How many numbers there are. */
  @Param({"1", "1000", "100000", "10000000"})
  public int size;

  private float[] array = {};
  private MemorySegment memory = MemorySegment.NULL;
  private Tensor tensor;

  /** Makes the numbers. */
  @Setup
  public void make() {
    array = new float[size];
    memory = Arena.ofAuto().allocate(ValueLayout.JAVA_FLOAT, size);
    tensor = torch.ones(size);
  }

  /** An array copied to an array: what memory costs. */
  @Benchmark
  @Baseline("arrayToArray")
  public float[] arrayToArray() {
    return array.clone();
  }

  /** An array copied into a new tensor. */
  @Benchmark
  @Baseline("arrayToArray")
  public boolean copyIn() {
    try (Tensor made = torch.tensor(array)) {
      return made.isClosed();
    }
  }

  /** A tensor copied into a new array. */
  @Benchmark
  @Baseline("arrayToArray")
  public float[] copyOut() {
    return tensor.toFloats();
  }

  /** A tensor over memory of Java's. */
  @Benchmark
  @Baseline("arrayToArray")
  public boolean shareIn() {
    try (Tensor made = torch.from_segment(memory, torch.float32, size)) {
      return made.isClosed();
    }
  }

  /** A tensor's memory as Java sees it. */
  @Benchmark
  @Baseline("arrayToArray")
  public float shareOut() {
    return tensor.segment().get(ValueLayout.JAVA_FLOAT, 0);
  }
}
