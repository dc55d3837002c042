package jtorch.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import jtorch.DType;
import jtorch.Device;
import jtorch.GradMode;
import jtorch.Tensor;
import jtorch.internal.GraphNode;
import jtorch.internal.Raw;
import jtorch.internal.transforms.Layer;
import jtorch.sys.AutogradNode;
import jtorch.sys.TensorMemory;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** One call of a function: its forward pass, and the node that does its backward pass. */
final class Application implements AutogradNode.Backward {
  private final FunctionCtx ctx;
  private final List<Like> results;
  private final List<Integer> places;
  private final BiFunction<FunctionCtx, List<Tensor>, List<@Nullable Tensor>> backward;

  private Application(
      FunctionCtx ctx,
      List<Tensor> results,
      List<Integer> places,
      BiFunction<FunctionCtx, List<Tensor>, List<@Nullable Tensor>> backward) {
    this.ctx = ctx;
    this.results = results.stream().map(Like::of).toList();
    this.places = places;
    this.backward = backward;
  }

  static List<Tensor> of(
      String name,
      @Nullable Tensor[] inputs,
      Function<FunctionCtx, List<Tensor>> forward,
      BiFunction<FunctionCtx, List<Tensor>, List<@Nullable Tensor>> backward) {
    Layer.refuse(
        name
            + ": a Function whose backward is Java can't be called in a function given to"
            + " torch.func; compute by LibTorch's operators there.");
    boolean recorded = torch.is_grad_enabled() && anyRequiresGrad(inputs);
    FunctionCtx ctx = new FunctionCtx(inputs);
    List<Tensor> results = new ArrayList<>();
    try (GradMode mode = torch.no_grad()) {
      assert mode != null;
      for (Tensor result : forward.apply(ctx)) {
        results.add(result.requires_grad() ? result.detach() : result);
      }
    }
    if (recorded) {
      record(name + "Backward", inputs, results, ctx, backward);
    }
    ctx.forget();
    return List.copyOf(results);
  }

  private static void record(
      String name,
      @Nullable Tensor[] inputs,
      List<Tensor> results,
      FunctionCtx ctx,
      BiFunction<FunctionCtx, List<Tensor>, List<@Nullable Tensor>> backward) {
    List<Tensor> differentiable = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (ctx.isDifferentiable(results.get(i))) {
        differentiable.add(results.get(i));
        places.add(i);
      }
    }
    if (!differentiable.isEmpty()) {
      Application made = new Application(ctx, results, places, backward);
      long node =
          GraphNode.record(name, raw(inputs), raw(differentiable.toArray(Tensor[]::new)), made);
      ctx.save(differentiable, node);
    }
  }

  @Override
  public long[] apply(long... gradients) {
    List<Tensor> given = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      int number = places.indexOf(i);
      long gradient = number < 0 ? 0 : gradients[number];
      given.add(
          gradient == 0
              ? results.get(i).zeros()
              : Raw.wrapAddress(TensorMemory.copy(gradient), true));
    }
    List<@Nullable Tensor> found = backward.apply(ctx, given);
    long[] addresses = new long[found.size()];
    for (int i = 0; i < addresses.length; i++) {
      Tensor gradient = found.get(i);
      addresses[i] = gradient == null ? 0 : TensorMemory.copy(Raw.of(gradient).address());
    }
    return addresses;
  }

  @Override
  public void release() {
    ctx.release();
  }

  private static boolean anyRequiresGrad(@Nullable Tensor... inputs) {
    for (Tensor input : inputs) {
      if (input != null && input.requires_grad()) {
        return true;
      }
    }
    return false;
  }

  private static org.bytedeco.pytorch.@Nullable Tensor[] raw(@Nullable Tensor... tensors) {
    return Arrays.stream(tensors)
        .map(tensor -> tensor == null ? null : Raw.of(tensor))
        .toArray(org.bytedeco.pytorch.Tensor[]::new);
  }

  /** What a gradient of zeros is made from. */
  private record Like(long[] shape, DType dtype, Device device) {
    static Like of(Tensor tensor) {
      return new Like(tensor.shape(), tensor.dtype(), tensor.device());
    }

    Tensor zeros() {
      return torch.zeros(shape).to(device, dtype);
    }
  }
}
