package jtorch.bench.micro;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.TimeUnit;
import jtorch.Tensor;
import jtorch.ops.Operator;
import jtorch.sys.LibTorch;
import jtorch.torch;
import org.bytedeco.pytorch.GradMode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What an operator costs beyond its arithmetic: {@code mul} of two vectors on one thread, the
 * result freed at once, by each way from Java to LibTorch.
 *
 * <p>You should see: with one element the bridge costs little more than the presets that it stands
 * on, and from some ten thousand elements on no way can be told from another.
 */
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OperatorCost extends Microbenchmark {
  /** Arrays of Java's. */
  @State(Scope.Benchmark)
  public static class Arrays {
    /** How many elements the vectors have. */
    @Param({"1", "100", "10000", "1000000"})
    public int size;

    float[] a = {};
    float[] b = {};

    /** Makes the vectors. */
    @Setup
    public void make() {
      a = new float[size];
      b = new float[size];
      java.util.Arrays.fill(a, 1);
      java.util.Arrays.fill(b, 1);
    }
  }

  /** The presets' tensors, with all settings as they come: nothing of jtorch is loaded. */
  @State(Scope.Benchmark)
  public static class Presets {
    /** How many elements the vectors have. */
    @Param({"1", "100", "10000", "1000000"})
    public long size;

    org.bytedeco.pytorch.Tensor a;
    org.bytedeco.pytorch.Tensor b;

    /** Makes the vectors. */
    @Setup
    public void make() {
      org.bytedeco.pytorch.global.torch.set_num_threads(1);
      a = org.bytedeco.pytorch.global.torch.ones(size);
      b = org.bytedeco.pytorch.global.torch.ones(size);
    }
  }

  /** The same after jtorch has chosen JavaCPP's settings. */
  @State(Scope.Benchmark)
  public static class TunedPresets extends Presets {
    @Override
    @Setup
    public void make() {
      LibTorch.load();
      super.make();
    }
  }

  /** The bridge's tensors. */
  @State(Scope.Benchmark)
  public static class Bridge {
    /** How many elements the vectors have. */
    @Param({"1", "100", "10000", "1000000"})
    public long size;

    Tensor a;
    Tensor b;
    Operator mul;

    /** Makes the vectors. */
    @Setup
    public void make() {
      torch.set_num_threads(1);
      a = torch.ones(size);
      b = torch.ones(size);
      mul = torch.ops("aten::mul", "Tensor");
    }
  }

  /** A function of C that does next to nothing, and one of the presets'. */
  @State(Scope.Benchmark)
  @SuppressWarnings("restricted")
  public static class Empty {
    private static final MethodHandle ABS =
        Linker.nativeLinker()
            .downcallHandle(
                Linker.nativeLinker().defaultLookup().find("abs").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    int number = -1;

    /** Loads the presets. */
    @Setup
    public void load() {
      LibTorch.load();
    }
  }

  /** The arithmetic alone, in Java. */
  @Benchmark
  @Baseline("presetsTuned")
  public float[] plainJava(Arrays vectors) {
    float[] product = new float[vectors.a.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = vectors.a[i] * vectors.b[i];
    }
    return product;
  }

  /** The presets as they come. */
  @Benchmark
  @Baseline("presetsTuned")
  public long presetsDefault(Presets vectors) {
    try (org.bytedeco.pytorch.Tensor product = vectors.a.mul(vectors.b)) {
      return product.address();
    }
  }

  /** The presets with the settings that the bridge chooses: the baseline. */
  @Benchmark
  @Baseline("presetsTuned")
  public long presetsTuned(TunedPresets vectors) {
    try (org.bytedeco.pytorch.Tensor product = vectors.a.mul(vectors.b)) {
      return product.address();
    }
  }

  /** The bridge. */
  @Benchmark
  @Baseline("presetsTuned")
  public boolean jtorch(Bridge vectors) {
    try (Tensor product = vectors.a.mul(vectors.b)) {
      return product.isClosed();
    }
  }

  /** LibTorch's dispatcher, by the operator's name, called by Panama. */
  @Benchmark
  @Baseline("presetsTuned")
  public boolean dispatcher(Bridge vectors) {
    try (Tensor product = vectors.mul.call(vectors.a, vectors.b).tensor()) {
      return product.isClosed();
    }
  }

  /** What Panama's way into C costs alone. */
  @Benchmark
  @Baseline("emptyJni")
  public int emptyPanama(Empty empty) throws Throwable {
    return (int) Empty.ABS.invokeExact(empty.number);
  }

  /** What the presets' way into C costs alone: a function that reads one flag. */
  @Benchmark
  @Baseline("emptyJni")
  public boolean emptyJni(Empty empty) {
    return GradMode.is_enabled() == empty.number < 0;
  }
}
