/**
 * Pictures of bytes as <a href="https://pillow.readthedocs.io/en/stable/">Pillow</a> reckons with
 * them, to the byte: in whole numbers where it has whole numbers.
 */
@NullMarked
package jtorch.internal.pillow;

import org.jspecify.annotations.NullMarked;
