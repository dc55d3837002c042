/** Commands, options, and what is said when something is wrong. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.cli;
