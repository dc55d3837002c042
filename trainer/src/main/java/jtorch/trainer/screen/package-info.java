/** What the user sees while a run goes on. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.screen;
