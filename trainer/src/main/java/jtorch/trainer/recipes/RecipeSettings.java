package jtorch.trainer.recipes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.TensorScope;
import jtorch.nn.Parameter;
import jtorch.optim.Optimizer;
import jtorch.torch;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;

/** A recipe's values by key, each with where it was written, so that a mistake can be named. */
public final class RecipeSettings {
  private static final String NONE = "none";
  private static final long TRIED_STEPS = 1000;

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
    Object root = YamlText.read(text, source);
    if (!(root instanceof Map<?, ?> map)) {
      throw UserException.usage(
          "The recipe " + source + " has no keys; jtorch recipes --show handbook prints one.");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> {
      if (value != null) {
        values.put(String.valueOf(key), kept(key, value));
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
    values.put(key, kept(key, value));
    labels.put(key, label);
    return this;
  }

  /** A network's file is found from another folder too, where its run may go on. */
  private static Object kept(Object key, Object value) {
    return key.equals("model") && value instanceof String name ? Recipes.modelName(name) : value;
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

  /**
   * Makes the optimizer and the scheduler once, for nothing: some of what is wrong with their
   * options only they know. Loads LibTorch.
   *
   * @throws UserException if a value is wrong or contradicts another
   */
  public void tryOut() {
    Recipe recipe = check();
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      List<Parameter> parameters = List.of(new Parameter(torch.zeros(1)));
      Optimizer made = Optimizers.make(label("optimizer"), recipe.optimizer(), parameters);
      recipe
          .scheduler()
          .ifPresent(
              s -> Schedulers.make(label("scheduler"), s, made, recipe.epochs(), TRIED_STEPS));
    }
  }

  /** Returns the values as a recipe's file has them. */
  public String yaml() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (key, value) -> text.append(key).append(": ").append(YamlText.of(value)).append('\n'));
    return text.toString();
  }
}
