/** What the packages of the bridge share and users don't call. */
@org.jspecify.annotations.NullMarked
package jtorch.internal;
