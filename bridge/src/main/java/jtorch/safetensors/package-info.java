/**
 * Safetensors files in pure Java: Python's package {@code safetensors}.
 *
 * <p>The format: <a
 * href="https://huggingface.co/docs/safetensors/index#format">huggingface.co/docs/safetensors</a>.
 */
@org.jspecify.annotations.NullMarked
package jtorch.safetensors;
