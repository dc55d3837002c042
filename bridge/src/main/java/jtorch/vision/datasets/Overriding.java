package jtorch.vision.datasets;

/** Whether a class of a user's own makes samples itself, which batches at once would pass by. */
final class Overriding {
  private Overriding() {}

  /** Returns whether a set's class, or one between it and ours, has a {@code get} of its own. */
  static boolean gets(Class<?> set, Class<?> ours) {
    return !(isFrom(ours, set, long.class) && isFrom(ours, set, long[].class));
  }

  private static boolean isFrom(Class<?> ours, Class<?> set, Class<?> index) {
    try {
      return set.getMethod("get", index).getDeclaringClass().equals(ours);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e); // the interface has it
    }
  }
}
