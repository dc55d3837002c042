/**
 * LibTorch itself: found, checked, loaded, its memory owned.
 *
 * <p>The only package that names {@code java.lang.foreign.Linker} or loads a library. Start at
 * {@link jtorch.sys.LibTorch}.
 */
@org.jspecify.annotations.NullMarked
package jtorch.sys;
