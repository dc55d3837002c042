package jtorch.nn;

import jtorch.internal.Call;
import jtorch.internal.GraphNode;
import jtorch.internal.OwnProducts;
import jtorch.internal.PlainMemory;
import jtorch.internal.Raw;
import jtorch.internal.SavedVersions;
import jtorch.profiler.RecordFunction;
import jtorch.sys.AutogradNode;
import jtorch.sys.OneDnn;
import jtorch.sys.Sgemm;
import jtorch.sys.Sgemm.Matrix;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The linear layer's products by oneDNN instead of LibTorch's BLAS, with their gradients, where
 * that is faster: see {@code docs/performance.md}.
 */
final class LinearProduct implements AutogradNode.Backward {
  /**
   * Fewer multiplications than this and the node costs more than the faster product gains. OpenBLAS
   * does those on one thread; larger ones would wake threads of its own, beside LibTorch's.
   */
  private static final double WORTH_IT = 262_144;

  private final long x;
  private final long w;
  private final long xVersion;
  private final long wVersion;
  private final boolean wantsX;
  private final boolean wantsW;
  private final boolean wantsB;
  private final int inputs;

  private LinearProduct(Tensor x, Tensor w, @Nullable Tensor b) {
    this.wantsX = x.requires_grad();
    this.wantsW = w.requires_grad();
    // Each one's gradient is computed from the other.
    this.x = wantsW ? TensorMemory.copy(x.address()) : 0;
    this.w = wantsX ? TensorMemory.copy(w.address()) : 0;
    this.xVersion = wantsW ? x._version() : 0;
    this.wVersion = wantsX ? w._version() : 0;
    this.wantsB = b != null && b.requires_grad();
    this.inputs = b == null ? 2 : 3;
  }

  /** Returns whether the product is one that oneDNN does, and faster. */
  static boolean suits(Tensor x, Tensor w, @Nullable Tensor b) {
    if (OwnProducts.areOff() || !OneDnn.isWanted()) {
      return false;
    }
    if (x.dim() != 2 || w.dim() != 2) {
      return false;
    }
    long in = x.size(1);
    long out = w.size(0);
    // The trial product that isPreferred makes once, with all that it needs, takes longer than the
    // first step of a network of small layers, which never asks for it. While recorded, it may not
    // even run.
    return w.size(1) == in
        && (double) x.size(0) * in * out >= WORTH_IT
        && OneDnn.isPreferred()
        && PlainMemory.hasFloats(x)
        && PlainMemory.hasFloats(w)
        && (b == null || (PlainMemory.hasFloats(b) && b.dim() == 1 && b.size(0) == out))
        && !torch.is_autocast_enabled(DeviceType.CPU);
  }

  /** Returns {@code x w' + b}. */
  static Tensor of(Tensor x, Tensor w, @Nullable Tensor b) {
    boolean recorded =
        GradMode.is_enabled()
            && (x.requires_grad() || w.requires_grad() || (b != null && b.requires_grad()));
    if (!recorded) {
      return product(x, w, b);
    }
    GradMode.set_enabled(false);
    Tensor y;
    try {
      y = product(x, w, b);
    } finally {
      GradMode.set_enabled(true);
    }
    Tensor[] inputs = b == null ? new Tensor[] {x, w} : new Tensor[] {x, w, b};
    // The name that Python prints for a layer with a bias, and for one without.
    String name = b == null ? "MmBackward0" : "AddmmBackward0";
    GraphNode.record(name, inputs, new Tensor[] {y}, new LinearProduct(x, w, b));
    return y;
  }

  private static Tensor product(Tensor x, Tensor w, @Nullable Tensor b) {
    if (Sgemm.isThere()) {
      return byRows(x, w, b);
    }
    try (Tensor offsets = b == null ? null : b.contiguous()) {
      long y = OneDnn.linear(x.address(), w.address(), offsets == null ? 0 : offsets.address());
      if (y != 0) {
        return Raw.at(y);
      }
    }
    try (TensorOptional bias = b == null ? new TensorOptional() : new TensorOptional(b)) {
      return torch.linear(x, w, bias);
    }
  }

