package jtorch;

import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

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
  private final Tensor[] pool = new Tensor[POOL];
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
          () -> scoped(any()),
          this::fresh,
          this::fresh,
          this::fresh);

  private FuzzMain(long seed) {
    random = new Random(seed);
    torch.manual_seed(seed);
    for (int i = 0; i < POOL; i++) {
      pool[i] = fresh();
    }
  }

  private Tensor any() {
    return pool[random.nextInt(POOL)];
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

  private int run(long count) {
    int refused = 0;
    for (long i = 0; i < count; i++) {
      try {
        Tensor made = operations.get(random.nextInt(operations.size())).get();
        boolean fits = made.isClosed() || made.numel() <= LARGEST;
        // a graph that only grows would hold everything that ever was
        pool[random.nextInt(POOL)] = !fits ? fresh() : random.nextInt(4) == 0 ? fresh() : made;
      } catch (IllegalArgumentException
          | IllegalStateException
          | IndexOutOfBoundsException
          | TorchException e) {
        refused++;
      }
    }
    return refused;
  }

  public static void main(String[] args) {
    long count = Long.parseLong(args[1]);
    FuzzMain fuzz = new FuzzMain(Long.parseLong(args[0]));
    int refused = fuzz.run(count);
    Arrays.fill(fuzz.pool, torch.ones(1));
    System.out.println("operations " + count);
    System.out.println("refused " + refused);
    System.out.println("live " + LiveTensors.settled());
  }
}
