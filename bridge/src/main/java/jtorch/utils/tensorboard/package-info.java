/** What TensorBoard shows: {@code torch.utils.tensorboard}. */
@org.jspecify.annotations.NullMarked
package jtorch.utils.tensorboard;
