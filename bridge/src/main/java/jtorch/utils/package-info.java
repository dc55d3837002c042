/** What helps in training: {@code torch.utils}. */
@org.jspecify.annotations.NullMarked
package jtorch.utils;
