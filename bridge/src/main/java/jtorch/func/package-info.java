/** Functions of several trees of tensors, as {@link jtorch.torch.func} takes them. */
@NullMarked
package jtorch.func;

import org.jspecify.annotations.NullMarked;
