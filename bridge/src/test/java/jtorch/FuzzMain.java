package jtorch;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.shuffle;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import jtorch.autograd.Function;
import jtorch.autograd.FunctionCtx;
import jtorch.nn.F;
import jtorch.nn.RemovableHandle;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.TensorDataset;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.StringSupplier;

/**
 * Does random things to random tensors, live and closed; ends normally, or the bridge is at fault.
 *
 * <p>Arguments: the seed and the number of operations.
 */
final class FuzzMain {
  private static final int POOL = 48;
  private static final int LARGEST = 4096; // elements: what grows beyond is replaced
  private static final DType[] TYPES = {
    torch.float32, torch.float64, torch.int64, torch.int32, torch.uint8, torch.bool, torch.bfloat16
  };

  private final Random random;
  private final AtomicReferenceArray<Tensor> pool;
  private final Deque<TensorScope> open = new ArrayDeque<>();
  private final List<Supplier<Tensor>> operations =
      List.of(
          () -> any().add(any()),
          () -> any().mul(number()),
          () -> any().sub(any()),
          () -> any().div(any()),
          () -> any().matmul(any()),
          () -> any().exp(),
          () -> any().sqrt(),
          () -> any().gt(any()),
          () -> any().sum(),
          () -> any().sum(dim()),
          () -> any().mean(dim(), keepdim(true)),
          () -> any().max(dim()).values(),
          () -> any().argmax(dim()),
          () -> any().sort(dim()).indices(),
          () -> any().topk(below(5), dim()).values(),
          () -> any().unique(),
          () -> any().cumsum(dim()),
          () -> any().softmax(dim()),
          () -> any().view(sizes()),
          () -> any().reshape(sizes()),
          () -> any().transpose(dim(), dim()),
          () -> any().permute(dim(), dim()),
          () -> any().squeeze(),
          () -> any().unsqueeze(dim()),
          () -> any().expand(sizes()),
          () -> any().narrow(dim(), dim(), dim()),
          () -> any().get(dim()),
          () -> any().get(dim(), dim()),
          () -> any().get(any()),
          () -> any().put(number(), any()),
          () -> any().gather(dim(), any()),
          () -> any().scatter_add(dim(), any(), any()),
          () -> any().index_select(dim(), any()),
          () -> any().masked_select(any()),
          () -> any().take(any()),
          () -> torch.where(any(), any(), any()),
          () -> torch.cat(List.of(any(), any()), dim()),
          () -> torch.stack(List.of(any(), any()), dim()),
          () -> torch.einsum("ij,jk->ik", any(), any()),
          () -> any().as_strided(sizes(), sizes()),
          () -> any().tensor_split(below(4), dim()).getFirst(),
          () -> any().add_(any()),
          () -> any().mul_(number()),
          () -> any().copy_(any()),
          () -> any().zero_(),
          () -> any().transpose_(dim(), dim()),
          () -> any().to(TYPES[below(TYPES.length)]),
          () -> any().clone(),
          () -> any().detach(),
          () -> any().detach_(),
          () -> any().contiguous(),
          () -> any().requires_grad_(),
          () -> linalg.inv(any()),
          () -> torch.searchsorted(any(), any()),
          () -> backward(any()),
          () -> gradient(any()),
          () -> read(any()),
          () -> closed(any()),
          () -> closed(closed(any())),
          () -> closedUnderItsViews(any()),
          () -> hooked(any()),
          () -> new Doubled().apply(any()),
          () -> new Closing().apply(any()),
          () -> scoped(any()),
          () -> loaded(any(), any()),
          () -> viewed(any()),
          () -> F.linear(any(), any()),
          () -> F.cross_entropy(any(), any()),
          () -> F.embedding(any(), any()),
          () -> F.max_pool2d(any(), below(4)),
          () -> F.relu(any()),
          () -> F.relu_(any()),
          () -> convolved(any()),
          () -> inferred(any()),
          this::openedOrClosed,
          this::fresh,
          this::fresh,
          this::fresh);

  private FuzzMain(long seed, AtomicReferenceArray<Tensor> pool) {
    random = new Random(seed);
    this.pool = pool;
    for (int i = 0; i < POOL; i++) {
      pool.set(i, fresh());
    }
  }

