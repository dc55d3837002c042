/** One training run: the loop, the evaluation and what is reported of them. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.run;
