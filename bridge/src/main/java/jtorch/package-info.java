/**
 * PyTorch in Java: {@link jtorch.torch}, {@link jtorch.Tensor} and the keyword arguments of {@link
 * jtorch.Kwargs}.
 */
@org.jspecify.annotations.NullMarked
package jtorch;
