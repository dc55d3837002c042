/** LibTorch's transforms of functions. */
@NullMarked
package jtorch.internal.transforms;

import org.jspecify.annotations.NullMarked;
