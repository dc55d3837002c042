package jtorch.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/**
 * How a model is called.
 *
 * @param args what it takes by place
 * @param kwargs what it takes by name
 * @param output what it returns
 * @param names of all that it takes, in order
 */
record CallSpec(TreeSpec args, TreeSpec kwargs, TreeSpec output, List<String> names) {
  static CallSpec read(Json moduleCallGraph) {
    for (Json entry : moduleCallGraph.list()) {
      if (entry.get("fqn").text().isEmpty()) {
        return of(entry.get("signature"));
      }
    }
    throw moduleCallGraph.wrong("what says how the model is called");
  }

  private static CallSpec of(Json signature) {
    TreeSpec in = TreeSpec.parse(signature.get("in_spec").text());
    if (in.children().size() != 2 || in.children().get(1).kind() != TreeSpec.Kind.DICT) {
      throw signature.get("in_spec").wrong("arguments by place and by name");
    }
    TreeSpec args = in.children().get(0);
    TreeSpec kwargs = in.children().get(1);
    List<String> names = new ArrayList<>();
    if (signature.has("forward_arg_names")) {
      signature.get("forward_arg_names").list().forEach(name -> names.add(name.text()));
    }
    for (int i = names.size(); i < args.children().size(); i++) {
      names.add("arg_" + i);
    }
    return new CallSpec(
        args, kwargs, TreeSpec.parse(signature.get("out_spec").text()), List.copyOf(names));
  }

  /** Returns where each value that the caller gives is, as Python writes it: {@code ['x'][0]}. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < args.children().size(); i++) {
      args.children().get(i).paths("['" + names.get(i) + "']", (path, _) -> paths.add(path));
    }
    kwargs.paths("", (path, _) -> paths.add(path));
    return paths;
  }

  /** Takes what the caller gave apart. */
  List<@Nullable Object> flatten(Map<String, ?> keywords, @Nullable Object... given) {
    List<@Nullable Object> leaves = new ArrayList<>();
    int wanted = args.children().size();
    if (given.length != wanted) {
      throw new IllegalArgumentException(
          "the model takes "
              + wanted
              + " arguments by place, "
              + names.subList(0, wanted)
              + ", but "
              + given.length
              + " were given.");
    }
    for (int i = 0; i < wanted; i++) {
      args.children().get(i).flatten(given[i], names.get(i), leaves);
    }
    if (!keywords.keySet().equals(java.util.Set.copyOf(kwargs.keys()))) {
      throw new IllegalArgumentException(
          "the model takes "
              + kwargs.keys()
              + " by name, but "
              + keywords.keySet()
              + " were given.");
    }
    for (int i = 0; i < kwargs.keys().size(); i++) {
      String name = kwargs.keys().get(i).toString();
      kwargs.children().get(i).flatten(keywords.get(name), name, leaves);
    }
    return leaves;
  }

  /** Checks that it has as many values as its graph. */
  void check(int inputs, int outputs) {
    int taken = args.leaves() + kwargs.leaves();
    if (taken != inputs || output.leaves() != outputs) {
      throw new FileException(
          "its graph has %d inputs and %d outputs, and its model takes %d and returns %d"
              .formatted(inputs, outputs, taken, output.leaves()));
    }
  }

  @Nullable Object unflatten(Iterator<? extends @Nullable Object> outputs) {
    return output.unflatten(outputs);
  }
}
