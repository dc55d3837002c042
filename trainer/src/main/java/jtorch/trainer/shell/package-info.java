/** The shell: the JDK's JShell, with PyTorch's names and Python's way to print. */
@org.jspecify.annotations.NullMarked
package jtorch.trainer.shell;
