package jtorch.trainer.recipes;

import jtorch.Tensor;
import jtorch.nn.Module;

/** What a recipe trains: a network of its own, or one from a TorchScript file. */
public sealed interface Model permits Network, ScriptNetwork {
  /** Returns the name that recipes use. */
  String id();

  /** Returns what its outputs are; of a file, after it was made once. */
  Network.Output output();

  /** Makes the network: its parameters are drawn from the default generator, or a file's. */
  Module make();

  /** Returns a batch of pictures (N, 1, 28, 28) as the network takes it. */
  Tensor input(Tensor pictures);

  /** Returns the shape of a batch of so many pictures, as the network takes it. */
  long[] inputShape(long batch);
}
