/**
 * Gradients of one's own: functions whose backward pass is written in Java.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html">torch.autograd</a>.
 */
@org.jspecify.annotations.NullMarked
package jtorch.autograd;
