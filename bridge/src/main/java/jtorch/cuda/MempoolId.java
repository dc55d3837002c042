package jtorch.cuda;

/**
 * A pool of a GPU's memory, which graphs share that never run at the same time.
 *
 * @param first its first number
 * @param second its second number; one of the two is 0
 */
public record MempoolId(long first, long second) {}
