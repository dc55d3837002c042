/** JMH benchmarks, each with a baseline beside it. */
@NullMarked
package jtorch.bench.micro;

import org.jspecify.annotations.NullMarked;
