/** Datasets and loaders: {@code torch.utils.data}. */
@org.jspecify.annotations.NullMarked
package jtorch.utils.data;