  private Tensor any() {
    return pool.get(random.nextInt(POOL));
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private long dim() {
    return random.nextInt(6) - 2L;
  }

  private double number() {
    return random.nextInt(7) - 3;
  }

  private long[] sizes() {
    long[] sizes = new long[random.nextInt(4)];
    Arrays.setAll(sizes, _ -> random.nextInt(5) - (random.nextInt(8) == 0 ? 1 : 0));
    return sizes;
  }

  private Tensor fresh() {
    long[] sizes = new long[random.nextInt(4)];
    Arrays.setAll(sizes, _ -> random.nextInt(5));
    DType type = TYPES[random.nextInt(TYPES.length)];
    Tensor made = random.nextBoolean() ? torch.randn(sizes) : torch.randint(5, sizes).to(type);
    return made.is_floating_point() && random.nextInt(3) == 0 ? made.requires_grad_() : made;
  }

  private static Tensor backward(Tensor x) {
    x.sum().backward();
    return x;
  }

  private static Tensor gradient(Tensor x) {
    Tensor grad = x.grad();
    return grad == null ? x : grad;
  }

  private Tensor read(Tensor x) {
    double sum = Arrays.stream(x.toDoubles()).sum() + x.toString().length();
    return torch.full(shape(2), Double.isFinite(sum) ? x.numel() : x.item());
  }

  private static Tensor closed(Tensor x) {
    x.close();
    return x;
  }

  /** A result that leaves its scope, and one that doesn't. */
  private Tensor scoped(Tensor x) {
    try (TensorScope scope = torch.scope()) {
      Tensor inside = x.mul(2);
      if (random.nextInt(8) == 0) {
        scope.abandon();
      }
      return random.nextBoolean() ? inside : inside.add(1).keep();
    }
  }

  /** A loop over batches, which is left in every way there is. */
  private Tensor loaded(Tensor x, Tensor y) {
    int workers = random.nextInt(32) == 0 ? 1 : 0;
    var loader =
        new DataLoader(
            new TensorDataset(x, y),
            batch_size(1 + below(3)),
            shuffle(random.nextBoolean()),
            num_workers(workers));
    Tensor last = x;
    for (Batch batch : loader) {
      last = random.nextBoolean() ? batch.data().keep() : batch.data().mul(batch.target());
      switch (below(8)) {
        case 0 -> last.close();
        case 1 -> throw new IllegalStateException("left by an exception");
        case 2 -> {
          return last;
        }
        default -> {}
      }
    }
    return last;
  }

  /** Java's view of the memory, used after the tensor's end too. */
  private Tensor viewed(Tensor x) {
    MemorySegment view = x.segment();
    if (random.nextBoolean()) {
      x.close();
    }
    long sum = 0;
    for (long i = 0; i < view.byteSize(); i++) {
      sum += view.get(ValueLayout.JAVA_BYTE, i);
    }
    return torch.full(shape(1), sum);
  }

  /** Pictures in blocks, recorded or not. */
  private Tensor convolved(Tensor x) {
    Tensor pictures = x.dim() == 4 ? x : torch.randn(2, 1 + below(2), 8, 8);
    Tensor kernels = torch.randn(3, pictures.size(1), 3, 3);
    return F.conv2d(pictures, random.nextBoolean() ? kernels.requires_grad_() : kernels);
  }

  /** The layers that hand blocks on, where what is made is an inference tensor. */
  private Tensor inferred(Tensor x) {
    try (var _ = torch.inference_mode()) {
      return switch (below(5)) {
        case 0 -> F.relu(x);
        case 1 -> F.relu_(x);
        case 2 -> F.max_pool2d(x, 2);
        case 3 -> read(x);
        default -> convolved(x);
      };
    }
  }

  private static Tensor closedUnderItsViews(Tensor x) {
    Tensor view = x.unsqueeze(0);
    x.close();
    return view;
  }

  /** A hook that closes what it is given, changes it, or fails, and is removed now and then. */
  private Tensor hooked(Tensor x) {
    int kind = random.nextInt(4);
    RemovableHandle handle =
        x.register_hook(gradient ->
            switch (kind) {
              case 0 -> gradient.mul(2);
              case 1 -> closed(gradient);
              case 2 -> any();
              default -> null;
            });
    if (random.nextInt(3) == 0) {
      handle.remove();
      handle.remove();
    }
    return x;
  }

  /** Doubles. */
  private static final class Doubled extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      ctx.save_for_backward(inputs[0]);
      return inputs[0].mul(2);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor gradient) {
      ctx.saved_tensors().getFirst().sum().close();
      return new Tensor[] {gradient.mul(2)};
    }
  }

  /** Closes what it is given, forward and backward. */
  private static final class Closing extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      Tensor result = inputs[0].add(1);
      inputs[0].close();
      return result;
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor gradient) {
      gradient.close();
      return new Tensor[] {gradient};
    }
  }

  /** Opens a scope that stays open, or ends one that is not always the innermost. */
  private Tensor openedOrClosed() {
    if (open.size() < 4 && random.nextBoolean()) {
      open.push(torch.scope());
    } else if (!open.isEmpty()) {
      (random.nextInt(4) == 0 ? open.removeLast() : open.pop()).close();
    }
    return fresh();
  }

  private long run(long count) {
    long refused = 0;
    for (long i = 0; i < count; i++) {
      try {
        Tensor made = operations.get(random.nextInt(operations.size())).get();
        boolean fits = made.isClosed() ? random.nextInt(3) == 0 : made.numel() <= LARGEST;
        // a graph that only grows would hold everything that ever was
        pool.set(random.nextInt(POOL), !fits || random.nextInt(4) == 0 ? fresh() : made);
      } catch (IllegalArgumentException
          | IllegalStateException
          | IndexOutOfBoundsException
          | TorchException e) {
        refused++;
      }
    }
    open.forEach(TensorScope::close);
    return refused;
  }

  /** Has LibTorch collect no C++ stack for a refusal, which takes milliseconds. */
  static final class NoStack extends StringSupplier {
    static final NoStack KEPT = new NoStack(); // JavaCPP's own reference is a weak one
    private final BytePointer empty = new BytePointer("");

    @Override
    public BytePointer call() {
      return empty;
    }
  }

  public static void main(String[] args) throws InterruptedException, ExecutionException {
    long seed = Long.parseLong(args[0]);
    long count = Long.parseLong(args[1]);
    torch.manual_seed(seed);
    torch.set_num_threads(1);
    org.bytedeco.pytorch.global.torch.SetStackTraceFetcher(NoStack.KEPT);
    var pool = new AtomicReferenceArray<Tensor>(POOL);
    long refused = new FuzzMain(seed, pool).run(count / 2);
    Callable<Long> half = () -> new FuzzMain(seed + 1, pool).run(count / 4);
    Callable<Long> other = () -> new FuzzMain(seed + 2, pool).run(count / 4);
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<Long> of : threads.invokeAll(List.of(half, other))) {
        refused += of.get();
      }
    }
    Tensor one = torch.ones(1);
    for (int i = 0; i < POOL; i++) {
      pool.set(i, one);
    }
    System.out.println("operations " + count);
    System.out.println("refused " + refused);
    System.out.println("live " + LiveTensors.settled());
  }
}
