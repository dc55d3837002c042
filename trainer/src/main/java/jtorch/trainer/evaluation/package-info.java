/** How well a network labels a set, in figures, words and pictures. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.evaluation;
