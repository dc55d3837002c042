/** What is done to pictures before training: {@code torchvision.transforms}. */
@org.jspecify.annotations.NullMarked
package jtorch.vision.transforms;
