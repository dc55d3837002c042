package jtorch.internal.pillow;

/**
 * Mirror images and quarter turns.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/reference/Image.html#PIL.Image.Transpose">Transpose</a>.
 *
 * @param swapped whether rows become columns first
 * @param mirrored whether left and right change places then
 * @param upsideDown whether top and bottom change places then
 */
public record Transposition(boolean swapped, boolean mirrored, boolean upsideDown) {
  /** Returns the one of so many quarter turns counter-clockwise. */
  public static Transposition quarters(int count) {
    return new Transposition(count % 2 == 1, count == 2 || count == 3, count == 1 || count == 2);
  }

  /** Returns pictures after it. */
  public Planes of(Planes old) {
    int width = swapped ? old.height() : old.width();
    Planes made = old.blank(swapped ? old.width() : old.height(), width);
    int area = old.area();
    for (int i = 0; i < made.bytes().length; i++) {
      int row = i % area / width;
      int column = i % area % width;
      int y = upsideDown ? made.height() - 1 - row : row;
      int x = mirrored ? width - 1 - column : column;
      int from = swapped ? x * old.width() + y : y * old.width() + x;
      made.bytes()[i] = old.bytes()[i / area * area + from];
    }
    return made;
  }
}
