package jtorch.autograd;

import org.jspecify.annotations.Nullable;

/**
 * Where a gradient goes.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.graph.GradientEdge">GradientEdge</a>.
 *
 * @param node what takes it, or null if nobody wants it
 * @param output_nr which of the gradients that arrive there it is
 */
public record GradientEdge(@Nullable Node node, int output_nr) {}
