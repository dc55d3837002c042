package jtorch.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jtorch.internal.PreparedCall;
import jtorch.ops.Argument;
import jtorch.ops.Operator;
import jtorch.ops.ValueType;
import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/** Makes a plan of a graph, and refuses what can't be one. */
final class Planner {
  private static final String HIGHER = "torch.ops.higher_order.";

  private final Map<String, Integer> places = new HashMap<>();
  private final List<Integer> lastUses = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  private Planner() {}

  /**
   * A tensor that becomes an output.
   *
   * @param tensor the name of the input that is changed
   * @param output the name of what it becomes
   */
  record Change(String tensor, String output) {}

  /**
   * Makes a plan.
   *
   * @param changes what is done at the end; an output that something becomes is that itself then
   * @param wanted which outputs the caller gets
   */
  static Plan of(Graph graph, List<Change> changes, List<Arg> wanted) {
    Planner planner = new Planner();
    for (Arg input : graph.inputs()) {
      planner.input(input);
    }
    for (Graph.Node node : graph.nodes()) {
      planner.node(node);
    }
    Map<String, Source> changed = new HashMap<>();
    for (Change change : changes) {
      changed.put(change.output(), planner.change(change));
    }
    List<Source> outputs = new ArrayList<>();
    for (Arg output : wanted) {
      Source known = output instanceof Arg.Named(String name) ? changed.get(name) : null;
      outputs.add(known != null ? known : planner.source(output));
    }
    return planner.plan(graph.inputs().size(), outputs);
  }

  private Plan plan(int inputs, List<Source> outputs) {
    outputs.forEach(this::keep);
    List<List<Integer>> freed = new ArrayList<>();
    steps.forEach(_ -> freed.add(new ArrayList<>()));
    for (int slot = inputs; slot < lastUses.size(); slot++) {
      if (lastUses.get(slot) < steps.size()) {
        freed.get(lastUses.get(slot)).add(slot);
      }
    }
    int[][] slots =
        freed.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    return new Plan(inputs, lastUses.size(), steps, slots, outputs);
  }

  private void keep(Source output) {
    switch (output) {
      case Source.Slot(int index) -> lastUses.set(index, Integer.MAX_VALUE);
      case Source.Items(List<Source> items) -> items.forEach(this::keep);
      case Source.Fixed _ -> {}
    }
  }

  private void input(Arg input) {
    switch (input) {
      case Arg.Named(String name) -> define(name);
      case Arg.Constant _ -> lastUses.add(0); // takes a place, and nothing asks for it
      default -> throw refused("takes something", "as an input");
    }
  }

  /** Gives a name a slot, which the present step fills. */
  private int define(String name) {
    if (places.putIfAbsent(name, lastUses.size()) != null) {
      throw new FileException("its graph has two values named '" + Json.plain(name) + "'");
    }
    lastUses.add(steps.size());
    return lastUses.size() - 1;
  }

  private Source source(Arg arg) {
    return switch (arg) {
      case Arg.Constant(Object value) -> new Source.Fixed(value);
      case Arg.Named(String name) -> {
        Integer place = places.get(name);
        if (place == null) {
          throw new FileException("its graph uses '" + Json.plain(name) + "' before it is there");
        }
        lastUses.set(place, steps.size());
        yield new Source.Slot(place);
      }
      case Arg.Several(List<Arg> items) ->
          new Source.Items(items.stream().map(this::source).toList());
      case Arg.Branch(String name, _) -> throw refused("uses the graph '" + name + "'", "there");
      case Arg.Foreign(String kind) -> throw refused("gives an operator '" + kind + "'", "");
    };
  }

  private static FileException refused(String what, String where) {
    return new FileException(
        "its model " + (what + " " + where).strip() + ", which Java has nothing for");
  }

  private void node(Graph.Node node) {
    String target = node.target();
    if (target.startsWith(HIGHER)) {
      higher(node, target.substring(HIGHER.length()));
    } else if (target.startsWith("torch.ops.")) {
      operator(node, Permitted.find(target));
    } else {
      number(node);
    }
  }

  // Operators

