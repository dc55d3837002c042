/** Benchmarks, each with a baseline beside it. */
@NullMarked
package jtorch.bench;

import org.jspecify.annotations.NullMarked;
