package jtorch.bench.micro;

import java.util.concurrent.TimeUnit;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import org.bytedeco.javacpp.PointerScope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Opening and closing a scope, empty and with ten tensors in it.
 *
 * <p>You should see: an empty scope costs less than a tenth of an operator.
 */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class ScopeCost extends Microbenchmark {
  private static final int TENSORS = 10;

  private Tensor one;
  private org.bytedeco.pytorch.Tensor rawOne;

  /** Makes the tensors that others are made of. */
  @Setup
  public void make() {
    torch.set_num_threads(1);
    one = torch.ones(1);
    rawOne = org.bytedeco.pytorch.global.torch.ones(1);
  }

  /** The presets' scope. */
  @Benchmark
  @Baseline("presetsEmpty")
  public Object presetsEmpty() {
    try (PointerScope scope = new PointerScope()) {
      return scope;
    }
  }

  /** The bridge's scope. */
  @Benchmark
  @Baseline("presetsEmpty")
  public Object empty() {
    try (TensorScope scope = torch.scope()) {
      return scope;
    }
  }

  /** Ten tensors in the presets' scope. */
  @Benchmark
  @Baseline("presetsTenTensors")
  public Object presetsTenTensors() {
    try (PointerScope scope = new PointerScope()) {
      for (int i = 0; i < TENSORS; i++) {
        rawOne.neg();
      }
      return scope;
    }
  }

  /** Ten tensors in the bridge's scope. */
  @Benchmark
  @Baseline("presetsTenTensors")
  public Object tenTensors() {
    try (TensorScope scope = torch.scope()) {
      for (int i = 0; i < TENSORS; i++) {
        one.neg();
      }
      return scope;
    }
  }
}
