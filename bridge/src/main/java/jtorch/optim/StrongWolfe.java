package jtorch.optim;

import java.util.function.DoubleFunction;
import jtorch.Tensor;

/**
 * A line search that ends where the strong Wolfe conditions hold: the loss has fallen enough, and
 * its slope has become flat enough (Nocedal and Wright, Numerical Optimization, 3.5).
 */
final class StrongWolfe {
  private static final double C1 = 1e-4;
  private static final double C2 = 0.9;
  private static final double SMALLEST = 1e-9;

  /** A point on the line: how far it is, the loss, its gradient, and its slope along the line. */
  record Point(double at, double loss, Tensor gradient, double slope) {}

  private final DoubleFunction<Point> function;
  private final double norm;
  private final long limit;
  private final Point start;
  private long evaluations;
  private long rounds;

  /**
   * Makes a search.
   *
   * @param function evaluates a point at a distance
   * @param norm the direction's largest element, without its sign
   * @param limit how many rounds there may be
   */
  StrongWolfe(DoubleFunction<Point> function, double norm, long limit, Point start) {
    this.function = function;
    this.norm = norm;
    this.limit = limit;
    this.start = start;
  }

  /** Returns how many points were evaluated. */
  long evaluations() {
    return evaluations;
  }

  /** Returns the best point, beginning with one at this distance. */
  Point run(double first) {
    Point before = start;
    Point now = evaluate(first);
    while (rounds < limit) {
      if (isTooHigh(now) || (rounds > 1 && now.loss() >= before.loss())) {
        return zoom(before, now);
      }
      if (isFlat(now)) {
        return now;
      }
      if (now.slope() >= 0) {
        return zoom(before, now);
      }
      double nearest = now.at() + 0.01 * (now.at() - before.at());
      double next = minimum(before, now, nearest, now.at() * 10);
      before = now;
      now = evaluate(next);
      rounds++;
    }
    return start.loss() <= now.loss() ? start : now;
  }

  /** Narrows the interval between two points, in which such a point lies. */
  private Point zoom(Point left, Point right) {
    boolean ordered = left.loss() <= right.loss();
    Point low = ordered ? left : right;
    Point high = ordered ? right : left;
    boolean ordinal = ordered; // whether the low one is first, which the interpolation asks for
    boolean poor = false;
    while (rounds < limit && Math.abs(high.at() - low.at()) * norm >= SMALLEST) {
      Point first = ordinal ? low : high;
      Point second = ordinal ? high : low;
      double from = Math.min(low.at(), high.at());
      double to = Math.max(low.at(), high.at());
      double at = minimum(first, second, from, to);
      double margin = 0.1 * (to - from);
      boolean close = Math.min(to - at, at - from) < margin;
      if (close && (poor || at >= to || at <= from)) {
        at = Math.abs(at - to) < Math.abs(at - from) ? to - margin : from + margin;
        poor = false;
      } else {
        poor = close;
      }
      Point now = evaluate(at);
      rounds++;
      if (isTooHigh(now) || now.loss() >= low.loss()) {
        // the new one takes the high one's place, and both change theirs if it is the lower one
        boolean lowFirst = ordinal ? low.loss() <= now.loss() : now.loss() <= low.loss();
        Point kept = low;
        boolean keptStaysLow = ordinal == lowFirst;
        ordinal = lowFirst;
        low = keptStaysLow ? kept : now;
        high = keptStaysLow ? now : kept;
      } else {
        if (isFlat(now)) {
          return now;
        }
        if (now.slope() * (high.at() - low.at()) >= 0) {
          high = low;
        }
        low = now;
      }
    }
    return low;
  }

  private Point evaluate(double at) {
    evaluations++;
    return function.apply(at);
  }

  private boolean isTooHigh(Point point) {
    return point.loss() > start.loss() + C1 * point.at() * start.slope();
  }

  private boolean isFlat(Point point) {
    return Math.abs(point.slope()) <= -C2 * start.slope();
  }

  /** Returns where the cubic through two points has its minimum, within bounds. */
  private static double minimum(Point one, Point two, double from, double to) {
    double d1 = one.slope() + two.slope() - 3 * (one.loss() - two.loss()) / (one.at() - two.at());
    double square = d1 * d1 - one.slope() * two.slope();
    if (!(square >= 0)) {
      return (from + to) / 2;
    }
    Point left = one.at() <= two.at() ? one : two;
    Point right = one.at() <= two.at() ? two : one;
    double d2 = Math.sqrt(square);
    double share = (right.slope() + d2 - d1) / (right.slope() - left.slope() + 2 * d2);
    double at = right.at() - (right.at() - left.at()) * share;
    return Math.min(Math.max(at, from), to);
  }
}
