package jtorch.nn;

import jtorch.Tensor;

/**
 * What {@link utils.rnn#pad_packed_sequence} returns.
 *
 * @param output the padded sequences, (T, N, ...), or (N, T, ...) batch first
 * @param lengths the length of each sequence, as int64 on the CPU
 */
public record PaddedSequence(Tensor output, Tensor lengths) {}
