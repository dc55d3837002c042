/** The results as a page of tables and charts. */
@NullMarked
package jtorch.bench.report;

import org.jspecify.annotations.NullMarked;