  private static Tensor byRows(Tensor x, Tensor w, @Nullable Tensor b) {
    Tensor y = empty(x.size(0), w.size(0));
    try (Tensor rows = x.contiguous();
        Tensor kernel = w.contiguous()) {
      if (b != null) {
        y.copy_(b);
      }
      multiply(matrix(rows, false), matrix(kernel, true), b != null, y, x.size(1));
      return y;
    }
  }

  private static Tensor empty(long rows, long columns) {
    return torch.empty(new long[] {rows, columns}, Float32.OPTIONS, null);
  }

  /** Whatever the default type is. */
  private static final class Float32 {
    static final TensorOptions OPTIONS = new TensorOptions(ScalarType.Float);
  }

  /** Computes {@code c = a b}, or {@code c += a b}, of matrices with {@code k} in common. */
  private static void multiply(Matrix a, Matrix b, boolean add, Tensor c, long k) {
    try (RecordFunction _ = new RecordFunction("dnnl_sgemm")) { // no operator that a profile sees
      if (!Sgemm.multiply(c.size(0), c.size(1), k, a, b, add, Raw.address(c))) {
        throw new IllegalStateException("oneDNN refused a product of matrices");
      }
    }
  }

  private static Matrix matrix(Tensor rows, boolean turned) {
    return new Matrix(Raw.address(rows), turned, rows.size(1));
  }

  @Override
  public long[] apply(long... gradients) {
    if (gradients[0] == 0) {
      return new long[inputs];
    }
    if (wantsX) {
      SavedVersions.check(Raw.at(w), wVersion);
    }
    if (wantsW) {
      SavedVersions.check(Raw.at(x), xVersion);
    }
    Tensor gradient = Raw.at(gradients[0]);
    // create_graph, or a gradient that is not what its memory holds: by operators
    boolean plain = !GradMode.is_enabled() && PlainMemory.hasElements(gradient);
    return Call.value(
        "linear",
        () -> plain && Sgemm.isThere() ? gradientsByRows(gradient) : byOperators(gradient, !plain));
  }

  private long[] gradientsByRows(Tensor gradient) {
    long[] results = new long[inputs];
    try (Tensor g = gradient.contiguous()) {
      if (wantsX) {
        results[0] = times(matrix(g, false), g.size(0), g.size(1), Raw.at(w));
      }
      if (wantsW) {
        results[1] = times(matrix(g, true), g.size(1), g.size(0), Raw.at(x));
      }
      if (wantsB) {
        results[2] = owned(g.sum(0));
      }
    }
    return results;
  }

  /** Returns the product of a matrix (n, k) and another as an owned {@code at::Tensor*}. */
  private static long times(Matrix left, long n, long k, Tensor right) {
    try (Tensor rows = right.contiguous()) {
      Tensor product = empty(n, rows.size(1));
      multiply(left, matrix(rows, false), false, product, k);
      return owned(product);
    }
  }

  /** As they are differentiable again, or where only LibTorch's operator for oneDNN is there. */
  private long[] byOperators(Tensor arrived, boolean byLibTorch) {
    long[] results = new long[inputs];
    // one that is sparse can't be contiguous, and LibTorch's product needn't have it so
    try (Tensor gradient = byLibTorch ? new Tensor(arrived) : arrived.contiguous();
        Tensor turned = gradient.t()) {
      if (wantsX) {
        results[0] = times(gradient, Raw.at(w), byLibTorch);
      }
      if (wantsW) {
        results[1] = times(turned, Raw.at(x), byLibTorch);
      }
      if (wantsB) {
        results[2] = owned(gradient.sum(0));
      }
    }
    return results;
  }

  /** Returns the product of two matrices as an owned {@code at::Tensor*}. */
  private static long times(Tensor left, Tensor right, boolean byLibTorch) {
    if (byLibTorch) {
      return owned(left.mm(right));
    }
    try (Tensor turned = right.t()) {
      long product = OneDnn.linear(left.address(), turned.address(), 0);
      return product != 0 ? product : owned(left.mm(right));
    }
  }

  private static long owned(Tensor tensor) {
    try (tensor) {
      return TensorMemory.copy(tensor.address());
    }
  }

  @Override
  public void release() {
    if (wantsW) {
      TensorMemory.delete(x);
    }
    if (wantsX) {
      TensorMemory.delete(w);
    }
  }
}
