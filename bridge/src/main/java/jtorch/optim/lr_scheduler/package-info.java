/** Learning rate schedulers: {@code torch.optim.lr_scheduler}. */
@org.jspecify.annotations.NullMarked
package jtorch.optim.lr_scheduler;
