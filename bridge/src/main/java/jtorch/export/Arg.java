package jtorch.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node of a graph takes or gives. */
sealed interface Arg {
  /** A value that is always the same. */
  record Constant(@Nullable Object value) implements Arg {}

  /** What another node, or the caller, gives a name: a tensor or a number. */
  record Named(String name) implements Arg {}

  /** A list. */
  record Several(List<Arg> items) implements Arg {}

  /** A graph of its own: a branch. */
  record Branch(String name, Graph graph) implements Arg {}

  /** Something that Java has nothing for, by its name in the format. */
  record Foreign(String kind) implements Arg {}
}
