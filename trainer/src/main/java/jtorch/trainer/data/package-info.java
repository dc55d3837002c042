/** Which set is trained on, and where it comes from. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.data;
