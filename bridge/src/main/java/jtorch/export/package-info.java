/** Models that Python's {@code torch.export} wrote: {@code torch.export.load("model.pt2")}. */
@org.jspecify.annotations.NullMarked
package jtorch.export;
