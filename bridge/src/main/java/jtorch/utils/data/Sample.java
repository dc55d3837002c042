package jtorch.utils.data;

import jtorch.Tensor;

/**
 * One sample of a dataset, or several as a batch: what goes in and what should come out.
 *
 * @param data a sample's tensor, or (N, ...) for a batch
 * @param target a label without dimensions, or (N) for a batch
 */
public record Sample(Tensor data, Tensor target) {}
