package jtorch.trainer.recipes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A recipe's values by key, each with where it was written, so that a mistake can be named. */
public final class RecipeSettings {
  private static final String NONE = "none";

  private final String source;
  private final Map<String, Object> values;
  private final Map<String, String> labels = new LinkedHashMap<>();

  private RecipeSettings(String source, Map<String, Object> values) {
    this.source = source;
    this.values = values;
  }

  /**
   * Reads a recipe's text; {@link #check} looks at the values.
   *
   * @param source what the text is called in sentences: a file's name
   * @throws UserException if it is no YAML of keys and values
   */
  static RecipeSettings parse(String text, String source) {
    LoadSettings limits =
        LoadSettings.builder().setLabel(source).setCodePointLimit(1 << 16).build();
    Object root;
    try {
      root = new Load(limits).loadFromString(text);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
      throw UserException.usage(
          "The recipe " + source + line + " is no YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      throw UserException.usage("The recipe " + source + " is no YAML: " + e.getMessage() + ".");
    }
    if (!(root instanceof Map<?, ?> map)) {
      throw UserException.usage(
          "The recipe " + source + " has no keys; jtorch recipes --show handbook prints one.");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (value != null) {
        values.put(String.valueOf(key), value);
      }
    });
    return new RecipeSettings(source, values);
  }

  /** Returns the value of a key, or null if it has none. */
  public @Nullable Object get(String key) {
    return values.get(key);
  }

  /**
   * Changes a value.
   *
   * @param label where the new one was written: an option of the command line
   */
  public RecipeSettings set(String key, Object value, String label) {
    values.put(key, value);
    labels.put(key, label);
    return this;
  }

  /**
   * Changes a value by the text that a recipe's file would have.
   *
   * @param text the value, or {@code none} to take the key out
   * @throws UserException if the text is no value
   */
  public RecipeSettings setText(String key, String text, String label) {
    if (text.strip().equals(NONE)) {
      values.remove(key);
      labels.put(key, label);
      return this;
    }
    Object value = parse("value: " + text, label).get("value");
    if (value == null) {
      throw UserException.usage(label + " has no value; " + NONE + " takes the key out.");
    }
    return set(key, value, label);
  }

  /** Changes the optimizer, or only some of its options where no name is given. */
  public RecipeSettings setOptimizer(Choice choice, String label) {
    Map<String, Object> changed = new LinkedHashMap<>();
    if (choice.name().isEmpty() && values.get("optimizer") instanceof Map<?, ?> present) {
      present.forEach((key, value) -> changed.put(String.valueOf(key), value));
    }
    changed.putAll(choice.toMap());
    return set("optimizer", changed, label);
  }

  /** Returns where a key's value was written. */
  String label(String key) {
    return labels.getOrDefault(key, key + " in " + source);
  }

  /** Returns the keys that have a value. */
  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /**
   * Returns the recipe.
   *
   * @throws UserException if a key is unknown, or a value is wrong or contradicts another
   */
  public Recipe check() {
    return new RecipeReader(this).read();
  }

  /** Returns the values as a recipe's file has them. */
  public String yaml() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (key, value) -> text.append(key).append(": ").append(YamlText.of(value)).append('\n'));
    return text.toString();
  }
}
