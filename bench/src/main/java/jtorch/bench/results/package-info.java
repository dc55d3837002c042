/** What was measured: rows with their baselines, as a file, as tables and as charts. */
@NullMarked
package jtorch.bench.results;

import org.jspecify.annotations.NullMarked;
