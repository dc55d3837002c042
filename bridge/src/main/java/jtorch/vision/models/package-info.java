/** Networks for pictures: {@code torchvision.models}. */
@org.jspecify.annotations.NullMarked
package jtorch.vision.models;
