package jtorch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jtorch.FunctionKwargs.GradOutputs;
import jtorch.GradientKwargs.OnlyInputs;
import jtorch.TensorKwargs.AllowUnused;
import jtorch.TensorKwargs.BackwardKwarg;
import jtorch.TensorKwargs.CreateGraph;
import jtorch.TensorKwargs.GradKwarg;
import jtorch.TensorKwargs.MaterializeGrads;
import jtorch.TensorKwargs.RetainGraph;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.Vectors;
import jtorch.internal.Warnings;
import jtorch.internal.blocked.KeptGradient;
import jtorch.internal.transforms.Layer;
import jtorch.sys.JavaFailure;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.TensorVector;
import org.jspecify.annotations.Nullable;

/** How gradients are computed: what the keywords say. */
record Backward(
    @Nullable Boolean retain_graph,
    boolean create_graph,
    boolean allow_unused,
    boolean zeros,
    List<Tensor> weights) {
  static final String IN_A_TRANSFORM =
      "backward: it is called in a function given to torch.func, whose tensors have no .grad; use"
          + " torch.func.grad, or call backward() on what vmap returns.";

  private static Backward of(GradKwarg... keywords) {
    Boolean retain_graph = null;
    boolean create_graph = false;
    boolean allow_unused = false;
    boolean zeros = false;
    List<Tensor> weights = List.of();
    for (GradKwarg keyword : keywords) {
      switch (keyword) {
        case RetainGraph(boolean value) -> retain_graph = value;
        case CreateGraph(boolean value) -> create_graph = value;
        case AllowUnused(boolean value) -> allow_unused = value;
        case MaterializeGrads(boolean value) -> zeros = value;
        case GradOutputs(List<Tensor> value) -> weights = value;
        case OnlyInputs(boolean value) -> warnUnless(value);
      }
    }
    return new Backward(retain_graph, create_graph, allow_unused, zeros, weights);
  }

  private static void warnUnless(boolean only_inputs) {
    if (!only_inputs) {
      Warnings.warn(
          "only_inputs argument is deprecated and is ignored now (defaults to True). To accumulate"
              + " gradient for other parts of the graph, please use torch.autograd.backward.");
    }
  }

  static void run(Tensor output, Tensor gradient, BackwardKwarg... keywords) {
    Layer.refuse(IN_A_TRANSFORM);
    of(keywords).run(output, gradient.raw());
  }

  static void run(Tensor output, BackwardKwarg first, BackwardKwarg... more) {
    Layer.refuse(IN_A_TRANSFORM);
    GradKwarg[] all = new GradKwarg[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    try (org.bytedeco.pytorch.Tensor none = new org.bytedeco.pytorch.Tensor()) {
      of(all).run(output, none);
    }
  }

  private void run(Tensor output, org.bytedeco.pytorch.Tensor gradient) {
    JavaFailure.pass(() -> {
      Call.run(
          "backward",
          () -> {
            try (BoolOptional retain = retain()) {
              output.raw().backward(gradient, retain, create_graph, null);
            }
          });
      return output;
    });
  }

  private BoolOptional retain() {
    return retain_graph == null ? new BoolOptional() : new BoolOptional(retain_graph);
  }

  /** Goes back from several outputs, weighted by as many gradients, or by none at all. */
  static void run(
      List<? extends Tensor> outputs, List<? extends Tensor> gradients, BackwardKwarg... keywords) {
    Layer.refuse(IN_A_TRANSFORM);
    Backward how = of(keywords);
    boolean done =
        JavaFailure.pass(() ->
            Call.value(
                "backward",
                () -> Vectors.with(outputs, o -> Vectors.with(gradients, g -> how.run(o, g)))));
    assert done;
  }

  private boolean run(TensorVector outputs, TensorVector gradients) {
    try (BoolOptional retain = retain();
        TensorVector everywhere = new TensorVector()) {
      org.bytedeco.pytorch.global.torch.backward(
          outputs, gradients, retain, create_graph, everywhere);
    }
    return true;
  }

  static List<@Nullable Tensor> grad(
      List<? extends Tensor> outputs,
      List<? extends Tensor> inputs,
      List<? extends Tensor> grad_outputs,
      GradKwarg... keywords) {
    Backward how = of(keywords);
    List<? extends Tensor> given = grad_outputs.isEmpty() ? how.weights : grad_outputs;
    return JavaFailure.pass(() ->
        Call.value(
            "grad",
            () -> Vectors.with(outputs, o -> Vectors.with(given, w -> how.grad(o, inputs, w)))));
  }

  private List<@Nullable Tensor> grad(
      TensorVector outputs, List<? extends Tensor> inputs, TensorVector weights) {
    try (BoolOptional retain = retain();
        TensorVector leaves = new TensorVector()) {
      for (Tensor input : inputs) {
        try (org.bytedeco.pytorch.Tensor place = input.whereGradientsArrive()) {
          leaves.push_back(place);
        }
      }
      return grad(outputs, leaves, weights, retain, inputs);
    }
  }

  private List<@Nullable Tensor> grad(
      TensorVector outputs,
      TensorVector inputs,
      TensorVector weights,
      BoolOptional retain,
      List<? extends Tensor> tensors) {
    long[] kept = tensors.stream().mapToLong(Backward::keptGradients).toArray();
    try (TensorVector found =
        org.bytedeco.pytorch.global.torch.grad(
            outputs, inputs, weights, retain, create_graph, allow_unused || zeros)) {
      List<@Nullable Tensor> gradients = new ArrayList<>();
      for (long i = 0; i < found.size(); i++) {
        Tensor input = tensors.get((int) i);
        if (found.get(i).is_mkldnn() && keptGradients(input) == kept[(int) i]) {
          keep(input, found.get(i)); // LibTorch went no further than here, so no node has kept it
        }
        gradients.add(gradient(found.get(i), input));
      }
      return Collections.unmodifiableList(gradients);
    }
  }

  private static long keptGradients(Tensor input) {
    KeptGradient kept = input.keptGradient();
    return kept == null ? 0 : kept.count();
  }

  private static void keep(Tensor input, org.bytedeco.pytorch.Tensor gradient) {
    KeptGradient kept = input.keptGradient();
    if (kept != null) {
      kept.arrived(gradient);
    }
  }

  private @Nullable Tensor gradient(org.bytedeco.pytorch.Tensor found, Tensor input) {
    if (found.defined()) {
      if (found.is_mkldnn()) {
        return Raw.wrap(found.to_dense());
      }
      return found._is_zerotensor() ? Raw.wrap(found.clone()) : Raw.copy(found);
    }
    return zeros
        ? Raw.wrap(org.bytedeco.pytorch.global.torch.zeros_like(input.raw()))
            .requires_grad_(create_graph)
        : null;
  }
}
