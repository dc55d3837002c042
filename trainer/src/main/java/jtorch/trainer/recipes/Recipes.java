package jtorch.trainer.recipes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jtorch.trainer.FileReason;
import jtorch.trainer.Spelling;
import jtorch.trainer.UserException;

/** All recipes by name, and those in files. */
public final class Recipes {
  private Recipes() {}

  /** Returns the names of the built-in recipes. */
  public static List<String> names() {
    return Network.ids(); // each network is a recipe's
  }

  /** Returns the built-in recipe of a name. */
  public static Optional<Recipe> find(String name) {
    return names().contains(name)
        ? Optional.of(RecipeSettings.parse(text(name), name).check())
        : Optional.empty();
  }

  /**
   * Returns the settings of a built-in recipe, or of one in a file.
   *
   * @param nameOrFile a name, or a file that ends in {@code .yaml} or {@code .yml} or has a folder
   * @throws UserException if there is no such recipe, or it is no YAML
   */
  public static RecipeSettings settings(String nameOrFile) {
    return RecipeSettings.parse(textOf(nameOrFile), nameOrFile);
  }

  /**
   * Returns the settings that a text has, as {@link RecipeSettings#yaml} writes it.
   *
   * @param source what the text is called in sentences
   * @throws UserException if it is no YAML
   */
  public static RecipeSettings parse(String text, String source) {
    return RecipeSettings.parse(text, source);
  }

  /**
   * Returns the text of a built-in recipe, or of one in a file.
   *
   * @throws UserException if there is none
   */
  public static String textOf(String nameOrFile) {
    return isFile(nameOrFile) ? read(Path.of(nameOrFile)) : text(nameOrFile);
  }

  /** Returns a network's name as a recipe keeps it: a file's is absolute, to be found later. */
  static String modelName(String nameOrFile) {
    return ScriptNetwork.isFile(nameOrFile)
        ? Path.of(nameOrFile).toAbsolutePath().normalize().toString()
        : nameOrFile;
  }

  private static boolean isFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.contains("/");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw UserException.failure("The recipe " + file + " is no text in UTF-8.");
    } catch (IOException e) {
      throw UserException.failure(
          "The recipe " + file + " can't be read: " + FileReason.of(e) + ".");
    }
  }

  private static String text(String name) {
    if (!names().contains(name)) {
      throw UserException.usage("There is no recipe '" + name + "'" + Spelling.hint(name, names()));
    }
    try (InputStream in = Recipes.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the recipe " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
