package jtorch.vision.datasets;

import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/** Sets as torchvision prints them. */
final class DatasetText {
  private DatasetText() {}

  /** Returns the name of a set's class, or of what a class without a name extends. */
  static String name(Object set) {
    Class<?> type = set.getClass();
    while (type.isAnonymousClass()) {
      type = type.getSuperclass();
    }
    return type.getSimpleName();
  }

  /**
   * Returns the text of a set.
   *
   * @param root its folder, if it has one
   * @param part a line about which part of it is open, if it has parts
   */
  static String of(
      String name,
      long size,
      @Nullable String root,
      @Nullable String part,
      @Nullable Transform transform,
      @Nullable Transform targetTransform) {
    StringBuilder text = new StringBuilder("Dataset " + name);
    line(text, "Number of datapoints: " + size);
    if (root != null) {
      line(text, "Root location: " + root);
    }
    if (part != null) {
      line(text, part);
    }
    if (transform != null || targetTransform != null) {
      line(text, "StandardTransform");
      append(text, "Transform: ", transform);
      append(text, "Target transform: ", targetTransform);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append("\n    ").append(line);
  }

  private static void append(StringBuilder text, String head, @Nullable Transform transform) {
    if (transform != null) {
      String under = "\n" + " ".repeat(head.length());
      text.append("\n").append(head).append(transform.toString().replace("\n", under));
    }
  }
}
