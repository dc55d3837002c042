/** The tutorials as recipes: network, data, optimizer, loss and the lines that they print. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.recipes;
