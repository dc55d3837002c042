/** The sets of pictures: {@code torchvision.datasets}. */
@org.jspecify.annotations.NullMarked
package jtorch.vision.datasets;
