package jtorch.internal.checkpoint;

import static jtorch.Kwargs.allow_unused;
import static jtorch.Kwargs.create_graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jtorch.GradMode;
import jtorch.Tensor;
import jtorch.internal.AutocastState;
import jtorch.internal.GraphNode;
import jtorch.internal.Raw;
import jtorch.internal.transforms.Layer;
import jtorch.sys.AutogradNode;
import jtorch.sys.GradientHook;
import jtorch.sys.TensorMemory;
import jtorch.torch;
import org.bytedeco.pytorch.Edge;
import org.bytedeco.pytorch.EdgeVector;
import org.bytedeco.pytorch.Node;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function that is called again in the backward pass.
 *
 * <p>The forward pass records a graph as always, reads out of it which leaves the function uses
 * beside its inputs, and drops it. One node takes its place, whose edges lead to the inputs and to
 * those leaves; it calls the function again and goes back through the graph of that call.
 */
public final class Checkpoint implements AutogradNode.Backward {
  private final Function<List<Tensor>, List<Tensor>> function;
  private final List<SavedInput> inputs;
  private final Modes modes;
  private List<String> kinds = List.of();
  private final List<Integer> places = new ArrayList<>(); // of the results that have a gradient
  private long node;
  private boolean released;

  private Checkpoint(
      Function<List<Tensor>, List<Tensor>> function,
      List<? extends Tensor> inputs,
      boolean preserveRngState) {
    this.function = function;
    this.inputs = inputs.stream().map(SavedInput::of).toList();
    this.modes = Modes.present(preserveRngState, inputs);
  }

  /**
   * Returns a function's results: see {@link jtorch.utils.checkpoint}.
   *
   * @throws IllegalArgumentException if they depend on a tensor with a graph that is no input
   */
  public static List<Tensor> of(
      Function<List<Tensor>, List<Tensor>> function,
      List<? extends Tensor> inputs,
      boolean preserveRngState) {
    Layer.refuse(
        "checkpoint: it can't be called in a function given to torch.func; call the function"
            + " itself.");
    if (!torch.is_grad_enabled()) {
      return List.copyOf(function.apply(List.copyOf(inputs)));
    }
    Checkpoint made = new Checkpoint(function, inputs, preserveRngState);
    try {
      List<Tensor> results = made.forward(inputs);
      if (made.node == 0) {
        made.release();
      }
      return results;
    } catch (Throwable e) {
      made.release();
      throw e;
    }
  }

  private List<Tensor> forward(List<? extends Tensor> given) {
    AutocastState before = AutocastState.present();
    try (var scope = torch.scope();
        EdgeVector edges = edges(given)) {
      assert scope != null;
      Boundary boundary = new Boundary();
      List<Tensor> own = aliases(given, boundary);
      modes.autocast().set();
      List<Tensor> results = function.apply(own);
      kinds = results.stream().map(Checkpoint::kind).toList();
      List<Tensor> differentiable = new ArrayList<>();
      List<Tensor> returned = new ArrayList<>();
      for (int i = 0; i < results.size(); i++) {
        Tensor result = results.get(i);
        boolean isLeaf = result.requires_grad() && result.is_leaf(); // a parameter stays what it is
        returned.add(isLeaf ? result : result.detach().keep());
        if (result.requires_grad() && !isLeaf) {
          places.add(i);
          differentiable.add(result);
        }
      }
      if (!places.isEmpty()) {
        boundary.addLeaves(differentiable, edges);
        record(edges, returned);
      }
      return List.copyOf(returned);
    } finally {
      before.set();
    }
  }

  private void record(EdgeVector edges, List<Tensor> returned) {
    org.bytedeco.pytorch.Tensor[] outputs =
        places.stream()
            .map(place -> Raw.of(returned.get(place)))
            .toArray(org.bytedeco.pytorch.Tensor[]::new);
    node = GraphNode.record("CheckpointBackward", edges, outputs, this);
  }

