package jtorch;

import static jtorch.Kwargs.shape;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import jtorch.nn.F;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operator with sparse tensors: each ends with a result or with an exception, or the
 * bridge is at fault. The name of the one that is called stands in standard output before it is.
 */
final class SparseMain {
  /** Settings of the process, what waits for another, and what this test is not about. */
  private static final Set<String> LEFT_OUT =
      Set.of("keep", "initialize", "wait", "notify", "notifyAll", "getClass", "hashCode", "equals");

  private static final List<Class<?>> OWNERS =
      List.of(Tensor.class, torch.class, torch.sparse.class, torch.special.class, F.class);

  private static final List<Supplier<Tensor>> KINDS =
      List.of(
          SparseMain::coo,
          () -> torch.cat(List.of(coo(), coo()), 0),
          () -> torch.sparse_coo_tensor(shape(2, 2)),
          () -> torch.eye(2).to_sparse(1),
          () -> coo().requires_grad_(),
          () -> coo().to(torch.int64),
          () -> torch.eye(2).to_sparse_csr(),
          () -> torch.eye(2).to_sparse_csc(),
          () -> torch.eye(2).to_sparse_bsr(shape(1, 1)),
          () -> torch.eye(2).to_sparse_bsc(shape(2, 2)));

  private final TreeMap<String, Integer> outcomes = new TreeMap<>();
  private final TreeSet<String> several = new TreeSet<>();

  private static Tensor coo() {
    return torch.sparse_coo_tensor(
        torch.tensor(new long[][] {{0, 1, 1}, {1, 0, 0}}), torch.tensor(3.0, 4, 5), shape(2, 2));
  }

  /** Returns an argument, or null if there is none of the type. */
  private static @Nullable Object argument(Class<?> type, Supplier<Tensor> kind, int turn) {
    boolean sparse = turn % 2 == 0;
    if (type == Tensor.class) {
      return sparse ? kind.get() : torch.ones(2, 2);
    }
    if (type == long.class || type == int.class) {
      return type == long.class ? (Object) (long) (turn / 2) : (Object) (turn / 2);
    }
    if (type == double.class) {
      return 0.5;
    }
    if (type == boolean.class) {
      return sparse;
    }
    if (type == String.class) {
      return "sum";
    }
    if (type == long[].class) {
      return turn < 2 ? new long[] {1} : turn < 4 ? new long[] {2, 2} : new long[] {0, 1};
    }
    if (type == double[].class) {
      return new double[] {1, 2, 3, 4};
    }
    if (type == DType.class) {
      return torch.float64;
    }
    if (type == TensorKwargs.Dim.class) {
      return TensorKwargs.dim(0);
    }
    if (type == TensorKwargs.Dims.class) {
      return TensorKwargs.dim(0, 1);
    }
    if (type == Iterable.class || type == List.class) {
      return List.of(kind.get(), kind.get());
    }
    if (type == Tensor[].class) {
      return new Tensor[] {kind.get(), kind.get()};
    }
    return type.isArray() ? Array.newInstance(type.getComponentType(), 0) : null;
  }

  private void call(Method method, Supplier<Tensor> kind, int turn) {
    Class<?>[] types = method.getParameterTypes();
    @Nullable Object[] arguments = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      // the first is sparse, for functions that have no other
      boolean first = i == 0 && types[0] == Tensor.class;
      arguments[i] = argument(types[i], kind, first ? 0 : turn);
      if (arguments[i] == null) {
        return;
      }
    }
    System.out.println(
        method.getDeclaringClass().getSimpleName()
            + "."
            + method.getName()
            + " "
            + turn
            + " "
            + KINDS.indexOf(kind));
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Object receiver = Modifier.isStatic(method.getModifiers()) ? null : kind.get();
      method.setAccessible(true); // F's are declared by classes of its package
      Object result = method.invoke(receiver, arguments);
      count("returned");
      try {
        read(result);
        read(receiver);
      } catch (RuntimeException e) {
        several.add(method + ": " + e);
      }
    } catch (InvocationTargetException e) {
      failed(method, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a public method can't be called", e);
    }
  }

  private void read(@Nullable Object result) {
    if (result instanceof Tensor tensor && !tensor.isClosed()) {
      if (tensor.toString().isEmpty()) {
        throw new AssertionError("no text");
      }
      try {
        tensor.to_dense().toDoubles();
        tensor.toDoubles();
      } catch (RuntimeException e) {
        count("unread");
      }
    }
  }

  private void failed(Method method, @Nullable Throwable cause) {
    count(cause == null ? "null" : cause.getClass().getSimpleName());
    String text = cause == null ? "" : String.valueOf(cause.getMessage());
    if (text.lines().count() != 1) {
      several.add(method.getName() + ": " + text);
    }
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  public static void main(String[] args) {
    Tensor.initialize();
    org.bytedeco.pytorch.global.torch.SetStackTraceFetcher(FuzzMain.NoStack.KEPT);
    SparseMain all = new SparseMain();
    for (Class<?> owner : OWNERS.reversed()) {
      Method[] methods = owner.getMethods();
      Arrays.sort(methods, Comparator.comparing(Method::toString));
      for (Method method : methods) {
        boolean settles = method.getName().matches("(set|use|manual|get)_.*|seed|.*threads");
        if (!settles && !LEFT_OUT.contains(method.getName())) {
          for (Supplier<Tensor> kind : KINDS) {
            for (int turn = 0; turn < (method.getParameterCount() == 0 ? 1 : 6); turn++) {
              all.call(method, kind, turn);
            }
          }
        }
      }
    }
    System.out.println("ended " + all.outcomes);
    all.several.forEach(line -> System.out.println("several lines: " + line));
  }
}
