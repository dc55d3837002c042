package jtorch.nn;

import java.lang.ref.Cleaner;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.Watch;

/**
 * A layer that LibTorch's own module computes.
 *
 * <p>The native module initialises the parameters, so that the same seed gives the same weights as
 * in Python; Java sees them under the same names.
 */
abstract class NativeLayer extends Module {
  private static final Cleaner CLEANER = Cleaner.create();

  private final org.bytedeco.pytorch.Module layer;

  NativeLayer(org.bytedeco.pytorch.Module layer) {
    this.layer = layer;
    CLEANER.register(this, layer::close);
  }

  /** Makes a native module; the arguments are checked by LibTorch. */
  static <I> I make(String name, Supplier<I> constructor) {
    return Call.value(name, constructor);
  }

  /** Registers a parameter of the native module under its name. */
  final Parameter adopt(String name, org.bytedeco.pytorch.Tensor borrowed) {
    try (Tensor shared = Raw.wrapUnscoped(new org.bytedeco.pytorch.Tensor(borrowed))) {
      return register_parameter(name, new Parameter(shared));
    }
  }

  /** Calls the native module; a failure says where in the network it happened. */
  final Tensor call(Tensor input, Supplier<org.bytedeco.pytorch.Tensor> forward) {
    try {
      String name = getClass().getSimpleName();
      return Watch.around(this, input, () -> Call.tensor(name, forward));
    } catch (RuntimeException e) {
      throw Located.at(path(), e);
    }
  }

  @Override
  protected final void setTraining(boolean mode) {
    super.setTraining(mode);
    layer.train(mode);
  }
}
