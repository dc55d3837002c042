package jtorch.nn;

import jtorch.Tensor;

/**
 * What an {@link AdaptiveLogSoftmaxWithLoss} returns.
 *
 * @param output the log probability of each sample's label: (N), or of no dimension without a batch
 * @param loss the mean of the negated log probabilities
 */
public record AdaptiveOutput(Tensor output, Tensor loss) {}
