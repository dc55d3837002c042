package jtorch.serialization;

/**
 * Python's {@code complex}, which Java has no type for.
 *
 * @param real the real part
 * @param imag the imaginary part
 */
public record Complex(double real, double imag) {}
