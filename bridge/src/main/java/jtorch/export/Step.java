package jtorch.export;

import org.jspecify.annotations.Nullable;

/** One step of a plan: it takes what it needs from the slots, and leaves there what it made. */
interface Step {
  /** Does it. */
  void run(@Nullable Object[] slots);
}
