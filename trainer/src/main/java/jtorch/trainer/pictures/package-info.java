/** Pictures of handwriting from files, and the digit in each, as MNIST has it. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.pictures;
