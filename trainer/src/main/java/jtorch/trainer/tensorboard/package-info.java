/** Event files, which TensorBoard shows. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.tensorboard;
