/** TorchScript, spelled as in Python: {@code torch.jit}. */
@org.jspecify.annotations.NullMarked
package jtorch.jit;
