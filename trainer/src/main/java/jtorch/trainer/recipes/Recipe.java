package jtorch.trainer.recipes;

import java.util.List;
import java.util.function.Consumer;
import jtorch.NnKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.optim.Optimizer;
import jtorch.trainer.run.RunListener;
import jtorch.vision.transforms.Transform;

/** A tutorial's network and how it is trained. */
public interface Recipe {
  /** Returns the name under which the command line knows it. */
  String name();

  /** Returns what is done to each picture. */
  Transform transform();

  /** Returns how many samples are in a training batch. */
  int batchSize();

  /** Returns whether the training samples are shuffled. */
  boolean shuffles();

  /** Returns how many samples are in a test batch. */
  int testBatchSize();

  /** Returns whether the test samples are shuffled. */
  boolean shufflesTest();

  /** Returns how many epochs the tutorial trains. */
  int epochs();

  /** Returns the tutorial's learning rate. */
  double lr();

  /** Makes the network, its parameters drawn from the default generator. */
  Module network();

  /** Makes the optimizer. */
  Optimizer optimizer(List<Parameter> parameters, double lr);

  /** Returns the loss of a batch's outputs. */
  Tensor loss(Tensor output, Tensor target, LossKwarg... keywords);

  /** Returns what prints the tutorial's lines. */
  RunListener lines(Consumer<String> out);
}
