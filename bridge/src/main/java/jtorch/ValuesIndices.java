package jtorch;

/**
 * What a reduction along a dimension returns: {@code output.max(1)} in Python gives such a pair.
 *
 * @param values the elements
 * @param indices where they stand along the dimension, as int64
 */
public record ValuesIndices(Tensor values, Tensor indices) {}
