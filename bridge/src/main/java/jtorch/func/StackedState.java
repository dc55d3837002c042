package jtorch.func;

import java.util.Map;
import jtorch.Tensor;

/**
 * The parameters and buffers of several modules of one kind, those of one name in one tensor.
 *
 * @param params the parameters, of shape (modules, ...), by their names
 * @param buffers the buffers, alike
 */
public record StackedState(Map<String, Tensor> params, Map<String, Tensor> buffers) {}
