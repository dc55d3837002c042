package jtorch.func;

import static jtorch.Kwargs.randomness;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.PyString;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.autograd.FunctionCtx;
import jtorch.copy;
import jtorch.jit.jit;
import jtorch.linalg;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.Adam;
import jtorch.optim.SGD;
import jtorch.torch;
import jtorch.torch.func;
import jtorch.utils.checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Does with tensors that stand for others all that reads or writes memory, records in Java or goes
 * ways of the bridge's own; prints what was neither done nor refused as it should be.
 */
final class AbuseMain {
  private static final Map<String, Function<Tensor, @Nullable Object>> CALLS =
      new LinkedHashMap<>();
  private static final Linear LINEAR = new Linear(4, 3);
  private static final Sequential LAYERS =
      new Sequential(new Conv2d(1, 8, 3), new ReLU(), new Conv2d(8, 8, 3));
  private static final BatchNorm1d NORM = new BatchNorm1d(4);
  private static final Tensor IN_BLOCKS = LAYERS.forward(torch.ones(2, 1, 8, 8));

  private static int survived;
  private static int refused;

  private AbuseMain() {}

  /** A node of Java's. */
  private static final class Doubled extends jtorch.autograd.Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      return inputs[0].mul(2);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor gradient) {
      return new Tensor[] {gradient.mul(2)};
    }
  }

  static {
    CALLS.put("print", x -> x.toString());
    CALLS.put("format", x -> PyString.format("{:.2f}", x.sum()));
    CALLS.put("item", x -> x.sum().item());
    CALLS.put("item_long", x -> x.sum().item_long());
    CALLS.put("item_bool", x -> x.sum().item_bool());
    CALLS.put("toFloats", x -> x.toFloats());
    CALLS.put("toDoubles", x -> x.toDoubles());
    CALLS.put("toLongs", x -> x.toLongs());
    CALLS.put("toHalfs", x -> x.toHalfs());
    CALLS.put("toBytes", x -> x.toBytes());
    CALLS.put("segment", x -> x.segment());
    CALLS.put("copyFrom", x -> x.copyFrom(1f, 2, 3, 4));
    CALLS.put("copyFrom longs", x -> x.copyFrom(1L, 2, 3, 4));
    CALLS.put("data_ptr", x -> x.data_ptr());
    CALLS.put("nbytes", x -> x.nbytes());
    CALLS.put("storage_offset", x -> x.storage_offset());
    CALLS.put("is_pinned", x -> x.is_pinned());
    CALLS.put("hashCode", x -> x.hashCode());
    CALLS.put("deepcopy", x -> copy.deepcopy(x));
    CALLS.put("data", x -> x.data());
    CALLS.put("cpu", x -> x.cpu());
    CALLS.put("as_strided", x -> x.as_strided(new long[] {2, 2}, new long[] {1, 1}));
    CALLS.put("view of bits", x -> x.view(torch.int32));
    CALLS.put("to_sparse", x -> x.to_sparse());
    CALLS.put("to_mkldnn", x -> torch.ops("aten::to_mkldnn").call(x, null));
    CALLS.put("unique", x -> x.unique());
    CALLS.put("nonzero", x -> x.nonzero());
    CALLS.put("mask", x -> torch.arange(4.0).get(x.gt(0)));
    CALLS.put("indices", x -> torch.arange(10.0).get(x.abs().to(torch.int64)));
    CALLS.put("equal", x -> x.equal(torch.zeros(4)));
    CALLS.put("allclose", x -> torch.allclose(x, torch.zeros(4)));
    CALLS.put("change what is outside", x -> torch.zeros(4).add_(x));
    CALLS.put("copy to what is outside", x -> torch.zeros(4).copy_(x));
    CALLS.put("change in place", x -> x.clone().mul_(2));
    CALLS.put("tensor", x -> torch.tensor(1f, 2, 3, 4).add(x));
    CALLS.put("tensor read", _ -> torch.tensor(1f, 2, 3, 4).toFloats());
    CALLS.put("empty read", _ -> torch.empty(4).toFloats());
    CALLS.put("multinomial", x -> torch.multinomial(x.abs(), 1));
    CALLS.put("dropout", x -> F.dropout(x, 0.5));
    CALLS.put("svd", x -> linalg.svd(x.view(2, 2), false));
    CALLS.put("close", AbuseMain::closed);
    CALLS.put("keep", x -> x.clone().keep());
  }

  static {
    CALLS.put("backward", x -> done(() -> x.sum().backward()));
    CALLS.put("backward of some", x -> done(() -> torch.autograd.backward(List.of(x.sum()))));
    CALLS.put("autograd.grad", x -> torch.autograd.grad(x.sum(), x));
    CALLS.put("functional.vjp", x -> torch.autograd.functional.vjp(y -> y.sin().sum(), x));
    CALLS.put("functional.hessian", x -> torch.autograd.functional.hessian(y -> y.sum(), x));
    CALLS.put("requires_grad_", x -> x.requires_grad_());
    CALLS.put("retain_grad", x -> done(x::retain_grad));
    CALLS.put("register_hook", x -> x.register_hook(g -> g.mul(2)));
    CALLS.put("accumulated hook", x -> x.register_post_accumulate_grad_hook(_ -> {}));
    CALLS.put("grad", x -> x.grad());
    CALLS.put("set grad", x -> done(() -> torch.zeros(4).grad(x)));
    CALLS.put("Function", x -> new Doubled().apply(x));
    CALLS.put("checkpoint", x -> checkpoint.checkpoint(y -> y.mul(2), x));
    CALLS.put("trace", x -> jit.trace(LINEAR, x));
    CALLS.put("script", AbuseMain::script);
    CALLS.put("linear", x -> LINEAR.forward(x));
    CALLS.put("large linear", x -> F.linear(torch.ones(2000, 4), x.repeat(300, 1)));
    CALLS.put("convolutions", x -> LAYERS.forward(x.repeat(16).view(1, 1, 8, 8)));
    CALLS.put("kernels", x -> F.conv2d(torch.ones(2, 1, 8, 8), x.view(1, 1, 2, 2)));
    CALLS.put("what is in blocks", x -> IN_BLOCKS.sum().add(x));
    CALLS.put("batch norm", x -> NORM.forward(x.unsqueeze(0).repeat(2, 1)));
    CALLS.put("cross_entropy", x -> F.cross_entropy(x, torch.tensor(new long[] {9}).squeeze()));
    CALLS.put("embedding of none", x -> F.embedding(x.to(torch.int64).add(99), torch.ones(9, 2)));
    CALLS.put("parameter", x -> new Parameter(x));
    CALLS.put("set_tensor", x -> done(() -> NORM.set_tensor("weight", new Parameter(x))));
    CALLS.put("load_state_dict", x -> LINEAR.load_state_dict(Map.of("weight", x.repeat(3, 1))));
    CALLS.put("SGD", x -> stepped(x, false));
    CALLS.put("fused Adam", x -> stepped(x, true));
    CALLS.put("save", x -> done(() -> torch.save(Map.of("x", x), "x.pth")));
    CALLS.put("safetensors", x -> safetensors(x));
    CALLS.put("loop", x -> done(() -> torch.parallel_for(0, 8, 1, (_, _) -> x.mul(2).close())));
    CALLS.put("thread", AbuseMain::inAnotherThread);
    CALLS.put("func.grad", x -> func.grad(y -> y.sin().sum()).apply(x));
    CALLS.put("func.hessian", x -> func.hessian(y -> y.sin().sum()).apply(x));
    CALLS.put("vmap", x -> torch.vmap(y -> y.mul(2)).apply(x));
  }

  private static boolean done(Runnable call) {
    call.run();
    return true;
  }

  private static boolean closed(Tensor x) {
    Tensor made = x.clone();
    made.close();
    return made.isClosed();
  }

  private static Object safetensors(Tensor x) {
    jtorch.safetensors.torch.save_file(Map.of("x", x), Path.of("x.safetensors"));
    return "saved";
  }

  /** Traced where nothing is transformed, and called where it may be. */
  private static final Module SCRIPT = jit.trace(new Linear(4, 1), torch.ones(2, 4));

  private static Object script(Tensor x) {
    return SCRIPT.call(x);
  }

  private static Object stepped(Tensor x, boolean fused) {
    Parameter p = new Parameter(torch.ones(4).add(x));
    p.grad(torch.ones(4));
    (fused
            ? new Adam(List.of(p), jtorch.Kwargs.lr(0.1), jtorch.Kwargs.fused(true))
            : new SGD(List.of(p), jtorch.Kwargs.lr(0.1)))
        .step();
    return p;
  }

  private static Object inAnotherThread(Tensor x) {
    AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
    Thread other =
        new Thread(() -> {
          try {
            x.mul(2).close();
          } catch (RuntimeException e) {
            thrown.set(e);
          }
        });
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    RuntimeException e = thrown.get();
    if (e != null) {
      throw e;
    }
    return "done";
  }

  private static void all(String where, Supplier<Tensor> tensor, PrintStream out) {
    CALLS.forEach((what, call) -> {
      try {
        Object result = call.apply(tensor.get());
        survived++;
        assert result == null || !result.equals(CALLS);
      } catch (TorchException
          | IllegalArgumentException
          | IllegalStateException
          | IndexOutOfBoundsException e) {
        refused++;
        String said = String.valueOf(e.getMessage());
        if (said.contains("\n") || said.contains("frame #")) {
          out.println(where + ", " + what + ": " + said);
        }
      } catch (RuntimeException | Error e) {
        out.println(where + ", " + what + ": " + e);
      }
    });
  }

  public static void main(String[] args) {
    PrintStream out = System.out;
    torch.manual_seed(0);
    Tensor x = torch.randn(3, 4);
    Tensor outside = x.get(0).clone();
    List<Tensor> escaped = new ArrayList<>();
    Tensor same =
        different(
            u -> {
              escaped.add(u);
              all("in vmap", () -> u, out);
              all("from outside", () -> outside, out);
              return u;
            },
            x);
    Tensor doubled = // by the hook
        different(
            v ->
                func.grad(
                        u -> {
                          escaped.add(u);
                          all("in grad", () -> u, out);
                          all("of vmap in grad", () -> v, out);
                          all("from outside in grad", () -> outside, out);
                          return u.sum();
                        })
                    .apply(v),
            x);
    escaped.forEach(u -> all("afterwards", () -> u, out));
    Tensor rows =
        different(
            v -> {
              escaped.forEach(u -> all("in another vmap", () -> u, out));
              return v;
            },
            x.get(0));
    boolean right =
        same.equal(x)
            && doubled.equal(torch.ones(3, 4).mul(2))
            && rows.equal(x.get(0))
            && refused > 300;
    out.println(right && survived > 200 ? "survived" : survived + ", " + refused + " refused");
  }

  private static Tensor different(java.util.function.UnaryOperator<Tensor> func, Tensor x) {
    return torch.vmap(func, randomness("different")).apply(x);
  }
}
