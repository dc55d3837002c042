package jtorch;

import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The tensors of src/test/python/printed.py, made in Java. */
final class PrintedRows {
  private static final Map<String, Supplier<?>> ROWS = new LinkedHashMap<>();
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  static {
    complex();
    integers();
    floats();
    large();
    layouts();
    PrintedDeviceRows.addTo(ROWS);
    PrintedResultRows.addTo(ROWS);
  }

  private PrintedRows() {}

  static Map<String, Supplier<?>> all() {
    return ROWS;
  }

  private static void row(String name, Supplier<Tensor> make) {
    ROWS.put(name, make);
  }

  static Tensor steps(long... shape) {
    return torch.arange(Arrays.stream(shape).reduce(1, (a, b) -> a * b)).view(shape).float_();
  }

  private static Tensor complex(double[] real, double... imag) {
    return torch.complex(torch.tensor(real), torch.tensor(imag));
  }

  private static Tensor usual() {
    return complex(new double[] {1, 2.5}, -1, 0.25);
  }

  private static void complex() {
    row("complex", PrintedRows::usual);
    row("complex whole", () -> complex(new double[] {1, -20}, 2, -0.0));
    row("complex nan inf", () -> complex(new double[] {1, NAN, -INF}, INF, -1.5, NAN));
    row("complex wide", () -> complex(new double[] {1e-6, 1}, 1, 20000.5));
    row("complex scalar", () -> torch.complex(torch.tensor(1.5), torch.tensor(2.0)));
    row("complex scalar of nan", () -> torch.complex(torch.tensor(NAN), torch.tensor(NAN)));
    row("complex empty", () -> torch.zeros(0, 2).cfloat());
    row("complex zeros", () -> torch.zeros(3).cfloat());
    row(
        "complex128",
        () ->
            torch.complex(
                torch.tensor(new double[] {0.1, 2}, dtype(torch.float64)),
                torch.tensor(new double[] {3, -4.25}, dtype(torch.float64))));
    row("complex32", () -> complex(new double[] {0.1, 2}, 3, -4.25).to(DType.complex32));
    row("complex long", () -> torch.complex(steps(1500), steps(1500).neg().div(3)));
    row("complex matrix", () -> torch.complex(steps(4, 9).div(7), steps(4, 9).sub(11.5)));
    row("complex conjugate", () -> usual().conj());
    row("imaginary part of a conjugate", () -> usual().conj().imag());
    row("complex grad", () -> usual().requires_grad_().mul(2));
    row("complex leaf", () -> complex(new double[] {1}, 0.5).to(DType.complex128).requires_grad_());
  }

  private static void integers() {
    row("int64 large", () -> torch.tensor((1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE));
    row("uint64 large", () -> torch.tensor(-1L, Long.MIN_VALUE, 5).view(DType.uint64));
    row("uint8", () -> torch.tensor(255L, 7).to(torch.uint8));
    row("uint16", () -> torch.tensor(65535L, 7).to(DType.uint16));
    row("bools", () -> torch.tensor(true, false).view(2, 1));
  }

  private static Tensor bits(DType dtype) {
    return torch.tensor(0L, 1, 56, 60, 100, 127, 200).to(torch.uint8).view(dtype);
  }

  private static void floats() {
    row("negative zero", () -> torch.tensor(-0.0, 1.5));
    row("only zeros", () -> torch.tensor(-0.0, 0));
    row("only special", () -> torch.tensor(NAN, INF, -INF));
    row("special beside exponents", () -> torch.tensor(NAN, -INF, 1e-7));
    row("half", () -> torch.tensor(0.1, 20000).half());
    row("bfloat16", () -> torch.tensor(0.1, 2.5).bfloat16());
    row("float8 e5m2", () -> bits(DType.float8_e5m2));
    row("float8 e4m3fn", () -> bits(DType.float8_e4m3fn));
    row("float8 e8m0fnu", () -> bits(DType.float8_e8m0fnu));
    row("float4", () -> bits(DType.float4_e2m1fn_x2));
  }

  private static void large() {
    row("long vector", () -> torch.arange(1001));
    row("long matrix", () -> steps(40, 50));
    row("long block", () -> steps(10, 20, 10).div(8));
    row("long and narrow", () -> steps(600, 2).long_());
    row("short and wide", () -> steps(2, 600).long_());
    row("expanded", () -> torch.ones(1).expand(1L << 33));
    row("expanded matrix", () -> torch.ones(1, 1).long_().expand(60000, 60000));
    row("expanded narrow", () -> torch.ones(1, 1).expand(3, 1L << 33));
    row("transposed", () -> steps(40, 50).t());
    row("long bools", () -> steps(2000).ne(1999));
  }

  private static Tensor op(String name, Object... arguments) {
    return torch.ops("aten::" + name).call(arguments).tensor();
  }

  private static Tensor holes() {
    return torch.tensor(0, 1.5, 2, 0).view(2, 2);
  }

  private static void layouts() {
    row("sparse coo", () -> op("to_sparse", holes()));
    row("sparse coo empty", () -> op("to_sparse", torch.zeros(2, 2)));
    row("sparse coo float64", () -> op("to_sparse", torch.eye(3).double_()));
    row("sparse coo complex", () -> op("to_sparse", complex(new double[] {1, 0}, -1, 0)));
    row("sparse coo long", () -> op("to_sparse", steps(40, 50)));
    row("sparse coo grad", () -> op("to_sparse", torch.eye(2).requires_grad_()));
    row("sparse csr", () -> op("to_sparse_csr", holes()));
    row("sparse csr complex", () -> op("to_sparse_csr", holes().to(torch.complex64)));
    row("sparse csc", () -> op("to_sparse_csc", holes()));
    row("sparse bsr", () -> op("to_sparse_bsr", steps(4, 4), new long[] {2, 2}));
    row("sparse bsc", () -> op("to_sparse_bsc", steps(4, 4), new long[] {2, 2}));
    row("mkldnn", () -> op("to_mkldnn", steps(2, 3).div(4)));
    row(
        "view in place",
        () -> {
          Tensor base = torch.ones(2).requires_grad_().mul(1);
          base.get(0).mul_(3);
          return base;
        });
  }
}
