/** Every operator that LibTorch knows, by its schema. */
@org.jspecify.annotations.NullMarked
package jtorch.ops;
