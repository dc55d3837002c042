package jtorch.trainer.run;

import jtorch.Device;
import jtorch.trainer.recipes.Recipe;

/**
 * A recipe and what is only this run's.
 *
 * @param recipe the recipe, with what the user changed
 * @param maxSteps how many steps at most, over all epochs
 * @param maxTestBatches how many batches are tested at most, after each epoch
 * @param device where to train
 * @param resident whether the data is kept on the device where it can be, and results are read late
 * @param record whether a whole step is recorded as a CUDA graph where it can be
 */
public record RunSettings(
    Recipe recipe,
    long maxSteps,
    long maxTestBatches,
    Device device,
    boolean resident,
    boolean record) {
  /** Makes the settings that suit the device. */
  public RunSettings(Recipe recipe, long maxSteps, long maxTestBatches, Device device) {
    this(recipe, maxSteps, maxTestBatches, device, device.is_cuda(), device.is_cuda());
  }

  /** Makes the settings of a run of all epochs. */
  public RunSettings(Recipe recipe, Device device) {
    this(recipe, Long.MAX_VALUE, Long.MAX_VALUE, device);
  }
}
