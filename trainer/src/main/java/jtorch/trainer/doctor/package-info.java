/** What a person needs to know about this machine, this Java and this LibTorch. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.doctor;
