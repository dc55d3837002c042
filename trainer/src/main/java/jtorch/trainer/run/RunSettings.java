package jtorch.trainer.run;

import jtorch.Device;
import jtorch.trainer.recipes.Recipe;

/**
 * A recipe with what the user changed.
 *
 * @param recipe the recipe
 * @param epochs how many epochs to train
 * @param maxSteps how many steps at most, over all epochs
 * @param batchSize how many samples are in a batch
 * @param lr the learning rate
 * @param seed where the random numbers start
 * @param device where to train
 */
public record RunSettings(
    Recipe recipe, int epochs, long maxSteps, int batchSize, double lr, long seed, Device device) {}
