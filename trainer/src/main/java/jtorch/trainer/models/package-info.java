/** Files of weights in any format, and networks made of them. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.models;