  private void operator(Graph.Node node, Operator operator) {
    List<Argument> wanted = operator.schema().arguments();
    Map<String, Arg> given = new HashMap<>();
    for (Graph.Input input : node.inputs()) {
      if (given.put(input.name(), input.arg()) != null) {
        throw misfit(operator, "is given '" + Json.plain(input.name()) + "' twice");
      }
    }
    @Nullable Object[] arguments = new @Nullable Object[wanted.size()];
    List<Source> later = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      Arg arg = given.remove(wanted.get(i).name());
      arguments[i] = argument(operator, wanted.get(i), arg, later);
    }
    if (!given.isEmpty() || operator.schema().variadic()) {
      throw misfit(operator, "has no arguments " + Json.plain(given.keySet().toString()));
    }
    PreparedCall call = prepared(operator, arguments);
    Source[] sources = later.toArray(Source[]::new);
    Results results = results(node, operator.schema().results());
    steps.add(slots -> results.put(slots, call.call(Source.all(sources, slots))));
  }

  private @Nullable Object argument(
      Operator operator, Argument wanted, @Nullable Arg arg, List<Source> later) {
    if (arg == null) {
      if (!wanted.hasDefault()) {
        throw misfit(operator, "is not given '" + wanted.name() + "'");
      }
      return PreparedCall.Open.DEFAULT;
    }
    if (arg instanceof Arg.Constant(Object value)) {
      return value;
    }
    later.add(source(arg));
    return PreparedCall.Open.LATER;
  }

  private static PreparedCall prepared(Operator operator, @Nullable Object... arguments) {
    try {
      return PreparedCall.of(operator, arguments);
    } catch (IllegalArgumentException e) {
      throw new FileException("its model calls what LibTorch can't: " + e.getMessage(), e);
    }
  }

  private static FileException misfit(Operator operator, String what) {
    return new FileException("in its model " + operator.schema().fullName() + " " + what);
  }

  private Results results(Graph.Node node, List<Argument> returned) {
    boolean[] lists = new boolean[returned.size()];
    for (int i = 0; i < lists.length; i++) {
      ValueType type = returned.get(i).type();
      lists[i] = type.kind() == ValueType.Kind.LIST;
    }
    return results(node, lists);
  }

  /** Gives names to results: one for each, or for each part of a list. */
  private Results results(Graph.Node node, boolean... lists) {
    List<Arg> outputs = node.outputs();
    if (outputs.size() != lists.length) {
      throw wrongOutputs(node);
    }
    int[][] slots = new int[lists.length][];
    for (int i = 0; i < lists.length; i++) {
      if (lists[i] != outputs.get(i) instanceof Arg.Several) {
        throw wrongOutputs(node);
      }
      slots[i] =
          outputs.get(i) instanceof Arg.Several(List<Arg> parts)
              ? parts.stream().mapToInt(part -> place(node, part)).toArray()
              : new int[] {place(node, outputs.get(i))};
    }
    return new Results(node.target(), slots, lists);
  }

  private int place(Graph.Node node, Arg output) {
    return switch (output) {
      case Arg.Named(String name) -> define(name);
      case Arg.Constant(Object value) when value == null -> Results.NOWHERE;
      default -> throw wrongOutputs(node);
    };
  }

  private static FileException wrongOutputs(Graph.Node node) {
    return new FileException(
        "in its model " + Json.plain(node.target()) + " has other results than the operator has");
  }

  /** Writes an output into the tensor that becomes it; returns that tensor. */
  private Source change(Change change) {
    Operator copy = Operator.find("aten::copy_", "");
    PreparedCall.Open later = PreparedCall.Open.LATER;
    PreparedCall call = PreparedCall.of(copy, later, later, PreparedCall.Open.DEFAULT);
    Source[] both = {
      source(new Arg.Named(change.tensor())), source(new Arg.Named(change.output()))
    };
    int place = define("copy of " + change.output() + " into " + change.tensor());
    steps.add(slots -> slots[place] = call.call(Source.all(both, slots))[0]);
    return new Source.Slot(place);
  }

  // Numbers

  private void number(Graph.Node node) {
    String function = node.target().replaceFirst("^(_operator|math|torch)\\._?", "");
    int count = node.inputs().size();
    if (function.equals(node.target()) || !PyNumbers.knows(function, count)) {
      throw new FileException(
          "its model calls '" + Json.plain(node.target()) + "', which Java has nothing for");
    }
    Source[] sources =
        node.inputs().stream().map(input -> source(input.arg())).toArray(Source[]::new);
    Results results = results(node, new boolean[1]);
    steps.add(slots -> results.put(slots, compute(node, function, sources, slots)));
  }

  private static Object compute(
      Graph.Node node, String function, Source[] sources, @Nullable Object[] slots) {
    try {
      return PyNumbers.apply(function, Arrays.asList(Source.all(sources, slots)));
    } catch (ArithmeticException | PyNumbers.Unknown e) {
      throw new IllegalArgumentException(
          node.target()
              + " can't compute of "
              + Arrays.toString(Source.all(sources, slots))
              + ": "
              + e.getMessage()
              + ".",
          e);
    }
  }

  // Operators that take graphs

  private void higher(Graph.Node node, String name) {
    List<Arg> args = node.inputs().stream().map(Graph.Input::arg).toList();
    Branches.Body body = Branches.body(name, args);
    Source[] sources = body.operands().stream().map(this::source).toArray(Source[]::new);
    boolean[] lists = new boolean[node.outputs().size()];
    boolean whole = lists.length == 1 && node.outputs().getFirst() instanceof Arg.Several;
    if (whole) {
      lists[0] = true; // how PyTorch before 2.5 wrote a tuple
    }
    Results results = results(node, lists);
    steps.add(slots -> {
      @Nullable Object[] made = body.call().apply(Source.all(sources, slots));
      if (!whole && made.length != lists.length) {
        throw new FileException("in its model " + name + " has other results than its graph has");
      }
      results.put(slots, whole ? new Object[] {Arrays.asList(made)} : made);
    });
  }
}
