package jtorch.trainer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.recipes.Recipes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jtorch recipes}. */
@Command(
    name = "recipes",
    description = "Lists the recipes; prints, copies or checks one.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example: jtorch recipes --show handbook > my.yaml",
      "         jtorch train --recipe my.yaml"
    })
final class RecipesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--show", paramLabel = "NAME", description = "print a recipe")
  private @Nullable String show;

  @Option(
      names = "--copy",
      paramLabel = "NAME",
      description = "copy a recipe to the file that --to names")
  private @Nullable String copy;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "the file of --copy; never overwritten")
  private @Nullable Path to;

  @Option(names = "--check", paramLabel = "FILE", description = "check a recipe of your own")
  private @Nullable String check;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if ((copy == null) != (to == null)) {
      throw UserException.usage("--copy NAME and --to FILE belong together; give both.");
    }
    if (show != null) {
      out.print(Recipes.textOf(show));
    }
    if (copy != null && to != null) {
      copy(Recipes.textOf(copy), to);
      out.println("Copied " + copy + " to " + to + "; train it with --recipe " + to + ".");
    }
    if (check != null) {
      RecipeSettings settings = Recipes.settings(check);
      Recipe checked = settings.check();
      settings.tryOut();
      out.println("The recipe " + checked.name() + " in " + check + " is right.");
    }
    if (show == null && copy == null && check == null) {
      list(out);
    }
    out.flush();
    return RootCommand.DONE;
  }

  private static void list(PrintWriter out) {
    for (String name : Recipes.names()) {
      Recipe recipe = Recipes.find(name).orElseThrow();
      out.println(
          String.format(
              Locale.ROOT,
              "%-16s batch %3d, %2d epochs, %s",
              name,
              recipe.batches().size(),
              recipe.epochs(),
              recipe.optimizer()));
    }
  }

  private static void copy(String text, Path file) {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw UserException.failure("--to " + file + " is there already; name another file.");
    } catch (IOException e) {
      throw UserException.failure("--to " + file + " can't be written: " + FileReason.of(e) + ".");
    }
  }
}
