/**
 * Pictures in oneDNN's blocked memory format, from one layer to the next.
 *
 * <p>oneDNN's convolutions compute in a format of their own, with 8 or 16 channels side by side.
 * LibTorch brings each convolution's result back into rows of pixels and the next one's input into
 * blocks again. Here what {@code conv2d} returns stays in blocks through {@code relu} and {@code
 * max_pool2d} to the next {@code conv2d}; it is brought into rows when somebody wants the elements.
 */
@org.jspecify.annotations.NullMarked
package jtorch.internal.blocked;
