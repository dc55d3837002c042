/** Pictures and curves by the names of matplotlib's {@code pyplot}. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.plots;
