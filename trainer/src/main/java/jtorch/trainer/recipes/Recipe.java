package jtorch.trainer.recipes;

import java.util.List;
import java.util.Optional;
import jtorch.LossKwargs.ReductionMode;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.optim.Optimizer;
import jtorch.trainer.UserException;
import jtorch.vision.transforms.Transform;

/**
 * A network and how it is trained: a tutorial's, or a user's. All values are checked.
 *
 * @param name how it is called
 * @param network the network
 * @param pictures what is done to the pictures
 * @param batches how the samples come
 * @param epochs how many epochs to train
 * @param seed where the random numbers start
 * @param loss what is made small
 * @param labelSmoothing the share of a label that the other classes get
 * @param optimizer the optimizer with its options
 * @param scheduler the scheduler with its options
 * @param care what happens to a training step beside the optimizer's
 * @param lines whose lines are printed
 * @param logInterval after how many steps a line is printed, where the lines are for steps
 */
public record Recipe(
    String name,
    Model network,
    PictureSettings pictures,
    Batches batches,
    int epochs,
    long seed,
    LossName loss,
    double labelSmoothing,
    Choice optimizer,
    Optional<Choice> scheduler,
    Care care,
    Lines lines,
    int logInterval) {
  /**
   * How the samples come.
   *
   * @param size samples in a training batch
   * @param shuffle whether the training samples are shuffled
   * @param testSize samples in a test batch
   * @param testShuffle whether the test samples are shuffled
   * @param valSplit how many training samples are kept for validation: a number, or a share below 1
   * @param workers threads that make batches in advance
   */
  public record Batches(
      int size, boolean shuffle, int testSize, boolean testShuffle, double valSplit, int workers) {
    /** Returns how many of so many training samples are kept for validation. */
    public long validation(long samples) {
      return valSplit < 1 ? (long) Math.floor(samples * valSplit) : (long) valSplit;
    }
  }

  /**
   * What happens to a training step beside the optimizer's.
   *
   * @param clipGradNorm the greatest norm of all gradients together, or 0 for any
   * @param earlyStop after how many epochs without a lower loss training stops, or 0 for never
   * @param amp the element type of products and convolutions: {@code bf16} or {@code fp16}, or none
   *     for float32
   * @param channelsLast whether a pixel's channels lie side by side in memory
   * @param deterministic whether only deterministic implementations are used
   * @param cudnnDeterministic whether at least cuDNN uses only such, and doesn't look for fast ones
   */
  public record Care(
      double clipGradNorm,
      int earlyStop,
      Optional<String> amp,
      boolean channelsLast,
      boolean deterministic,
      boolean cudnnDeterministic) {}

  /** Returns what is done to each picture. */
  public Transform transform() {
    return pictures.transform(false);
  }

  /** Returns what is done to each picture that is trained on. */
  public Transform trainTransform() {
    return pictures.transform(true);
  }

  /**
   * Makes the network.
   *
   * @throws jtorch.trainer.UserException if it is a file's and the loss can't take what it gives
   */
  public Module make() {
    Module made = network.make();
    checkLoss("The loss");
    return made;
  }

  /** Throws if the loss can't take what the network gives. */
  void checkLoss(String label) {
    if (loss == LossName.nll_loss && network.output() != Network.Output.LOG_PROBABILITIES) {
      throw UserException.usage(
          label
              + ": nll_loss needs log probabilities, and the network "
              + network.id()
              + " gives "
              + network.output().words()
              + "; use cross_entropy.");
    }
  }

  /** Makes the optimizer. */
  public Optimizer optimizer(List<Parameter> parameters) {
    return optimizer(parameters, false);
  }

  /**
   * As the other.
   *
   * @param fused whether it uses kernels for all parameters at once where there are some and the
   *     recipe says nothing of them
   */
  public Optimizer optimizer(List<Parameter> parameters, boolean fused) {
    return Optimizers.make(fused ? Optimizers.fused(optimizer) : optimizer, parameters);
  }

  /** Makes the scheduler, for epochs of so many steps. */
  public Optional<Schedule> schedule(Optimizer made, long steps) {
    return scheduler.map(choice -> Schedulers.make(choice, made, epochs, steps));
  }

  /** Returns the loss of a batch's outputs in training, where labels may be smoothed. */
  public Tensor loss(Tensor output, Tensor target) {
    return loss.of(output, target, labelSmoothing, ReductionMode.MEAN);
  }

  /** Returns the sum of the losses of a batch's outputs in testing. */
  public Tensor testLoss(Tensor output, Tensor target) {
    return loss.of(output, target, 0, ReductionMode.SUM);
  }

  /** Returns whether the learning rate is planned for as many epochs as there are, and no more. */
  public boolean isPlanned() {
    return scheduler.filter(Schedulers::isPlanned).isPresent();
  }

  /** Returns whether the optimizer has LibTorch's kernels for all parameters at once. */
  public boolean canFuse() {
    return Optimizers.isFusable(optimizer);
  }
}
