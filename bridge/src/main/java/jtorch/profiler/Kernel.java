package jtorch.profiler;

/**
 * What an operator had a GPU do.
 *
 * @param name of the kernel
 * @param device the GPU's number
 * @param duration how long it took, in microseconds
 */
public record Kernel(String name, int device, double duration) {}
