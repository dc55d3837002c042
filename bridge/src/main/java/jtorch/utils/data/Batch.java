package jtorch.utils.data;

import jtorch.Tensor;

/**
 * What a {@link DataLoader} gives: {@code for batch_idx, (data, target) in enumerate(loader)}.
 *
 * @param index the batch's number in its epoch, from 0
 * @param data the samples, (N, ...)
 * @param target the labels, (N)
 */
public record Batch(int index, Tensor data, Tensor target) {}
