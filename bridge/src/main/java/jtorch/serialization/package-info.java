/**
 * PyTorch's files in pure Java: what {@code torch.save} and {@code torch.load} read and write.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/notes/serialization.html">Serialization semantics</a>.
 */
@org.jspecify.annotations.NullMarked
package jtorch.serialization;
