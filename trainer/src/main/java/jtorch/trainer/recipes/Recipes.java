package jtorch.trainer.recipes;

import java.util.List;
import java.util.Optional;

/** All recipes by name. */
public final class Recipes {
  private static final List<Recipe> ALL = List.of(new HandbookRecipe());

  private Recipes() {}

  /** Returns the recipe of a name. */
  public static Optional<Recipe> find(String name) {
    return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
  }

  /** Returns the names of all recipes. */
  public static List<String> names() {
    return ALL.stream().map(Recipe::name).toList();
  }
}
