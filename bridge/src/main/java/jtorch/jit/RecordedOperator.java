package jtorch.jit;

import java.util.List;
import java.util.stream.Stream;

/**
 * An operator that was called while a model was recorded.
 *
 * @param name its name after {@code aten::}
 * @param arguments what it was called with
 * @param mutates whether it changes a tensor in place
 * @param results what it returned
 */
record RecordedOperator(
    String name, List<Operand.Named> arguments, boolean mutates, List<Result> results) {
  /** A returned value: the numbers of its tensors, and whether they are in a list. */
  record Result(List<Integer> ids, boolean list) {}

  /** Returns the numbers of the tensors that it was called with. */
  Stream<Integer> uses() {
    return arguments.stream().flatMap(argument -> uses(argument.value()));
  }

  private static Stream<Integer> uses(Operand operand) {
    return switch (operand) {
      case Operand.Ref(int id) -> Stream.of(id);
      case Operand.Items(List<Operand> items, String _) ->
          items.stream().flatMap(RecordedOperator::uses);
      default -> Stream.of();
    };
  }

  Stream<Integer> makes() {
    return results.stream().flatMap(result -> result.ids().stream());
  }
}
