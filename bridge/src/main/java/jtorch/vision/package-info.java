/** Pictures: {@code torchvision}. */
@org.jspecify.annotations.NullMarked
package jtorch.vision;
