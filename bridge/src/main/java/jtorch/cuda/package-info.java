/** GPUs: {@code torch.cuda} in Python, whose functions are in {@link jtorch.torch.cuda}. */
@org.jspecify.annotations.NullMarked
package jtorch.cuda;
