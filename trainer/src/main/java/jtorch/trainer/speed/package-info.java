/** How fast recipes train: epochs measured, and set beside what the machine could do. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.speed;