  /** Returns where the gradients of inputs go. */
  private static EdgeVector edges(List<? extends Tensor> given) {
    List<? extends Tensor> wanted = given.stream().filter(Tensor::requires_grad).toList();
    EdgeVector edges = new EdgeVector(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      AutogradNode.edge(Raw.of(wanted.get(i)).address(), edges.get(i).address());
    }
    return edges;
  }

  /** Returns the inputs, those with a gradient as tensors of their own, where the graph ends. */
  private static List<Tensor> aliases(List<? extends Tensor> given, @Nullable Boundary boundary) {
    List<Tensor> own = new ArrayList<>();
    for (Tensor input : given) {
      Tensor alias = input.requires_grad() ? input.view_as(input) : input;
      own.add(alias);
      if (boundary != null) {
        boundary.addInput(alias);
      }
    }
    return List.copyOf(own);
  }

  @Override
  public long[] apply(long... gradients) {
    boolean graph = torch.is_grad_enabled(); // as create_graph says
    try (var scope = torch.scope();
        Node here = new Node(Raw.pointer(node))) {
      assert scope != null;
      List<Tensor> own = new ArrayList<>();
      List<Tensor> results = again(own);
      List<Tensor> outputs = new ArrayList<>();
      List<Tensor> weights = new ArrayList<>();
      for (int i = 0; i < gradients.length; i++) {
        if (gradients[i] != 0) {
          outputs.add(results.get(places.get(i)));
          weights.add(Raw.wrapAddress(TensorMemory.copy(gradients[i]), true));
        }
      }
      List<Tensor> targets = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i++) {
        if (inputs.get(i).differentiable()) {
          targets.add(own.get(i));
        }
      }
      List<Long> hooks = addLeaves(here, targets);
      List<@Nullable Tensor> found =
          GradientHook.muting(
              hooks,
              () ->
                  torch.autograd.grad(
                      outputs, targets, weights, create_graph(graph), allow_unused(true)));
      return found.stream()
          .mapToLong(g -> g == null ? 0 : TensorMemory.copy(Raw.of(g).address()))
          .toArray();
    }
  }

  /** Calls the function again, as it was called; its inputs are added to a list. */
  private List<Tensor> again(List<Tensor> own) {
    List<Tensor> given = inputs.stream().map(SavedInput::get).toList();
    try (GradMode mode = torch.enable_grad();
        var entered = modes.enter(given)) {
      assert mode != null && entered != null;
      own.addAll(aliases(given, null));
      List<Tensor> results = function.apply(List.copyOf(own));
      List<String> found = results.stream().map(Checkpoint::kind).toList();
      if (!found.equals(kinds)) {
        throw new IllegalStateException(
            "checkpoint: the function returned "
                + kinds
                + " in the forward pass and "
                + found
                + " when it was called again; it must do the same each time.");
      }
      return results;
    }
  }

  private static String kind(Tensor result) {
    return Arrays.toString(result.shape())
        + " of "
        + result.dtype()
        + (result.requires_grad() ? "" : " without a gradient");
  }

  /**
   * Adds tensors that stand for the leaves that this node's edges lead to: their gradients are what
   * this node returns.
   *
   * @return the lists of those leaves' hooks, which wait for what comes from other nodes, too
   */
  private static List<Long> addLeaves(Node here, List<Tensor> targets) {
    List<Long> hooks = new ArrayList<>();
    EdgeVector edges = here.next_edges();
    for (int i = targets.size(); i < edges.size(); i++) {
      Edge edge = edges.get(i);
      Tensor leaf = torch.empty(0);
      try (Node target = edge.function()) {
        GraphNode.attach(Raw.of(leaf), target.address(), edge.input_nr());
        hooks.add(target.tensor_pre_hooks().address());
      }
      targets.add(leaf);
    }
    return hooks;
  }

  @Override
  public synchronized void release() {
    if (released) {
      return;
    }
    released = true;
    inputs.forEach(SavedInput::release);
    modes.release();
  }
}
