package jtorch.internal.blocked;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jtorch.internal.GraphNode;
import jtorch.internal.transforms.Layer;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Node;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** What belongs to a tensor that was made in blocks, whether it still is or not. */
public final class Blocked {
  private final Chain chain;
  private final double bound;
  private String name;
  private @Nullable BlockedNode maker;
  private boolean inBlocks = true;
  private boolean taken;
  private boolean owesRelu;
  private final List<BlockedMaxPool> pools = new ArrayList<>(); // that have taken it before relu
  private long madeBy; // the node of the graph that made it in blocks, once it is in rows
  private long inRowsBy; // the node that brought it into rows

  /**
   * Describes a tensor in blocks.
   *
   * @param name what its {@code grad_fn} is printed as
   * @param maker what its gradient arrives at, or null if none is recorded
   * @param bound what no element's absolute value exceeds
   */
  Blocked(String name, @Nullable BlockedNode maker, Chain chain, double bound) {
    this.name = name;
    this.maker = maker;
    this.chain = chain;
    this.bound = bound;
  }

  /** Describes a tensor in blocks that is still without the {@code relu} that it is named after. */
  static Blocked beforeRelu(@Nullable BlockedNode maker, Chain chain, double bound) {
    Blocked blocked = new Blocked(BlockedRelu.NAME, maker, chain, bound);
    blocked.owesRelu = true;
    return blocked;
  }

  Chain chain() {
    return chain;
  }

  double bound() {
    return bound;
  }

  /** Returns whether the tensor is still in blocks. */
  public synchronized boolean isInBlocks() {
    return inBlocks;
  }

  /**
   * Reads a fact that is the same in blocks and in rows, while nobody brings the tensor from the
   * ones into the others.
   */
  public synchronized <T> T read(Tensor tensor, Function<Tensor, T> fact) {
    return fact.apply(tensor);
  }

  /** As {@link #read}, of a number. */
  public synchronized long count(Tensor tensor, ToLongFunction<Tensor> fact) {
    return fact.applyAsLong(tensor);
  }

  /** Returns a tensor that is in blocks for a layer to take, or null if it isn't any more. */
  synchronized @Nullable Input input(Tensor tensor) {
    return inBlocks ? new Input(this, new Tensor(tensor), tensor.detach(), owesRelu) : null;
  }

  /** As {@link #input}, with the {@code relu} that was put off. */
  synchronized @Nullable Input settledInput(Tensor tensor) {
    if (inBlocks) {
      settle(tensor);
    }
    return input(tensor);
  }

  /** A layer has taken the tensor in blocks, which may have been brought into rows meanwhile. */
  synchronized void take() {
    taken = true;
  }

  /** The tensor is changed in place, by {@code relu}, which is still to be computed. */
  synchronized void becomeRelu(Tensor tensor, Tensor beforeRelu, @Nullable BlockedNode node) {
    tensor.put(beforeRelu);
    name = BlockedRelu.NAME;
    maker = node;
    taken = false;
    owesRelu = true;
    pools.clear();
  }

  /** The largest elements were taken of what {@code relu} would only have made 0 or left alone. */
  synchronized void takeBeforeRelu(@Nullable BlockedMaxPool pool) {
    take();
    if (pool != null && !owesRelu) {
      pool.beExact(); // somebody has looked at it meanwhile
    } else if (pool != null && maker instanceof BlockedRelu relu) {
      pools.add(pool);
      relu.arrivesMasked(true);
    }
  }

  /** Computes the {@code relu} that was put off, as somebody looks at what it gives. */
  private void settle(Tensor tensor) {
    if (!owesRelu) {
      return;
    }
    try (InferenceMode _ = new InferenceMode(tensor.is_inference())) {
      GradMode.set_enabled(false);
      try (Tensor positive = torch.relu(tensor)) {
        if (tensor.is_inference()) {
          tensor.put(positive); // PyTorch lets nobody exchange its data, but nothing records it
        } else {
          tensor.set_data(positive);
        }
      }
    }
    owesRelu = false;
    if (maker instanceof BlockedRelu relu) {
      relu.arrivesMasked(false); // first: masked twice is masked
    }
    pools.forEach(BlockedMaxPool::beExact);
    pools.clear();
  }

  /** Brings a tensor into rows, if it isn't; it stays the same C++ object. */
  public synchronized void bringIntoRows(Tensor tensor) {
    if (inBlocks) {
      boolean done = Layer.outside(() -> exchange(tensor)); // it was made there, and stays there
      assert done;
    }
  }

  private boolean exchange(Tensor tensor) {
    settle(tensor);
    try (Tensor rows = inRows(tensor)) {
      tensor.put(rows);
    }
    inBlocks = false;
    chain.broughtIntoRows();
    return true;
  }

  private Tensor inRows(Tensor tensor) {
    // In any mode of the caller's, rows are what the blocks were, and the graph goes on.
    try (InferenceMode _ = new InferenceMode(tensor.is_inference())) {
      GradMode.set_enabled(false);
      Tensor rows = tensor.to_dense();
      if (tensor.requires_grad()) {
        GradMode.set_enabled(true);
        madeBy = node(tensor);
        inRowsBy =
            GraphNode.record(name, new Tensor[] {tensor}, new Tensor[] {rows}, new IntoRows());
      }
      return rows;
    }
  }

  /**
   * Returns whether a layer's gradient arrives at the blocks, not at the rows. What has been
   * changed in place since is another tensor to the graph, which the layer has not taken.
   */
  private boolean hasGradientInBlocks(Tensor tensor) {
    return taken && inRowsBy != 0 && node(tensor) == inRowsBy;
  }

  /** Returns the address of the node that made a tensor, or 0. */
  private static long node(Tensor tensor) {
    try (@Nullable Node node = tensor.grad_fn()) {
      return node == null ? 0 : node.address();
    }
  }

  /**
   * Returns a tensor in whose place of the graph all gradients arrive, which the caller closes: the
   * one of the blocks, if a layer has taken them.
   */
  public synchronized Tensor whereGradientsArrive(Tensor tensor) {
    if (!hasGradientInBlocks(tensor)) {
      return new Tensor(tensor);
    }
    Tensor place = tensor.detach();
    GraphNode.attach(place, madeBy, 0);
    return place;
  }

  /** Returns what keeps the tensor's gradient, if that arrives in blocks; else LibTorch can. */
  public synchronized @Nullable KeptGradient keptGradient(Tensor tensor) {
    return maker != null && hasGradientInBlocks(tensor) ? maker.kept() : null;
  }
}
