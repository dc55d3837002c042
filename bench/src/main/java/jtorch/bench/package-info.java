/** JMH benchmarks, each with a baseline beside it. */
package jtorch.bench;
