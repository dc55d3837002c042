/** Computing again what was dropped: what {@link jtorch.utils.checkpoint} offers. */
@org.jspecify.annotations.NullMarked
package jtorch.internal.checkpoint;
