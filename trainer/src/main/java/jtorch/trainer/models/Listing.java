package jtorch.trainer.models;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.Tensor;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;

/**
 * What lies in dicts and lists, each part named by the way to it.
 *
 * <p>A part that lies in many places has many names, and a small file can have more of them than
 * any memory holds. So their length is limited.
 */
final class Listing {
  private static final long MOST = 100_000_000; // characters; half a million tensors have less
  private static final long ROW = 64; // what a row takes beside its text

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private long length;

  private Listing() {}

  /**
   * Lists a value and all in it.
   *
   * @throws UserException if there is too much in it
   */
  static Listing of(@Nullable Object root) {
    Listing listing = new Listing();
    try {
      listing.add("", root);
    } catch (OutOfMemoryError e) { // one text alone, of a tuple that has a long string many times
      throw tooMuch();
    }
    return listing;
  }

  Map<String, Tensor> tensors() {
    return tensors;
  }

  Map<String, String> values() {
    return values;
  }

  private void add(String name, @Nullable Object value) {
    spend(ROW + name.length());
    switch (value) {
      case Tensor tensor -> tensors.put(name.isEmpty() ? "(the tensor)" : name, tensor);
      case Map<?, ?> map -> map.forEach((key, item) -> add(below(name, key), item));
      case List<?> list -> addAll(name, list);
      case Set<?> set -> put(name, set.toString());
      case long[] size -> put(name, Arrays.toString(size));
      case byte[] bytes -> put(name, bytes.length + " bytes");
      case null -> put(name, "None");
      default -> put(name, String.valueOf(value));
    }
  }

  private void put(String name, String text) {
    spend(text.length());
    values.put(name, text);
  }

  /** Short lists of numbers are one value. */
  private void addAll(String name, List<?> list) {
    spend(list.size());
    if (list.stream().allMatch(item -> item instanceof Number || item instanceof String)) {
      String text = list.toString();
      put(name, text.length() > 60 ? list.size() + " values" : text);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      add(below(name, i), list.get(i));
    }
  }

  private static String below(String name, @Nullable Object key) {
    return name.isEmpty() ? String.valueOf(key) : name + "." + key;
  }

  private void spend(long more) {
    length += more;
    if (length > MOST) {
      throw tooMuch();
    }
  }

  private static UserException tooMuch() {
    return UserException.failure(
        "There is more in the file than can be listed, more than "
            + MOST
            + " characters of names and values; look at a part of it in jtorch shell, with"
            + " torch.load(file, key(NAME)).");
  }
}
