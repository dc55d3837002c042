package jtorch;

import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.ReductionKwarg;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.jspecify.annotations.Nullable;

/** How a reduction is made: what its keywords say. */
record Reduced(boolean keepdim, @Nullable DType dtype) {
  static Reduced of(ReductionKwarg... keywords) {
    Reduced how = new Reduced(false, null);
    for (ReductionKwarg keyword : keywords) {
      how =
          switch (keyword) {
            case Keepdim(boolean value) -> new Reduced(value, how.dtype);
            case DtypeOf(DType value) -> new Reduced(how.keepdim, value);
          };
    }
    return how;
  }

  /** The type to convert to first; null is the tensor's own. */
  @Nullable ScalarTypeOptional scalarType() {
    return dtype == null ? null : Natives.optional(dtype);
  }
}
