package jtorch.internal.blocked;

/**
 * Whether a convolution's blocks are of use to what follows it, learnt from how often they were.
 * Not exact where threads share a layer; both ways give the same numbers.
 */
public final class Chain {
  private static final int AT_FIRST = 3;
  private static final int AT_MOST = 16;

  private int credit = AT_FIRST;
  private boolean used;

  /** Returns whether to begin with blocks once more. */
  boolean isWorthIt() {
    return credit > 0;
  }

  void begin() {
    used = false;
  }

  /** A layer has computed faster in blocks than in rows. */
  void use() {
    used = true;
    credit = Math.min(credit + 1, AT_MOST);
  }

  /** Somebody wanted the elements. */
  void broughtIntoRows() {
    if (!used) {
      credit--;
    }
  }
}
