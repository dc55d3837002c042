package jtorch.trainer.recipes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jtorch.trainer.Spelling;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;

/** Makes a recipe of its values; each mistake is one sentence that says where it was written. */
final class RecipeReader {
  private static final List<String> KEYS =
      List.of(
          "name",
          "model",
          "normalize",
          "augment",
          "val_split",
          "batch_size",
          "shuffle",
          "test_batch_size",
          "test_shuffle",
          "workers",
          "epochs",
          "seed",
          "loss",
          "label_smoothing",
          "optimizer",
          "scheduler",
          "clip_grad_norm",
          "early_stop",
          "amp",
          "channels_last",
          "deterministic",
          "cudnn_deterministic",
          "lines",
          "log_interval");

  private final RecipeSettings settings;

  RecipeReader(RecipeSettings settings) {
    this.settings = settings;
  }

  Recipe read() {
    for (String key : settings.keys()) {
      if (!KEYS.contains(key)) {
        throw UserException.usage(
            settings.label(key) + ": there is no such key" + Spelling.hint(key, KEYS));
      }
    }
    String id = text("model", null);
    Model network =
        ScriptNetwork.isFile(id)
            ? ScriptNetwork.of(Path.of(id))
            : Network.find(Spelling.exact(settings.label("model"), id, Network.ids()))
                .orElseThrow();
    LossName loss =
        LossName.valueOf(
            Spelling.exact(settings.label("loss"), text("loss", null), LossName.names()));
    Recipe recipe =
        new Recipe(
            text("name", nameOf(network)),
            network,
            pictures(),
            batches(),
            whole("epochs", 10, 1),
            seed(),
            loss,
            number("label_smoothing", 0, 0, 1),
            Optimizers.check(
                settings.label("optimizer"),
                choice("optimizer").orElseThrow(() -> missing("optimizer"))),
            choice("scheduler").map(c -> Schedulers.check(settings.label("scheduler"), c)),
            care(),
            Lines.valueOf(
                Spelling.exact(settings.label("lines"), text("lines", "plain"), Lines.ids())
                    .replace('-', '_')),
            whole("log_interval", 0, settings.get("log_interval") == null ? 0 : 1));
    checkTogether(recipe);
    return recipe;
  }

  private PictureSettings pictures() {
    Optional<Choice> augment =
        choice("augment").map(c -> PictureSettings.check(settings.label("augment"), c));
    if (settings.get("normalize") == null) {
      return new PictureSettings(0, 1, false, augment);
    }
    if (settings.get("normalize") instanceof List<?> pair
        && pair.size() == 2
        && pair.get(0) instanceof Number mean
        && pair.get(1) instanceof Number std
        && Double.isFinite(mean.doubleValue())
        && std.doubleValue() > 0
        && Double.isFinite(std.doubleValue())) {
      return new PictureSettings(mean.doubleValue(), std.doubleValue(), true, augment);
    }
    throw wrong("normalize", "a mean and a deviation above 0, as in [0.1307, 0.3081]");
  }

  private Recipe.Batches batches() {
    double split = number("val_split", 0, 0, Integer.MAX_VALUE);
    if (split >= 1 && split != Math.rint(split)) {
      throw wrong("val_split", "a whole number of samples, or a share below 1");
    }
    return new Recipe.Batches(
        whole("batch_size", 64, 1),
        flag("shuffle", true),
        whole("test_batch_size", 1000, 1),
        flag("test_shuffle", false),
        split,
        whole("workers", 0, 0));
  }

  private Recipe.Care care() {
    double clip = number("clip_grad_norm", 0, 0, Double.MAX_VALUE);
    if (clip == 0 && settings.get("clip_grad_norm") != null) {
      throw wrong("clip_grad_norm", "above 0");
    }
    Optional<String> amp =
        settings.get("amp") == null
            ? Optional.empty()
            : Optional.of(
                Spelling.exact(settings.label("amp"), text("amp", null), List.of("bf16", "fp16")));
    return new Recipe.Care(
        clip,
        whole("early_stop", 0, settings.get("early_stop") == null ? 0 : 1),
        amp,
        flag("channels_last", false),
        flag("deterministic", false),
        flag("cudnn_deterministic", false));
  }

  /** Throws where two values, each right, don't go together. */
  private void checkTogether(Recipe recipe) {
    if (recipe.network() instanceof Network) { // what a file gives is known when it is opened
      recipe.checkLoss(settings.label("loss"));
    }
    if (recipe.labelSmoothing() > 0 && recipe.loss() != LossName.cross_entropy) {
      throw UserException.usage(
          settings.label("label_smoothing")
              + ": "
              + recipe.loss()
              + " has no label smoothing; use the loss cross_entropy, which gives the same without"
              + " smoothing.");
    }
  }

  /** Returns a choice, or nothing where the key has no value or is none. */
  private Optional<Choice> choice(String key) {
    Object value = settings.get(key);
    if (value == null || "none".equals(value)) {
      return Optional.empty();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> options = new LinkedHashMap<>();
      map.forEach((name, option) -> options.put(String.valueOf(name), option));
      Object name = options.remove("name");
      return Optional.of(new Choice(name == null ? "" : String.valueOf(name), options));
    }
    if (value instanceof String text) {
      try {
        return Optional.of(Choice.parse(text));
      } catch (IllegalArgumentException e) {
        throw UserException.usage(settings.label(key) + ": " + e.getMessage());
      }
    }
    throw wrong(key, "a name with its options, as in {name: SGD, lr: 0.1}");
  }

  private UserException wrong(String key, String what) {
    return UserException.usage(
        settings.label(key) + " must be " + what + ", not " + settings.get(key) + ".");
  }

  private UserException missing(String key) {
    return UserException.usage(settings.label(key) + " is missing.");
  }

  private String text(String key, @Nullable String otherwise) {
    Object value = settings.get(key);
    if (value == null && otherwise == null) {
      throw missing(key);
    }
    if (value instanceof Map || value instanceof List) {
      throw wrong(key, "a name");
    }
    return value == null ? String.valueOf(otherwise) : value.toString();
  }

  private double number(String key, double otherwise, double least, double most) {
    Object value = settings.get(key);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw wrong(key, "a number");
    }
    if (number.doubleValue() < least || number.doubleValue() > most) {
      throw wrong(
          key,
          most >= Integer.MAX_VALUE
              ? "at least " + (long) least
              : "from " + (long) least + " to " + (long) most);
    }
    return number.doubleValue();
  }

  private static String nameOf(Model network) {
    return network instanceof ScriptNetwork
        ? String.valueOf(Path.of(network.id()).getFileName())
        : network.id();
  }

  /** Returns the seed to the last digit, of which a double has only 53 bits. */
  private long seed() {
    Object value = settings.get("seed");
    if (value == null) {
      return 0;
    }
    if (value instanceof Long || value instanceof Integer) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) <= 1L << 53) {
      return real.longValue();
    }
    throw wrong("seed", "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
  }

  private int whole(String key, int otherwise, int least) {
    double value = number(key, otherwise, least, Integer.MAX_VALUE);
    if (value != Math.rint(value)) {
      throw wrong(key, "a whole number");
    }
    return (int) value;
  }

  private boolean flag(String key, boolean otherwise) {
    Object value = settings.get(key);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(key, "true or false");
  }
}
