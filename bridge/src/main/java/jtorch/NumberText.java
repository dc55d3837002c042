package jtorch;

/** How the numbers of one tensor are written, all with one width. */
interface NumberText {
  /** Returns how much of a line one number takes. */
  int width();

  /** Returns one number, by its place among those that are shown. */
  String at(int index);

  /**
   * Returns how the elements of a tensor are written, which is on the CPU with nothing pending.
   *
   * @param shown all that are written, in the order of their indices
   */
  static NumberText of(Tensor shown, PrintOptions how) {
    DType dtype = shown.dtype();
    if (dtype.is_complex()) {
      try (Tensor pairs = torch.view_as_real(shown)) {
        return ComplexText.of(pairs.toDoubles(), how);
      }
    }
    return dtype.is_floating_point()
        ? new FloatText(shown.toDoubles(), how)
        : IntegerText.of(dtype, shown.toLongs());
  }

  /** Returns a number behind the spaces that make it as wide as the others. */
  static String padded(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
