/** Five public MNIST tutorials, line by line: docs/python-to-java.md has Python's beside them. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.tutorials;
