package jtorch;

import java.util.StringJoiner;

/**
 * What operators return that have several results, written as Python prints it.
 *
 * <p>PyTorch's names are those of {@code torch.return_types}; a result whose type has no name is a
 * tuple.
 */
final class ReturnTypes {
  private ReturnTypes() {}

  /** Returns the text of a type whose fields have names: {@code torch.return_types.max(...)}. */
  static String text(String type, String first, Tensor one, String second, Tensor other) {
    return text(type, new String[] {first, second}, one, other);
  }

  /** As the other, for any number of fields. */
  static String text(String type, String[] fields, Tensor... results) {
    if (type.isEmpty()) {
      return tuple(results);
    }
    StringJoiner all = new StringJoiner(",\n", "torch.return_types." + type + "(\n", ")");
    for (int i = 0; i < fields.length; i++) {
      all.add(fields[i] + "=" + results[i]);
    }
    return all.toString();
  }

  /** Returns the text of a tuple. */
  static String tuple(Tensor... results) {
    StringJoiner all = new StringJoiner(", ", "(", ")");
    for (Tensor result : results) {
      all.add(result.toString());
    }
    return all.toString();
  }
}
