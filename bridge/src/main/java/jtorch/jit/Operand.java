package jtorch.jit;

import java.util.List;

/** What a recorded operator was called with. */
sealed interface Operand {
  /** A tensor, by the number of its first appearance. */
  record Ref(int id) implements Operand {}

  /** An integer. */
  record Whole(long value) implements Operand {}

  /** An integer that is {@code times} the first input's first size. */
  record Sized(long times) implements Operand {}

  /** What TorchScript's source says as it stands: a number, a string, None. */
  record Text(String source) implements Operand {}

  /** A list of a type. */
  record Items(List<Operand> items, String type) implements Operand {}

  /** A named argument or, with an empty name, one by its place. */
  record Named(String name, Operand value) {}
}
