package jtorch.export;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jtorch.internal.JsonReader;
import jtorch.serialization.Dict;
import jtorch.serialization.FileException;
import jtorch.serialization.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * The tuples, lists and dicts around values: Python's {@code pytree.TreeSpec}.
 *
 * @param kind what it is
 * @param keys the keys of a dict, in order
 */
record TreeSpec(Kind kind, List<Object> keys, List<TreeSpec> children) {
  /** What holds values. */
  enum Kind {
    LEAF,
    TUPLE,
    LIST,
    DICT
  }

  /** Reads the text that Python's {@code treespec_dumps} writes. */
  static TreeSpec parse(String text) {
    Json whole = json(text);
    List<Json> parts = whole.list();
    if (parts.size() != 2 || parts.getFirst().integer() != 1) {
      throw whole.wrong("a tree of version 1");
    }
    return of(parts.get(1));
  }

  private static Json json(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    JsonReader reader = new JsonReader(MemorySegment.ofArray(bytes), "a tree of values in it");
    Object value = reader.value(0);
    reader.end();
    return new Json(value, null, "tree");
  }

  private static TreeSpec of(Json json) {
    if (!json.has("type")) {
      return new TreeSpec(Kind.LEAF, List.of(), List.of());
    }
    List<TreeSpec> children = new ArrayList<>();
    for (Json child : json.get("children_spec").list()) {
      children.add(of(child));
    }
    String type = json.get("type").text();
    Kind kind =
        switch (type) {
          case "builtins.tuple", "collections.namedtuple", "torch.Size" -> Kind.TUPLE;
          case "builtins.list", "builtins.immutable_list" -> Kind.LIST;
          case "builtins.dict", "collections.OrderedDict", "builtins.immutable_dict" -> Kind.DICT;
          default ->
              throw new FileException(
                  "its model takes or returns a '"
                      + Json.plain(type)
                      + "', which Java has nothing for; return a tuple, a list or a dict");
        };
    List<Object> keys = kind == Kind.DICT ? keys(json(json.get("context").text())) : List.of();
    if (kind == Kind.DICT && keys.size() != children.size()) {
      throw json.wrong("a dict with as many keys as values");
    }
    return new TreeSpec(kind, keys, List.copyOf(children));
  }

  private static List<Object> keys(Json json) {
    List<Object> keys = new ArrayList<>();
    for (Json key : json.list()) {
      keys.add(key.value() instanceof Long number ? number : key.text());
    }
    return List.copyOf(keys);
  }

  /** Returns how many values it holds. */
  int leaves() {
    return kind == Kind.LEAF ? 1 : children.stream().mapToInt(TreeSpec::leaves).sum();
  }

  /** Calls with the path of each value, as Python writes it behind a name: {@code ['k'][0]}. */
  void paths(String path, BiConsumer<String, TreeSpec> each) {
    if (kind == Kind.LEAF) {
      each.accept(path, this);
    }
    for (int i = 0; i < children.size(); i++) {
      children.get(i).paths(path + "[" + key(i) + "]", each);
    }
  }

  private String key(int child) {
    return kind == Kind.DICT ? new Expr.Constant(keys.get(child)).toString() : child + "";
  }

  /**
   * Takes a value apart.
   *
   * @param where what it is, for errors
   * @throws IllegalArgumentException if it is of another form
   */
  void flatten(@Nullable Object value, String where, List<@Nullable Object> leaves) {
    switch (kind) {
      case LEAF -> leaves.add(value);
      case DICT -> flattenDict(value, where, leaves);
      default -> {
        List<?> items =
            switch (value) {
              case List<?> list -> list;
              case Object[] array -> Arrays.asList(array);
              case null, default -> throw misfit(where, value);
            };
        if (items.size() != children.size()) {
          throw misfit(where, value);
        }
        for (int i = 0; i < children.size(); i++) {
          children.get(i).flatten(items.get(i), where + "[" + i + "]", leaves);
        }
      }
    }
  }

  private void flattenDict(@Nullable Object value, String where, List<@Nullable Object> leaves) {
    if (!(value instanceof Map<?, ?> map)
        || map.size() != keys.size()
        || !keys.stream().allMatch(map::containsKey)) {
      throw misfit(where, value);
    }
    for (int i = 0; i < children.size(); i++) {
      children.get(i).flatten(map.get(keys.get(i)), where + "[" + key(i) + "]", leaves);
    }
  }

  private IllegalArgumentException misfit(String where, @Nullable Object value) {
    String given =
        switch (value) {
          case null -> "null";
          case List<?> list -> "a list of " + list.size();
          case Map<?, ?> map -> "a map of " + map.keySet();
          case Object[] array -> "an array of " + array.length;
          default -> "a " + value.getClass().getSimpleName();
        };
    return new IllegalArgumentException(
        where + " must be " + this + ", as it was exported, not " + given + ".");
  }

  /** Puts values together again; each is taken once, in order. */
  @Nullable Object unflatten(Iterator<? extends @Nullable Object> leaves) {
    if (kind == Kind.LEAF) {
      return leaves.next();
    }
    List<@Nullable Object> parts = new ArrayList<>(children.size());
    for (TreeSpec child : children) {
      parts.add(child.unflatten(leaves));
    }
    return switch (kind) {
      case TUPLE -> Tuple.copyOf(parts);
      case LIST -> parts;
      default -> dict(parts);
    };
  }

  private Map<?, ?> dict(List<@Nullable Object> values) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    Dict dict = new Dict();
    for (int i = 0; i < keys.size(); i++) {
      map.put(keys.get(i), values.get(i));
      dict.put(keys.get(i).toString(), values.get(i));
    }
    return keys.stream().allMatch(String.class::isInstance) ? dict : map;
  }

  /** Returns what is said of it to who gave something else. */
  @Override
  public String toString() {
    return switch (kind) {
      case LEAF -> "a value";
      case TUPLE -> "a tuple of " + children.size();
      case LIST -> "a list of " + children.size();
      case DICT -> "a dict of " + keys;
    };
  }
}
