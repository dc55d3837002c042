package jtorch;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Tensors as no program would make them, among plain ones: of every type and layout, empty, with
 * numbers far out of range, overlapping, closed.
 */
final class HostileTensors {
  private static final DType[] FLOATS = {torch.float32, torch.float64};
  private static final DType[] TYPES = {
    torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32,
    torch.int16, torch.int8, torch.uint8, torch.bool, torch.complex64, torch.complex128,
    torch.uint16, torch.uint32, torch.uint64
  };
  private static final long[] FAR = {
    -1,
    -2,
    9,
    1000,
    1L << 31,
    -(1L << 31),
    1L << 40,
    -(1L << 40),
    Long.MIN_VALUE,
    Long.MAX_VALUE,
    1L << 30,
    -(1L << 30),
    127,
    -128
  };
  private static final double[] STRANGE = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0,
    -1,
    1e308,
    -1e308,
    1e-320,
    1e30
  };

  private static final long QUINT8 = 13; // a type that DType does not name

  private final Random random;
  private final long[] usual; // the shape that most tensors of a call have
  private final DType type;

  HostileTensors(Random random) {
    this.random = random;
    usual = shape(random.nextInt(5));
    type = FLOATS[random.nextInt(FLOATS.length)];
  }

  private long[] shape(int dim) {
    long[] sizes = new long[dim];
    Arrays.setAll(sizes, _ -> 1 + random.nextInt(4));
    return sizes;
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** Makes one; {@code hostile} says whether it may be anything. */
  Tensor make(boolean hostile) {
    Tensor made = hostile ? hostile() : plain();
    if (made.is_floating_point() && made.is_leaf() && random.nextInt(5) < 2) {
      made.requires_grad_();
      if (oneIn(3)) {
        made.grad(made.detach().clone());
      }
    }
    return made;
  }

  private long[] sizes() {
    if (random.nextInt(3) > 0) {
      return usual;
    }
    if (oneIn(2)) {
      long[] near = usual.clone();
      if (near.length > 0) {
        near[random.nextInt(near.length)] = oneIn(3) ? 1 : random.nextInt(5);
      }
      return near;
    }
    return shape(random.nextInt(6));
  }

  private Tensor plain() {
    if (oneIn(4)) {
      return torch.randint(3, sizes());
    }
    return oneIn(8) ? torch.rand(sizes()).lt(0.5) : torch.rand(sizes()).to(type);
  }

  private Tensor hostile() {
    return switch (random.nextInt(17)) {
      case 0 -> torch.empty(0L);
      case 1 -> numbers(new long[0]);
      case 2 -> withoutElements();
      case 3, 4 -> numbers(sizes());
      case 5, 6, 7 -> far();
      case 8 -> expanded();
      case 9 -> strided();
      case 10 -> sparse();
      case 11 -> torch.empty(sizes(), device("meta"), dtype(TYPES[random.nextInt(TYPES.length)]));
      case 12 -> lazy();
      case 13 -> inference();
      case 14 -> oddLayout();
      case 15 -> closed();
      default -> torch.rand(shape(random.nextInt(9))).to(TYPES[random.nextInt(TYPES.length)]);
    };
  }

  private Tensor numbers(long[] sizes) {
    Tensor made = torch.full(sizes, STRANGE[random.nextInt(STRANGE.length)]);
    DType to = TYPES[random.nextInt(TYPES.length)];
    return to == torch.float32 ? made : oneIn(2) ? made.to(torch.float64) : made.to(to);
  }

  /** Integers, mostly near, of which one is far out of any range. */
  private Tensor far() {
    Tensor made = torch.randint(3, sizes());
    long value = FAR[random.nextInt(FAR.length)];
    if (made.numel() > 0) {
      made.view(-1).select(0, random.nextInt((int) made.numel())).fill_(value);
    }
    return switch (random.nextInt(6)) {
      case 0 -> made.to(torch.int32);
      case 1 -> made.to(torch.int8);
      case 2 -> made.to(torch.uint8);
      default -> made;
    };
  }

  private Tensor withoutElements() {
    long[] sizes = shape(1 + random.nextInt(5));
    sizes[random.nextInt(sizes.length)] = 0;
    return torch.zeros(sizes).to(TYPES[random.nextInt(TYPES.length)]);
  }

  private Tensor expanded() {
    long[] sizes = shape(1 + random.nextInt(4));
    if (oneIn(40)) {
      sizes[random.nextInt(sizes.length)] = 1L << 45; // too large to be made, by far
    }
    return torch.rand(1).to(type).expand(sizes);
  }

  private Tensor strided() {
    Tensor base = torch.rand(64).to(type);
    return switch (random.nextInt(4)) {
      case 0 -> base.as_strided(new long[] {4, 4}, new long[] {1, 1});
      case 1 -> base.as_strided(new long[] {2, 3, 3}, new long[] {2, 1, 0});
      case 2 -> base.view(4, 16).transpose(0, 1).get(1);
      default -> base.view(2, 2, 4, 4).permute(3, 1, 2, 0);
    };
  }

  private Tensor sparse() {
    Tensor matrix = torch.rand(shape(2)).to(type).mul(torch.rand(1));
    return switch (random.nextInt(6)) {
      case 0 -> matrix.to_sparse_csr();
      case 1 -> matrix.to_sparse_csc();
      case 2 -> matrix.to_sparse_bsr(new long[] {1, 1});
      case 3 -> torch.sparse_coo_tensor(new long[] {2, 3});
      case 4 -> torch.rand(2, 3, 2).to_sparse(2);
      default -> matrix.to_sparse();
    };
  }

  private Tensor lazy() {
    Tensor complex = torch.rand(sizes()).to(torch.complex64);
    return oneIn(2) ? complex.conj() : complex.conj().imag();
  }

  private Tensor inference() {
    try (var _ = torch.inference_mode()) {
      return torch.rand(sizes());
    }
  }

  private Tensor oddLayout() {
    Tensor dense = torch.rand(shape(1 + random.nextInt(4)));
    return switch (random.nextInt(3)) {
      case 0 -> torch.ops("aten::quantize_per_tensor").call(dense, 0.1, 10L, QUINT8).tensor();
      case 1 ->
          torch
              .ops("aten::_nested_tensor_from_tensor_list")
              .call(List.of(torch.rand(2, 3), torch.rand(3, 3)), null, null, null, null)
              .tensor();
      default -> torch.ops("aten::to_mkldnn").call(dense, null).tensor();
    };
  }

  private static Tensor closed() {
    Tensor made = torch.rand(2);
    made.close();
    return made;
  }
}
