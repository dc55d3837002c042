/** Deep copies of tensors, modules and what holds them: what {@link jtorch.copy} offers. */
@org.jspecify.annotations.NullMarked
package jtorch.internal.copying;
