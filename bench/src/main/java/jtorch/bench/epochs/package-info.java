/** Seconds an epoch: the trainer and its peers, each in a process of its own, in turn. */
@NullMarked
package jtorch.bench.epochs;

import org.jspecify.annotations.NullMarked;
