package jtorch.nn;

import jtorch.ActivationKwargs.BiasOf;
import jtorch.InitKwargs.NonlinearityOf;
import jtorch.Kwargs;
import jtorch.LayerKwargs.ProjSize;
import jtorch.NnKwargs.BatchFirst;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.Bidirectional;
import jtorch.NnKwargs.DropoutShare;
import jtorch.NnKwargs.NumLayers;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.SummaryKwargs.InputSize;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * A layer over sequences: the keywords that its attributes would hide from a class that extends it.
 */
abstract class SequenceLayer extends Layer {
  SequenceLayer() {}

  /** Makes a copy; a subclass copies its fields. */
  SequenceLayer(SequenceLayer original, Memo memo) {
    super(original, memo);
  }

  final void checkDropout(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          _get_name() + ": dropout must be from 0 to 1, not " + share + ".");
    }
  }

  /** The keyword {@link Kwargs#input_size}. */
  protected static InputSize input_size(long... value) {
    return Kwargs.input_size(value);
  }

  /** The keyword {@link Kwargs#num_layers}. */
  protected static NumLayers num_layers(long value) {
    return Kwargs.num_layers(value);
  }

  /** The keyword {@link Kwargs#bias}. */
  protected static Bias bias(boolean value) {
    return Kwargs.bias(value);
  }

  /** The keyword {@link Kwargs#bias}. */
  protected static BiasOf bias(Tensor value) {
    return Kwargs.bias(value);
  }

  /** The keyword {@link Kwargs#batch_first}. */
  protected static BatchFirst batch_first(boolean value) {
    return Kwargs.batch_first(value);
  }

  /** The keyword {@link Kwargs#dropout}. */
  protected static DropoutShare dropout(double value) {
    return Kwargs.dropout(value);
  }

  /** The keyword {@link Kwargs#bidirectional}. */
  protected static Bidirectional bidirectional(boolean value) {
    return Kwargs.bidirectional(value);
  }

  /** The keyword {@link Kwargs#proj_size}. */
  protected static ProjSize proj_size(long value) {
    return Kwargs.proj_size(value);
  }

  /** The keyword {@link Kwargs#nonlinearity}. */
  protected static NonlinearityOf nonlinearity(String value) {
    return Kwargs.nonlinearity(value);
  }

  /** The keyword {@link Kwargs#mode}. */
  protected static ScheduleMode mode(String value) {
    return Kwargs.mode(value);
  }
}
