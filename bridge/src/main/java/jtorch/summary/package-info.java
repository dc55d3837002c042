/** The table that {@link jtorch.torchinfo#summary} prints. */
@org.jspecify.annotations.NullMarked
package jtorch.summary;
