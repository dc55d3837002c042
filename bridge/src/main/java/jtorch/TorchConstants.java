package jtorch;

import jtorch.ops.Layout;

/** Numbers and types that have names in {@code torch}. */
abstract class TorchConstants extends TorchOutAmongFactories {
  /** More than any number. */
  public static final double inf = Double.POSITIVE_INFINITY;

  /** What is no number: the result of 0 divided by 0. */
  public static final double nan = Double.NaN;

  /** The ratio of a circle's circumference to its diameter. */
  public static final double pi = Math.PI;

  /** The base of natural logarithms. */
  public static final double e = Math.E;

  /** 32-bit floating point: the default. */
  public static final DType float32 = DType.float32;

  /** 64-bit floating point. */
  public static final DType float64 = DType.float64;

  /** 16-bit floating point. */
  public static final DType float16 = DType.float16;

  /** 16-bit floating point with the range of 32-bit. */
  public static final DType bfloat16 = DType.bfloat16;

  /** 64-bit integers. */
  public static final DType int64 = DType.int64;

  /** 32-bit integers. */
  public static final DType int32 = DType.int32;

  /** Unsigned 8-bit integers. */
  public static final DType uint8 = DType.uint8;

  /** True or false. */
  public static final DType bool = DType.bool;

  /** Signed 16-bit integers. */
  public static final DType int16 = DType.int16;

  /** Signed 8-bit integers. */
  public static final DType int8 = DType.int8;

  /** Unsigned 16-bit integers. */
  public static final DType uint16 = DType.uint16;

  /** Unsigned 32-bit integers. */
  public static final DType uint32 = DType.uint32;

  /** Unsigned 64-bit integers. */
  public static final DType uint64 = DType.uint64;

  /** 8-bit floating point: 5 bits of exponent, 2 of fraction. */
  public static final DType float8_e5m2 = DType.float8_e5m2;

  /** 8-bit floating point: 4 bits of exponent, 3 of fraction, no infinity. */
  public static final DType float8_e4m3fn = DType.float8_e4m3fn;

  /** As {@link #float8_e5m2} without infinity and negative zero. */
  public static final DType float8_e5m2fnuz = DType.float8_e5m2fnuz;

  /** As {@link #float8_e4m3fn} without negative zero. */
  public static final DType float8_e4m3fnuz = DType.float8_e4m3fnuz;

  /** 8 bits of exponent alone: powers of two. */
  public static final DType float8_e8m0fnu = DType.float8_e8m0fnu;

  /** Two 4-bit floating-point numbers in a byte. */
  public static final DType float4_e2m1fn_x2 = DType.float4_e2m1fn_x2;

  /** Complex numbers of two 16-bit floating-point numbers. */
  public static final DType complex32 = DType.complex32;

  /** Complex numbers of two 32-bit floating-point numbers. */
  public static final DType complex64 = DType.complex64;

  /** Complex numbers of two 64-bit floating-point numbers. */
  public static final DType complex128 = DType.complex128;

  /** As {@link #complex64}. */
  public static final DType cfloat = DType.complex64;

  /** As {@link #complex128}. */
  public static final DType cdouble = DType.complex128;

  /** As {@link #complex32}. */
  public static final DType chalf = DType.complex32;

  // Java keeps these words for itself: a trailing _ stands behind them.

  /** As {@link #float32}: {@code torch.float} in Python. */
  public static final DType float_ = DType.float32;

  /** As {@link #float64}: {@code torch.double} in Python. */
  public static final DType double_ = DType.float64;

  /** As {@link #float16}: {@code torch.half} in Python. */
  public static final DType half = DType.float16;

  /** As {@link #int64}: {@code torch.long} in Python. */
  public static final DType long_ = DType.int64;

  /** As {@link #int32}: {@code torch.int} in Python. */
  public static final DType int_ = DType.int32;

  /** As {@link #int16}: {@code torch.short} in Python. */
  public static final DType short_ = DType.int16;

  /** Elements in the order of the dimensions. */
  public static final MemoryFormat contiguous_format = MemoryFormat.contiguous_format;

  /** A pixel's channels side by side. */
  public static final MemoryFormat channels_last = MemoryFormat.channels_last;

  /** All elements one after the other: the usual layout. */
  public static final Layout strided = Layout.strided;

  /** The layout of indices and values of what is not zero. */
  public static final Layout sparse_coo = Layout.sparse_coo;

  /** The layout of compressed rows. */
  public static final Layout sparse_csr = Layout.sparse_csr;

  /** The layout of compressed columns. */
  public static final Layout sparse_csc = Layout.sparse_csc;

  /** The layout of compressed rows of blocks. */
  public static final Layout sparse_bsr = Layout.sparse_bsr;

  /** The layout of compressed columns of blocks. */
  public static final Layout sparse_bsc = Layout.sparse_bsc;

  TorchConstants() {}

  /** The older name of 32-bit floating point: {@code x.type(torch.FloatTensor)} in Python. */
  public static final DType FloatTensor = DType.float32;

  /** The older name of 64-bit floating point: {@code x.type(torch.DoubleTensor)} in Python. */
  public static final DType DoubleTensor = DType.float64;

  /** The older name of 64-bit integers: {@code x.type(torch.LongTensor)} in Python. */
  public static final DType LongTensor = DType.int64;

  /** The older name of 32-bit integers: {@code x.type(torch.IntTensor)} in Python. */
  public static final DType IntTensor = DType.int32;

  /** The older name of true or false: {@code x.type(torch.BoolTensor)} in Python. */
  public static final DType BoolTensor = DType.bool;

  /** The older name of 16-bit floating point: {@code x.type(torch.HalfTensor)} in Python. */
  public static final DType HalfTensor = DType.float16;

  /** The older name of unsigned 8-bit integers: {@code x.type(torch.ByteTensor)} in Python. */
  public static final DType ByteTensor = DType.uint8;
}
