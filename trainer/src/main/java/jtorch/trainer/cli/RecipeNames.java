package jtorch.trainer.cli;

import java.util.Iterator;
import jtorch.trainer.recipes.Recipes;

/** What Tab offers after {@code --recipe}; a file's name may be typed as well. */
final class RecipeNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Recipes.names().iterator();
  }
}
